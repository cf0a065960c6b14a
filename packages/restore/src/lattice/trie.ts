import {createMatcher} from '@zhengben/glossary'

/** A set of strings as a trie over UTF-16 units; the root is node 0. */
export interface Trie {
  /** The child of a node, or 0 where no string goes on so. */
  child(node: number, unit: number): number
  /** Whether a string ends at the node. */
  isEnd(node: number): boolean
}

/** Build the trie of some strings; empty ones are left out. */
export function createTrie(strings: Iterable<string>): Trie {
  const {child, valuesAt} = createMatcher(
    Array.from(strings, (d) => [d, d] as const)
  )
  return {child, isEnd: (node) => valuesAt(node).length > 0}
}
