import {gapMark} from '../mark-gaps.ts'
import {foldText, type GoldGraph} from './gold-graph.ts'

/** Characters that a gap of the gold text may stand for at most. */
const longestGap = 40

/**
 * The least number of characters to insert, delete or replace to turn `output`
 * into any accepted reading. A marked gap in the output costs nothing.
 */
export function measureDistance(
  output: string,
  {last, edges}: GoldGraph,
  foldWidth: boolean
): number {
  const characters = [...foldText(output, foldWidth).replaceAll(gapMark, '')]
  const length = characters.length
  const rows = new Map<number, Int32Array>()
  rows.set(
    0,
    Int32Array.from({length: length + 1}, (_, index) => index)
  )
  for (const node of sortNodes(edges)) {
    const row = rows.get(node)
    if (!row) continue
    rows.delete(node)
    // An insertion stays at the node.
    for (let j = 1; j <= length; j++) lower(row, j, get(row, j - 1) + 1)
    if (node === last) return get(row, length)
    for (const {to, text} of edges[node] ?? []) {
      let next = rows.get(to)
      if (!next) {
        next = new Int32Array(length + 1).fill(unreached)
        rows.set(to, next)
      }
      if (text === undefined) skip(row, next, longestGap)
      else if (text === '') skip(row, next, 0)
      else step(row, next, text, characters)
    }
  }
  return length
}

const unreached = 1_000_000_000

function get(row: Int32Array, index: number): number {
  return row[index] as number
}

function lower(row: Int32Array, index: number, cost: number): void {
  if (cost < get(row, index)) row[index] = cost
}

/** Any text of up to `longest` characters, for nothing. */
function skip(from: Int32Array, to: Int32Array, longest: number): void {
  for (let j = 0; j < from.length; j++)
    for (let k = 0; k <= longest && j + k < to.length; k++)
      lower(to, j + k, get(from, j))
}

/** One character: left out, found, or replaced. */
function step(
  from: Int32Array,
  to: Int32Array,
  text: string,
  characters: ReadonlyArray<string>
): void {
  for (let j = 0; j < from.length; j++) {
    const cost = get(from, j)
    lower(to, j, cost + 1)
    if (j < characters.length)
      lower(to, j + 1, cost + (characters[j] === text ? 0 : 1))
  }
}

/** Nodes so that every edge leads forward; those that nothing reaches left out. */
function sortNodes(edges: GoldGraph['edges']): Array<number> {
  const order: Array<number> = []
  const seen = new Set([0])
  const stack: Array<{node: number; next: number}> = [{node: 0, next: 0}]
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const edge = edges[top.node]?.[top.next++]
    if (!edge) {
      order.push(top.node)
      stack.pop()
    } else if (!seen.has(edge.to)) {
      seen.add(edge.to)
      stack.push({node: edge.to, next: 0})
    }
  }
  return order.reverse()
}
