import type {Range, Sentence} from '@zhengben/bitext'
import type {BilingualText} from '@zhengben/formats/bilingual'
import type {Point} from '../create-point-finder.ts'

/** One side of a unit to check and the file it stands in. */
interface PlacedText extends BilingualText {
  readonly path: string
  readonly pointAt: (offset: number) => Point
}

/** A unit to check. */
export interface PlacedUnit {
  readonly id: string
  readonly source: PlacedText
  readonly target: PlacedText
  /** As the file says it; absent where it does not. */
  readonly state?: string
  readonly notes?: ReadonlyArray<string>
}

/**
 * The sentences of one side as one text, joined by `gap`. `locate` carries an
 * offset in the value of a sentence to the file; `at` is the place of a side
 * without sentences.
 */
export function joinSentences(
  sentences: ReadonlyArray<Sentence>,
  gap: string,
  locate: (sentence: Sentence, offset: number) => number,
  at: number
): BilingualText {
  const starts: Array<number> = []
  let text = ''
  for (const {value} of sentences) {
    if (text !== '') text += gap
    starts.push(text.length)
    text += value
  }
  const toFile = (offset: number): number => {
    const index = starts.findLastIndex((d) => d <= offset)
    const sentence = sentences[index]
    if (!sentence) return at
    const inside = offset - (starts[index] as number)
    return locate(sentence, Math.min(inside, sentence.value.length))
  }
  return {
    text,
    codes: [],
    toFile: ([from, to]: Range): Range => {
      const start = toFile(from)
      return [start, Math.max(start, toFile(to))]
    }
  }
}
