import {legalText} from './legal-text.ts'

/**
 * What stood in the text in a form that can be seen: line feeds and spaces that
 * stand alone become signs, format characters (zero width, direction) their
 * code point.
 */
export function visibleText(found: string): string {
  const text = legalText(found).replace(
    /\p{Cf}/gu,
    (d) =>
      `⟨U+${(d.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}⟩`
  )
  return /\S/u.test(text)
    ? text
    : text.replaceAll('\n', '⏎').replace(/\s/gu, '␣')
}
