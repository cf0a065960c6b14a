import type {Edit, EditKind} from '@zhengben/bitext'
import {alignWithGold} from './align-with-gold.ts'
import {countBefore, foldCharacters} from './fold-characters.ts'
import type {Alternative} from './gold-graph.ts'
import {createGoldGraph} from './gold-graph.ts'
import {
  type Column,
  createGoldReaders,
  type GoldReader,
  joinColumns
} from './gold-reader.ts'

/** What an edit did to the distance from gold. */
export interface JudgedEdit {
  readonly kind: EditKind
  readonly confidence: number
  /**
   * By how many errors the restored text would be worse without this edit.
   * Positive: the edit is right; 0: it helps nothing; negative: it does harm.
   * Undefined where it changes only what is not compared (white space, and
   * width where that is folded).
   */
  readonly gain: number | undefined
  /** Error regions of the text as found that it overlaps, or else borders. */
  readonly regions: ReadonlyArray<number>
}

export interface Judgement {
  readonly edits: ReadonlyArray<JudgedEdit>
  /** Error regions of the text as found. */
  readonly regions: number
}

/** Error regions of a text as found, for those who judge it again and again. */
export interface FoundMemory {
  regions?: ReadonlyArray<readonly [start: number, end: number]>
}

/**
 * Judge each edit by taking it alone out of the restored text. An error region
 * is a longest run of characters of the text as found that an alignment with
 * gold replaces, removes or puts something before.
 *
 * Time is that of one distance for the text and one for all that edits touch.
 */
export function judgeEdits(
  found: string,
  edits: ReadonlyArray<Edit>,
  gold: string,
  alternatives: ReadonlyArray<Alternative>,
  foldWidth: boolean,
  memory: FoundMemory = {}
): Judgement {
  const graph = createGoldGraph(gold, alternatives, foldWidth)
  const {forward, backward} = createGoldReaders(graph)
  const fold = (text: string): ReadonlyArray<number> =>
    foldCharacters(text, foldWidth).codes
  const pieces = edits.map(({range: [start, end], value}, index) => ({
    before: fold(found.slice(edits[index - 1]?.range[1] ?? 0, start)),
    found: fold(found.slice(start, end)),
    value: fold(value)
  }))
  const rest = fold(found.slice(edits.at(-1)?.range[1] ?? 0))

  const after: Array<Column> = []
  let column = read(backward, backward.begin, rest.toReversed())
  for (const [index, piece] of [...pieces.entries()].reverse()) {
    after[index] = column
    column = read(backward, column, piece.value.toReversed())
    column = read(backward, column, piece.before.toReversed())
  }
  const errors = column[backward.size - 1] as number

  const regions = memory.regions ?? findRegions(found, forward, foldWidth)
  memory.regions = regions
  const starts = foldCharacters(found, foldWidth).starts
  column = forward.begin
  const judged = pieces.map((piece, index): JudgedEdit => {
    const {kind, confidence, range} = edits[index] as Edit
    column = read(forward, column, piece.before)
    const without = read(forward, column, piece.found)
    const gain = joinColumns(without, after[index] as Column) - errors
    column = read(forward, column, piece.value)
    const isSame = piece.found.join() === piece.value.join()
    return {
      kind,
      confidence,
      gain: isSame ? undefined : gain,
      regions: isSame
        ? []
        : touch(
            regions,
            countBefore(starts, range[0]),
            countBefore(starts, range[1])
          )
    }
  })
  return {edits: judged, regions: regions.length}
}

function read(
  reader: GoldReader,
  column: Column,
  codes: ReadonlyArray<number>
): Column {
  let result = column
  for (const code of codes) result = reader.next(result, code)
  return result
}

/** Error regions as stretches of compared characters; empty where some are missing. */
function findRegions(
  found: string,
  reader: GoldReader,
  foldWidth: boolean
): Array<[start: number, end: number]> {
  const {codes} = foldCharacters(found, foldWidth)
  const {isRight, lacks} = alignWithGold(codes, reader)
  const regions: Array<[number, number]> = []
  for (let i = 0; i <= codes.length; i++) {
    const isWrong = i < codes.length && !isRight[i]
    if (!isWrong && !lacks[i]) continue
    const last = regions.at(-1)
    const end = isWrong ? i + 1 : i
    if (last && last[1] === i) last[1] = end
    else regions.push([i, end])
  }
  return regions
}

/**
 * Numbers of the regions, sorted and disjoint, that overlap a stretch; where
 * none does, of those that border it: of 好好 either may be the one too many.
 */
function touch(
  regions: ReadonlyArray<readonly [start: number, end: number]>,
  start: number,
  end: number
): Array<number> {
  let low = 0
  let high = regions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((regions[middle]?.[1] as number) < start) low = middle + 1
    else high = middle
  }
  const overlapping: Array<number> = []
  const bordering: Array<number> = []
  for (let i = low; i < regions.length; i++) {
    const [from, to] = regions[i] as readonly [number, number]
    if (from > end) break
    const isInside = from < end && start < to
    ;(isInside ? overlapping : bordering).push(i)
  }
  return overlapping.length > 0 ? overlapping : bordering
}
