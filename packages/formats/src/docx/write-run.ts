import type {Element} from 'xast'
import {val, w} from './element.ts'

/** How a stretch of text is written. */
export interface RunStyle {
  readonly lang: 'source' | 'target'
  /** Id of a character style. */
  readonly style?: string
}

/** BCP 47 tags as Word has them. */
export interface DocxLang {
  /** `zh-CN` */
  readonly source: string
  /** `en-US` */
  readonly target: string
}

/** What XML cannot hold; shown by its code, which the reader takes back. */
const unwritable = /(\p{Cc}|\p{Surrogate}|[\ufffe\uffff])/u

/** The style of such codes. */
export const codeStyle = 'CharacterCode'

/**
 * A text as runs: tabs and line breaks are Word's own (CR and CRLF are line
 * breaks), characters that XML cannot hold become codes such as `⟨U+0001⟩`.
 */
export function writeRuns(
  text: string,
  {lang, style}: RunStyle,
  tags: DocxLang
): Array<Element> {
  const runs: Array<Element> = []
  let content: Array<Element> = []
  const close = (): void => {
    if (content.length > 0) runs.push(run(content, lang, style, tags))
    content = []
  }
  for (const part of text.replace(/\r\n?/g, '\n').split(unwritable)) {
    const code = part.charCodeAt(0)
    if (part === '') continue
    if (part === '\n') content.push(w('br'))
    else if (part === '\t') content.push(w('tab'))
    else if (!unwritable.test(part) || (code >= 0x7f && code < 0xa0))
      content.push(w('t', {'xml:space': 'preserve'}, [part]))
    else {
      close()
      const name = code.toString(16).toUpperCase().padStart(4, '0')
      const shown = w('t', {'xml:space': 'preserve'}, [`⟨U+${name}⟩`])
      runs.push(run([shown], lang, codeStyle, tags))
    }
  }
  close()
  return runs
}

function run(
  content: ReadonlyArray<Element>,
  lang: RunStyle['lang'],
  style: string | undefined,
  tags: DocxLang
): Element {
  return w('r', {}, [
    w('rPr', {}, [
      ...(style === undefined ? [] : [val('rStyle', style)]),
      // Quotation marks and dashes are Chinese or Western by the font.
      ...(lang === 'source' ? [w('rFonts', {hint: 'eastAsia'})] : []),
      w('lang', {val: tags.target, eastAsia: tags.source})
    ]),
    ...content
  ])
}
