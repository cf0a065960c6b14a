import type {Block, Range} from '@zhengben/bitext'
import type {Side} from '../side.ts'
import {
  type EntryPair,
  sayingsOf,
  type TranslatedPairing
} from './pair-entries.ts'
import type {TranslationEntry} from './translation-schema.ts'

/** The targets of a document as one text. */
interface AssembledTarget {
  readonly pairings: Array<TranslatedPairing>
  readonly value: string
  readonly blocks: Array<Block>
  readonly sentences: Array<Range>
  /** Where the target of each entry begins in `value`, in order. */
  readonly starts: Array<{readonly start: number; readonly entry: number}>
}

/**
 * Join targets by a space inside a block of the source and by an empty line
 * between two. Each keeps every character.
 */
export function assembleTarget(
  pairs: ReadonlyArray<EntryPair>,
  {
    entries,
    source,
    split
  }: {
    readonly entries: ReadonlyArray<TranslationEntry>
    readonly source: Side
    readonly split: (target: string) => Array<Range>
  }
): AssembledTarget {
  const blocks: Array<Block> = []
  const sentences: Array<Range> = []
  const starts: Array<{start: number; entry: number}> = []
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
    if (value !== '') value += block === written ? ' ' : '\n\n'
    const start = value.length
    value += entry.target
    starts.push({start, entry: pair.entry})
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
    const target = split(entry.target).map(([from, to]) => {
      sentences.push([start + from, start + to])
      return sentences.length - 1
    })
    return {...pair, ...sayings, target}
  })
  return {pairings, value, blocks, sentences, starts}
}
