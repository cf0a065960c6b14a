import {readPinyin} from '@zhengben/formats/pinyin'

/** One text of a document. */
export interface CorpusText {
  /** As shown to people. */
  readonly path: string
  readonly side: 'found' | 'restored' | 'translation'
  readonly value: string
}

/** A form in its line. */
export interface Concordance {
  readonly path: string
  readonly side: CorpusText['side']
  /** From 1. */
  readonly line: number
  /** From 1, in UTF-16 units. */
  readonly column: number
  readonly left: string
  readonly keyword: string
  readonly right: string
  /** Of the keyword, read in its line; empty where it has no Han. */
  readonly pinyin: string
}

/** How often one form of a row stands in the texts of one side. */
export interface FormCount {
  readonly form: string
  /** The column of the row that has it. */
  readonly column: string
  readonly side: CorpusText['side']
  readonly count: number
}

/** A form to look for, and where. */
export interface WantedForm {
  readonly form: string
  readonly column: string
  readonly sides: ReadonlyArray<CorpusText['side']>
  /** Whether lines are shown with it, or it is only counted. */
  readonly isShown: boolean
}

/** Characters of a line that are shown on either side. */
const context = 16

/**
 * Count forms in the texts, and show the first uses of each side. Of forms that
 * begin at the same place the longest counts: `Belt and Road Initiative` is no
 * use of `Belt and Road`.
 */
export function countUses(
  forms: ReadonlyArray<WantedForm>,
  texts: ReadonlyArray<CorpusText>,
  most: number
): {counts: Array<FormCount>; lines: Array<Concordance>} {
  const counts = new Map<string, number>()
  const lines: Array<Concordance> = []
  const shown = new Map<CorpusText['side'], number>()
  for (const text of texts) {
    const wanted = forms.filter((d) => d.sides.includes(text.side))
    const pattern = toPattern(wanted, text.side)
    if (!pattern) continue
    for (const match of text.value.matchAll(pattern)) {
      const found = tidy(match[0])
      const form = wanted.find((d) => tidy(d.form) === found)
      if (!form) continue
      const key = `${text.side}\t${form.form}`
      counts.set(key, (counts.get(key) ?? 0) + 1)
      const already = shown.get(text.side) ?? 0
      if (!form.isShown || already >= most) continue
      shown.set(text.side, already + 1)
      lines.push(showLine(text, match.index, match[0]))
    }
  }
  const sides = ['found', 'restored', 'translation'] as const
  return {
    counts: forms.flatMap(({column, form, sides: own}) =>
      sides
        .filter((side) => own.includes(side))
        .map((side) => ({
          form,
          column,
          side,
          count: counts.get(`${side}\t${form}`) ?? 0
        }))
    ),
    lines
  }
}

/** English in whole words, over line ends too and in any case; Chinese as it stands. */
function toPattern(
  forms: ReadonlyArray<WantedForm>,
  side: CorpusText['side']
): RegExp | undefined {
  const values = [...new Set(forms.map((d) => d.form))]
    .sort((a, b) => b.length - a.length)
    .map((d) =>
      d.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+')
    )
  if (values.length === 0) return
  const any = `(?:${values.join('|')})`
  return side === 'translation'
    ? new RegExp(`(?<![\\p{L}\\p{N}])${any}(?![\\p{L}\\p{N}])`, 'giu')
    : new RegExp(any, 'gu')
}

function tidy(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ')
}

function showLine(
  {path, side, value}: CorpusText,
  start: number,
  keyword: string
): Concordance {
  const lineStart = value.lastIndexOf('\n', start - 1) + 1
  const end = start + keyword.length
  const feed = value.indexOf('\n', end)
  const before = value.slice(lineStart, start)
  const after = value.slice(end, feed < 0 ? value.length : feed).trimEnd()
  // English words are shorter on the screen and say less.
  const most = side === 'translation' ? context * 2 : context
  const readings = /\p{Script=Han}/u.test(keyword)
    ? readPinyin(before + keyword + after)
        .slice([...before].length, [...before].length + [...keyword].length)
        .filter((d) => d !== '')
    : []
  return {
    path,
    side,
    line: value.slice(0, start).split('\n').length,
    column: start - lineStart + 1,
    left: [...before].slice(-most).join(''),
    keyword: tidyLine(keyword),
    right: [...after].slice(0, most).join(''),
    pinyin: readings.join(' ')
  }
}

function tidyLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ')
}
