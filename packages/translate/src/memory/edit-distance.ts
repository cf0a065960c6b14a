/**
 * Tells how far another sequence is from the one it was made for; Infinity
 * where that is more than `most`, which is sooner known.
 */
export type DistanceTo<T> = (other: ArrayLike<T>, most?: number) => number

/**
 * Levenshtein distance from `pattern`: the least number of units to insert,
 * remove or exchange. Prepared once, it compares with many. Units are equal as
 * keys of a Map are. Myers' bit vectors (1999) in Hyyrö's blocks of 32, so that
 * a comparison takes `other.length` × ⌈`pattern.length` / 32⌉ steps.
 */
export function createDistance<T extends string | number>(
  pattern: ArrayLike<T>
): DistanceTo<T> {
  const {length} = pattern
  const blocks = Math.ceil(length / 32)
  const masks = new Map<T, Int32Array>()
  for (let i = 0; i < length; i++) {
    const unit = pattern[i] as T
    const mask = masks.get(unit) ?? new Int32Array(blocks)
    mask[i >> 5] = (mask[i >> 5] as number) | (1 << (i & 31))
    masks.set(unit, mask)
  }
  const plus = new Int32Array(blocks)
  const minus = new Int32Array(blocks)
  const none = new Int32Array(blocks)

  return (other, most = other.length + length) => {
    if (length === 0) return other.length
    plus.fill(-1)
    minus.fill(0)
    let distance = length
    for (let j = 0; j < other.length; j++) {
      const mask = masks.get(other[j] as T) ?? none
      // The first row grows by one with every unit of the other side.
      let carry = 1
      for (let block = 0; block < blocks; block++)
        carry = advance(block, mask[block] as number, carry)
      distance += carry
      // Every unit to come lowers it by one at best.
      if (distance - (other.length - 1 - j) > most) return Infinity
    }
    return distance
  }

  /** One column of one block; how the block's last row changes: -1, 0 or 1. */
  function advance(block: number, equal: number, carry: number): number {
    const up = plus[block] as number
    const down = minus[block] as number
    const vertical = equal | down
    const matched = carry < 0 ? equal | 1 : equal
    const diagonal = (((matched & up) + up) ^ up) | matched
    let rises = down | ~(diagonal | up)
    let falls = up & diagonal
    const last = block === blocks - 1 ? (length - 1) & 31 : 31
    const out = ((rises >>> last) & 1) - ((falls >>> last) & 1)
    rises = (rises << 1) | (carry > 0 ? 1 : 0)
    falls = (falls << 1) | (carry < 0 ? 1 : 0)
    plus[block] = falls | ~(vertical | rises)
    minus[block] = rises & vertical
    return out
  }
}
