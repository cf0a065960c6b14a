import type {Group} from './group-sentences.ts'

/** One text whose groups have become single sentences. */
export interface JoinedText {
  /** Sentence k is made of sentences `starts[k]` up to `starts[k + 1]`. */
  readonly starts: Int32Array
  /** For each sentence, the one it has become part of. */
  readonly indices: Int32Array
}

/** A node that the path goes through: sentences done on both sides. */
export interface Pin {
  readonly source: number
  readonly target: number
  /** Number of the constraint it comes from. */
  readonly origin: number
}

export function joinText(
  count: number,
  groups: ReadonlyArray<Group>,
  side: 'source' | 'target'
): JoinedText {
  const isInside = new Uint8Array(count)
  for (const {[side]: span} of groups)
    if (span) isInside.fill(1, span[0] + 1, span[1])
  const starts: Array<number> = []
  const indices = new Int32Array(count)
  for (let d = 0; d < count; d++) {
    if (isInside[d] === 0) starts.push(d)
    indices[d] = starts.length - 1
  }
  starts.push(count)
  return {starts: Int32Array.from(starts), indices}
}
