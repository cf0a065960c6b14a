import type {Pairing} from '../create-units.ts'
import type {Side} from '../side.ts'

/** Units of a document, and those that stay inside one paragraph of each side. */
export interface ParagraphScore {
  readonly units: number
  readonly inPlace: number
  /** Links of `alignment.yaml` and how many of them the tool finds unaided; absent where there is none. */
  readonly links?: {readonly found: number; readonly all: number}
}

/**
 * How many units hold sentences of both sides, all of them from paragraphs
 * that correspond: for a translation that keeps the paragraphs of its source,
 * the others are wrong. Undefined where the numbers of paragraphs differ.
 */
export function scoreParagraphs(
  source: Side,
  target: Side,
  pairings: ReadonlyArray<Pairing>
): ParagraphScore | undefined {
  if (source.blocks.length !== target.blocks.length) return
  const inPlace = pairings.filter((pairing) => {
    const blocks = new Set([
      ...pairing.source.map((d) => blockOf(source, d)),
      ...pairing.target.map((d) => blockOf(target, d))
    ])
    const isFull = pairing.source.length > 0 && pairing.target.length > 0
    return isFull && blocks.size === 1
  })
  return {units: pairings.length, inPlace: inPlace.length}
}

/** The number of the paragraph a sentence stands in. */
function blockOf({blocks, sentences}: Side, sentence: number): number {
  const start = sentences[sentence]?.[0] ?? 0
  return blocks.findLastIndex((d) => d.range[0] <= start)
}
