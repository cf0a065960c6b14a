/** A set of strings that can be walked one UTF-16 unit at a time from node 0. */
export interface Trie {
  /** The node after `unit`, or 0 where no string goes on so. */
  child(node: number, unit: number): number
  /** Whether a string ends at the node. */
  isEnd(node: number): boolean
}

/** Build the trie of some strings; empty ones are left out. */
export function createTrie(strings: Iterable<string>): Trie {
  const children: Array<Map<number, number>> = [new Map()]
  const ends = new Set<number>()
  for (const text of strings) {
    let node = 0
    for (let i = 0; i < text.length; i++) {
      const units = children[node] as Map<number, number>
      let next = units.get(text.charCodeAt(i))
      if (next === undefined) {
        next = children.length
        children.push(new Map())
        units.set(text.charCodeAt(i), next)
      }
      node = next
    }
    if (node > 0) ends.add(node)
  }
  return {
    child: (node, unit) => children[node]?.get(unit) ?? 0,
    isEnd: (node) => ends.has(node)
  }
}
