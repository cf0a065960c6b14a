import {anything, type Column, type GoldReader, nothing} from './gold-reader.ts'

/** One way to read a text as gold with the least errors. */
export interface GoldAlignment {
  /**
   * Before each character, and after the last: the first and the last node of
   * the reader's graph that stand there. They differ where gold has characters
   * that the text lacks.
   */
  readonly places: ReadonlyArray<readonly [first: number, last: number]>
  /** Whether each character is one of gold. */
  readonly isRight: ReadonlyArray<boolean>
  /** Whether characters are missing before each character, and at the end. */
  readonly lacks: ReadonlyArray<boolean>
}

/**
 * Align the compared characters of a text with gold. Of equal alignments the
 * one whose errors stand furthest to the left, so that the result is one.
 * Columns are kept only at the starts of blocks and computed twice: memory
 * grows with the square root of the text.
 */
export function alignWithGold(
  codes: ReadonlyArray<number>,
  reader: GoldReader
): GoldAlignment {
  const length = codes.length
  const block = Math.max(1, Math.ceil(Math.sqrt(length)))
  const kept: Array<Column> = []
  let column = reader.begin
  for (let i = 0; i < length; i++) {
    if (i % block === 0) kept.push(column)
    column = reader.next(column, codes[i] as number)
  }
  const places: Array<[number, number]> = []
  const isRight: Array<boolean> = []
  const lacks: Array<boolean> = []
  let node = reader.size - 1
  let columns: Array<Column> = [column]
  let start = length
  for (let i = length; i >= 0; i--) {
    if (i < start) {
      start = Math.floor(i / block) * block
      columns = [kept[start / block] as Column]
      for (let at = start; at < Math.min(length, start + block); at++)
        columns.push(reader.next(columns.at(-1) as Column, codes[at] as number))
    }
    const here = columns[i - start] as Column
    const last = node
    let isLacking = false
    // Back over what gold has and the text has not.
    const before = i === 0 ? undefined : columnBefore(i)
    for (;;) {
      const step = findStep(node, here, before, codes[i - 1])
      if (!step) break
      if (step.reads) {
        isRight.push(step.isRight)
        places.push([node, last])
        node = step.from
        break
      }
      if (!step.isFree) isLacking = true
      node = step.from
    }
    if (i === 0) places.push([node, last])
    lacks.push(isLacking)
  }

  function columnBefore(i: number): Column {
    if (i > start) return columns[i - 1 - start] as Column
    const first = Math.floor((i - 1) / block) * block
    let result = kept[first / block] as Column
    for (let at = first; at < i - 1; at++)
      result = reader.next(result, codes[at] as number)
    return result
  }

  /** How the least errors of a node came about; undefined at the beginning. */
  function findStep(
    at: number,
    here: Column,
    before: Column | undefined,
    code: number | undefined
  ):
    | {from: number; reads: boolean; isRight: boolean; isFree: boolean}
    | undefined {
    const cost = here[at] as number
    const edges = reader.into[at] ?? []
    if (before) {
      for (const {from, code: wanted} of edges)
        if ((wanted === code || wanted === anything) && before[from] === cost)
          return {from, reads: true, isRight: true, isFree: true}
      for (const {from, code: wanted} of edges)
        if (wanted >= 0 && (before[from] as number) + 1 === cost)
          return {from, reads: true, isRight: false, isFree: false}
      if ((before[at] as number) + 1 === cost)
        return {from: at, reads: true, isRight: false, isFree: false}
    }
    for (const {from, code: wanted} of edges) {
      if (wanted === nothing && here[from] === cost)
        return {from, reads: false, isRight: true, isFree: true}
      if (wanted >= 0 && (here[from] as number) + 1 === cost)
        return {from, reads: false, isRight: false, isFree: false}
    }
    return
  }

  return {
    places: places.reverse(),
    isRight: isRight.reverse(),
    lacks: lacks.reverse()
  }
}
