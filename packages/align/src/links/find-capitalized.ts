import type {Range} from '@zhengben/bitext'
import type {TargetWord, TextPair} from './text-pair.ts'

/** English words that may be a name, and their letters in one. */
export interface Spelling {
  readonly range: Range
  readonly spelling: string
  readonly words: number
}

/** Runs of one to three words, the first with a capital, and their letters. */
export function findCapitalized({
  target,
  targetWords
}: TextPair): Array<Spelling> {
  const result: Array<Spelling> = []
  for (const first of targetWords.keys()) {
    let spelling = ''
    for (let last = first; last < first + 3; last++) {
      const word = targetWords[last]
      if (!word) break
      const {value} = word
      const from = (targetWords[first] as TargetWord).range[0]
      const gap =
        last > first
          ? target.slice(
              (targetWords[last - 1] as TargetWord).range[1],
              word.range[0]
            )
          : ''
      // The part after a hyphen may be small: Jin-ping, Shih-chieh.
      if (last > first && gap !== ' ' && gap !== '-') break
      if (!/^\p{Lu}/u.test(value) && gap !== '-') break
      spelling += value.toLowerCase().replaceAll(/['’]/gu, '')
      result.push({
        range: [from, word.range[0] + value.length],
        spelling,
        words: last - first + 1
      })
    }
  }
  return result
}
