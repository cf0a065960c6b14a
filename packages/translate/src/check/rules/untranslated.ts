import {contains, type Range} from '@zhengben/bitext'
import {hasHan} from '../has-han.ts'
import {reportAt, type UnitRule} from '../rule.ts'

/** Chinese with what joins it: digits, marks, white space between characters. */
const chinese =
  /[\p{Script=Han}](?:[\p{Script=Han}\d，。、；：？！·\u{3000} ]*[\p{Script=Han}])?/gu

/** A translation that is a copy, and Chinese left standing in the English. */
export const untranslated: UnitRule = function* (unit) {
  const {source, target} = unit
  const text = target.text
  if (!hasHan(text)) return
  if (text.trim() === source.text.trim()) {
    yield reportAt(
      unit,
      'target',
      [0, text.length],
      'error',
      'Unexpected copy of the source, expected its English'
    )
    return
  }
  const codes = findCode(text).filter((d) =>
    source.text.includes(text.slice(...d))
  )
  for (const {0: value, index} of text.matchAll(chinese)) {
    const range = [index, index + value.length] as const
    if (codes.some((d) => contains(d, range)) || isQuoted(text, range)) continue
    yield reportAt(
      unit,
      'target',
      range,
      'error',
      `Unexpected Chinese “${value}” in the English, expected a translation, or parentheses or quotation marks around the original`
    )
  }
}

/** Code and addresses; those of the source stay as they are. */
function findCode(text: string): Array<Range> {
  return Array.from(
    text.matchAll(/(`+)[^`]+\1|https?:\/\/[^\s<>"”）)]+/gu),
    ({0: value, index}) => [index, index + value.length] as const
  )
}

/** So far away brackets and quotation marks are looked for. */
const farthest = 500

/** Whether an original stands there: in brackets or quotation marks, with what explains it. */
function isQuoted(
  text: string,
  [start, end]: readonly [number, number]
): boolean {
  const before = text.slice(Math.max(0, start - farthest), start)
  const after = text.slice(end, end + farthest)
  return enclosures.some(([open, close]) => {
    const inside = `${open.exec(before)?.[0] ?? ''} ${close.exec(after)?.[0] ?? ''}`
    return (
      open.test(before) &&
      close.test(after) &&
      // What is said in English is no original, but may cite one: “荈 (chuǎn) means old leaves”.
      (/^[(（[【]/u.test(inside) ||
        /^ ?[(（]/u.test(after) ||
        (inside.match(words)?.length ?? 0) <= 3)
    )
  })
}

const words = /\p{Script=Latin}{2,}/gu

const enclosures: ReadonlyArray<readonly [open: RegExp, close: RegExp]> = [
  [/[(（][^()（）]*$/u, /^[^()（）]*[)）]/u],
  [/[[【][^[\]【】]*$/u, /^[^[\]【】]*[\]】]/u],
  [/[“"][^“”"]*$/u, /^[^“”"]*[”"]/u],
  [/[‘'][^‘’']*$/u, /^[^‘’']*[’']/u],
  [/[「『][^「」『』]*$/u, /^[^「」『』]*[」』]/u],
  [/[《〈][^《》〈〉]*$/u, /^[^《》〈〉]*[》〉]/u]
]
