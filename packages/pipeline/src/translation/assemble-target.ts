import type {Block, Piece, Prose, Range} from '@zhengben/bitext'
import type {Side} from '../side.ts'
import {maskCodes} from './mask-codes.ts'
import {
  type EntryPair,
  sayingsOf,
  type TranslatedPairing
} from './pair-entries.ts'
import type {TranslationEntry} from './translation-schema.ts'

/** The targets of a document as one text. */
interface AssembledTarget {
  readonly pairings: Array<TranslatedPairing>
  readonly prose: Prose
  /** Of `prose.value`. */
  readonly sentences: Array<Range>
  /** Where the target of each entry begins in `prose.source`, in order. */
  readonly starts: Array<{readonly start: number; readonly entry: number}>
}

/**
 * Join targets by a space inside a block of the source and by an empty line
 * between two. Each keeps every character; what is code in the sentences it
 * renders is code in it.
 */
export function assembleTarget(
  pairs: ReadonlyArray<EntryPair>,
  {
    entries,
    source,
    codes,
    split
  }: {
    readonly entries: ReadonlyArray<TranslationEntry>
    readonly source: Side
    /** Those of each sentence of the source. */
    readonly codes: ReadonlyArray<ReadonlyArray<string>>
    readonly split: (target: string) => Array<Range>
  }
): AssembledTarget {
  const blocks: Array<Block> = []
  const sentences: Array<Range> = []
  const starts: Array<{start: number; entry: number}> = []
  const pieces: Array<Piece> = []
  let text = ''
  let value = ''
  let block = 0
  let written = -1
  const pairings = pairs.map((pair): TranslatedPairing => {
    const first = source.sentences[pair.source[0] ?? -1]
    if (first)
      while ((source.blocks[block + 1]?.range[0] ?? Infinity) <= first[0])
        block++
    if (pair.entry === undefined) return {...pair, target: []}
    const entry = entries[pair.entry] as TranslationEntry
    const sayings = sayingsOf(entry)
    if (entry.target.trim() === '') return {...pair, ...sayings, target: []}
    if (value !== '') {
      const gap = block === written ? ' ' : '\n\n'
      pieces.push({
        prose: [value.length, value.length + gap.length],
        source: [text.length, text.length + gap.length]
      })
      value += gap
      text += gap
    }
    const start = value.length
    starts.push({start: text.length, entry: pair.entry})
    const masked = maskCodes(
      entry.target,
      pair.source.flatMap((d) => codes[d] ?? [])
    )
    for (const {prose, source, ...rest} of masked.pieces)
      pieces.push({
        prose: [prose[0] + start, prose[1] + start],
        source: [source[0] + text.length, source[1] + text.length],
        ...rest
      })
    value += masked.value
    text += entry.target
    const {range = undefined, ...kind} = source.blocks[block] ?? {
      type: 'paragraph' as const
    }
    const last = blocks.at(-1)
    if (block === written && last)
      blocks[blocks.length - 1] = {
        ...last,
        range: [last.range[0], value.length]
      }
    else blocks.push({...kind, range: [start, value.length]})
    written = block
    const target = split(masked.value).map(([from, to]) => {
      sentences.push([start + from, start + to])
      return sentences.length - 1
    })
    return {...pair, ...sayings, target}
  })
  return {
    pairings,
    prose: {source: text, value, pieces, blocks},
    sentences,
    starts
  }
}
