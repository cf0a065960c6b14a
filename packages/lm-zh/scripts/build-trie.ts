/** A trie over UTF-16 code units in breadth-first order; the root is node 0. */
export interface Trie {
  readonly label: Uint16Array
  /** Children of node i are `first[i]` up to, not including, `first[i + 1]`. */
  readonly first: Uint32Array
  /** 1 + the word's id where a word ends at the node, else 0. */
  readonly word: Uint32Array
}

/** Build the trie of sorted, unique words; a word's id is its index. */
export function buildTrie(words: ReadonlyArray<string>): Trie {
  const label: Array<number> = [0]
  const first: Array<number> = []
  const word: Array<number> = [0]
  // Each queue entry is the stretch of words that pass through a node.
  const queue: Array<readonly [start: number, end: number, depth: number]> = [
    [0, words.length, 0]
  ]
  for (let node = 0; node < queue.length; node++) {
    const [start, end, depth] = queue[node] as (typeof queue)[number]
    first.push(queue.length)
    let at = start
    if (node > 0 && (words[at] as string).length === depth) {
      word[node] = at + 1
      at++
    }
    while (at < end) {
      const unit = (words[at] as string).charCodeAt(depth)
      let next = at + 1
      while (next < end && words[next]?.charCodeAt(depth) === unit) next++
      queue.push([at, next, depth + 1])
      label.push(unit)
      word.push(0)
      at = next
    }
  }
  first.push(queue.length)
  return {
    label: Uint16Array.from(label),
    first: Uint32Array.from(first),
    word: Uint32Array.from(word)
  }
}
