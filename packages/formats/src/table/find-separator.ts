import type {Separator} from './read-cells.ts'

/** What parts the cells: most frequent in the first line, quoted cells left out. */
export function findSeparator(text: string): Separator {
  const counts = {'\t': 0, ';': 0, ',': 0}
  let quoted = false
  for (const character of text) {
    if (character === '"') quoted = !quoted
    if (quoted) continue
    if (character === '\n' || character === '\r') break
    if (character in counts) counts[character as Separator]++
  }
  const order: ReadonlyArray<Separator> = ['\t', ';', ',']
  return order.reduce((a, b) => (counts[b] > counts[a] ? b : a))
}
