import type {Range} from '@zhengben/bitext'
import type {WordSegmenter} from '@zhengben/chinese'
import type {GoldSentence} from './read-conllu.ts'
import {type F1, f1Of} from './score-ranges.ts'

/** Words that begin and end where gold words do; white space is no word. */
export function scoreWords(
  sentences: ReadonlyArray<GoldSentence>,
  segment: WordSegmenter
): F1 {
  let right = 0
  let found = 0
  let expected = 0
  for (const {text, words} of sentences) {
    const gold = new Set(words.map(keyOf))
    expected += gold.size
    for (const {range, value} of segment(text)) {
      if (value.trim() === '') continue
      found++
      if (gold.has(keyOf(range))) right++
    }
  }
  return f1Of(right, found, expected)
}

/**
 * Ends of sentences in the sentences written one after the other, without
 * space or line break: found by `split`, against where they are joined.
 */
export function scoreBoundaries(
  sentences: ReadonlyArray<GoldSentence>,
  split: (text: string) => ReadonlyArray<Range>
): F1 {
  const text = sentences.map((d) => d.text).join('')
  const gold = new Set<number>()
  let at = 0
  for (const sentence of sentences) {
    at += sentence.text.length
    gold.add(at)
  }
  const found = new Set(split(text).map(([, end]) => end))
  const right = [...found].filter((d) => gold.has(d)).length
  return f1Of(right, found.size, gold.size)
}

/** What anyone would try first: a sentence ends after 。！ or ？. */
export function splitAtStops(text: string): Array<Range> {
  const ranges: Array<Range> = []
  let start = 0
  for (const {index} of text.matchAll(/[。！？]/g)) {
    ranges.push([start, index + 1])
    start = index + 1
  }
  if (start < text.length) ranges.push([start, text.length])
  return ranges
}

function keyOf([start, end]: Range): string {
  return `${start} ${end}`
}
