import type {Range} from '@zhengben/bitext'

/** One occurrence of a key. */
export interface Match<T> {
  readonly range: Range
  readonly value: T
}

/** Finds many fixed strings at once; immutable. Offsets are UTF-16 units. */
export interface Matcher<T> {
  /** The node that one more code unit leads to from `node` (root 0), or 0 where no key goes on so. */
  child(node: number, unit: number): number
  /** What ends at a node. */
  valuesAt(node: number): ReadonlyArray<T>
  /** Every key that stands at `start`, shortest first. */
  matchAt(text: string, start: number): Array<{end: number; value: T}>
  /** Every occurrence, overlapping ones too, by start and then by length. */
  matchAll(text: string): Array<Match<T>>
}

/**
 * Compile keys into a trie. A key may occur more than once: all its values are
 * found, in the order given. Empty keys match nothing.
 *
 * The trie is a hash table from (node, code unit) to child node in typed
 * arrays, some 10 bytes a node. Most texts leave it after a unit or two: the
 * first unit has a table of its own, and a bit for each hash says whether to
 * look at all, so that most misses read one byte.
 */
export function createMatcher<T>(
  entries: Iterable<readonly [key: string, value: T]>
): Matcher<T> {
  const list = [...entries]
  const size = list.reduce((sum, [key]) => sum + key.length, 1)
  const mask = 2 ** Math.ceil(Math.log2(size * 2)) - 1
  const slots = new Int32Array(mask + 1)
  const parents = new Int32Array(size)
  const units = new Uint16Array(size)
  const values = new Array<Array<T> | undefined>(size)
  const none: ReadonlyArray<T> = []
  /** The root's children by code unit, or 0. */
  const roots = new Int32Array(0x10000)
  /** A bit for the hash of each (node, code unit) that has a child. */
  const bits = new Uint8Array((mask + 1) >> 1)
  const bitMask = bits.length * 8 - 1
  let count = 1

  /** The slot of the child, or the free slot where it would stand. */
  function probe(hash: number, node: number, unit: number): number {
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const child = slots[slot] as number
      if (child === 0) return slot
      if (parents[child] === node && units[child] === unit) return slot
    }
  }

  for (const [key, value] of list) {
    if (key === '') continue
    let node = 0
    for (let i = 0; i < key.length; i++) {
      const unit = key.charCodeAt(i)
      const hash = hashOf(node, unit)
      const slot = probe(hash, node, unit)
      if (slots[slot] === 0) {
        const bit = (hash >>> 8) & bitMask
        bits[bit >> 3] = (bits[bit >> 3] as number) | (1 << (bit & 7))
        if (node === 0) roots[unit] = count
        parents[count] = node
        units[count] = unit
        slots[slot] = count++
      }
      node = slots[slot] as number
    }
    const found = values[node]
    if (found) found.push(value)
    else values[node] = [value]
  }

  const child = (node: number, unit: number): number => {
    if (node === 0) return roots[unit] as number
    const hash = hashOf(node, unit)
    const bit = (hash >>> 8) & bitMask
    if (((bits[bit >> 3] as number) & (1 << (bit & 7))) === 0) return 0
    return slots[probe(hash, node, unit)] as number
  }
  const valuesAt = (node: number): ReadonlyArray<T> => values[node] ?? none

  return {
    child,
    valuesAt,
    matchAt(text, start) {
      const matches: Array<{end: number; value: T}> = []
      for (let end = start, node = 0; end < text.length; ) {
        node = child(node, text.charCodeAt(end++))
        if (node === 0) break
        for (const value of valuesAt(node)) matches.push({end, value})
      }
      return matches
    },
    matchAll(text) {
      const matches: Array<Match<T>> = []
      for (let start = 0; start < text.length; start++) {
        if (roots[text.charCodeAt(start)] === 0) continue
        for (let end = start, node = 0; end < text.length; ) {
          node = child(node, text.charCodeAt(end++))
          if (node === 0) break
          for (const value of valuesAt(node))
            matches.push({range: [start, end], value})
        }
      }
      return matches
    }
  }
}

function hashOf(node: number, unit: number): number {
  const hash = Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)
  return hash ^ (hash >>> 15)
}
