import {stem, tokenizeEnglish} from '@zhengben/align'
import type {Range} from '@zhengben/bitext'

/** An English text as a row of stems. */
export interface StemmedText {
  readonly stems: ReadonlyArray<string>
  readonly ranges: ReadonlyArray<Range>
}

const articles: ReadonlySet<string> = new Set(['a', 'an', 'the'])

/** The words of an English text without articles and inflection. */
export function stemText(text: string): StemmedText {
  const stems: Array<string> = []
  const ranges: Array<Range> = []
  for (const {value, range} of tokenizeEnglish(text)) {
    const found = stem(value)
    if (articles.has(found)) continue
    stems.push(found)
    ranges.push(range)
  }
  return {stems, ranges}
}

/** Where a phrase stands in a text, whatever the inflection, case and articles. */
export function findPhrase(phrase: string, text: StemmedText): Array<Range> {
  const {stems} = stemText(phrase)
  if (stems.length === 0) return []
  const result: Array<Range> = []
  for (let start = 0; start + stems.length <= text.stems.length; start++) {
    if (!stems.every((d, i) => text.stems[start + i] === d)) continue
    const first = text.ranges[start] as Range
    const last = text.ranges[start + stems.length - 1] as Range
    result.push([first[0], last[1]])
  }
  return result
}
