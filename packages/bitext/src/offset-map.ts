import type {Change} from './apply-edits.ts'
import type {Range} from './range.ts'

/**
 * Carries offsets between a source and its edited text, both ways, in
 * O(log edits). Monotone. An offset inside an edit has no exact counterpart;
 * `toEdited` and `toSource` give the start of the edit's other side, the range
 * forms widen to the whole edit.
 */
export interface OffsetMap {
  toEdited(offset: number): number
  toSource(offset: number): number
  /** The smallest stretch of edited text that holds all of the source range. */
  rangeToEdited(range: Range): Range
  /** The smallest stretch of source that holds all of the edited range. */
  rangeToSource(range: Range): Range
  /** The same, leaving out what was removed at either edge of the range. */
  innerRangeToSource(range: Range): Range
}

interface Side {
  readonly starts: ReadonlyArray<number>
  readonly ends: ReadonlyArray<number>
}

/** Build the map of sorted, disjoint `edits`. */
export function createOffsetMap(edits: ReadonlyArray<Change>): OffsetMap {
  const source = {starts: [] as Array<number>, ends: [] as Array<number>}
  const edited = {starts: [] as Array<number>, ends: [] as Array<number>}
  let shift = 0
  for (const {
    range: [start, end],
    value
  } of edits) {
    source.starts.push(start)
    source.ends.push(end)
    edited.starts.push(start + shift)
    edited.ends.push(start + shift + value.length)
    shift += value.length - (end - start)
  }
  return {
    toEdited: (offset) => carry(source, edited, offset, 'start'),
    toSource: (offset) => carry(edited, source, offset, 'start'),
    rangeToEdited: (range) => carryRange(source, edited, range),
    rangeToSource: (range) => carryRange(edited, source, range),
    innerRangeToSource: ([start, end]) => {
      const first = carry(edited, source, start, 'start', true)
      if (start === end) return [first, first]
      return [first, Math.max(first, carry(edited, source, end, 'end'))]
    }
  }
}

function carryRange(from: Side, to: Side, [start, end]: Range): Range {
  const first = carry(from, to, start, 'start')
  if (start === end) return [first, first]
  return [first, Math.max(first, carry(from, to, end, 'end'))]
}

/** The last edit that starts before `offset`, or −1. */
function before(starts: ReadonlyArray<number>, offset: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] as number) < offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

function carry(
  from: Side,
  to: Side,
  offset: number,
  bias: 'start' | 'end',
  passesEmpty = false
): number {
  let index = before(from.starts, offset)
  // What is empty on this side stands before the offset, not behind it.
  while (
    passesEmpty &&
    from.starts[index + 1] === offset &&
    from.ends[index + 1] === offset
  )
    index++
  if (index < 0) return offset
  const end = from.ends[index] as number
  if (offset >= end) return offset - end + (to.ends[index] as number)
  return (bias === 'start' ? to.starts : to.ends)[index] as number
}
