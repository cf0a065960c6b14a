import type {Replacement} from './find-replacements.ts'

/**
 * A clause and everything it may stand for, as a graph of UTF-16 units.
 * Arcs lead from lower to higher nodes. Nodes 0 … length are the positions of
 * the surface, renumbered so that a replacement's inner nodes lie between its
 * ends. The surface is always one of the paths.
 */
export interface Graph {
  readonly nodes: number
  /** The node of each surface position. */
  readonly nodeOf: Int32Array
  /** The surface position of each node, or −1 inside a replacement. */
  readonly positionOf: Int32Array
  /** Arcs of node i are `arcStart[i]` up to `arcStart[i + 1]`. */
  readonly arcStart: Int32Array
  readonly arcUnit: Uint16Array
  readonly arcTo: Int32Array
  /** The replacement that begins with the arc, −1 for the surface, −2 inside one. */
  readonly arcReplacement: Int32Array
}

/** On an arc: part of the surface; inside a replacement that began before. */
export const surfaceArc = -1
export const innerArc = -2

/**
 * Build the graph of `text`, a run of Han. Ranges of `replacements` point into
 * it; values are not empty.
 */
export function buildGraph(
  text: string,
  replacements: ReadonlyArray<Replacement>
): Graph {
  const length = text.length
  // Inner nodes, ordered by where they lie between their replacement's ends.
  const inner: Array<{replacement: number; step: number; key: number}> = []
  for (const [replacement, {range, value}] of replacements.entries())
    for (let step = 1; step < value.length; step++) {
      const key = range[0] + ((range[1] - range[0]) * step) / value.length
      inner.push({replacement, step, key})
    }
  inner.sort(
    (a, b) => a.key - b.key || a.replacement - b.replacement || a.step - b.step
  )

  const nodes = length + 1 + inner.length
  const nodeOf = new Int32Array(length + 1)
  const positionOf = new Int32Array(nodes).fill(-1)
  const innerNodes = replacements.map((d) => new Int32Array(d.value.length))
  let node = 0
  let next = 0
  for (let position = 0; position <= length; position++) {
    nodeOf[position] = node
    positionOf[node++] = position
    for (; next < inner.length; next++) {
      const {replacement, step, key} = inner[next] as (typeof inner)[number]
      if (key >= position + 1) break
      ;(innerNodes[replacement] as Int32Array)[step] = node++
    }
  }

  const arcs: Array<
    readonly [from: number, unit: number, to: number, id: number]
  > = []
  for (let i = 0; i < length; i++)
    arcs.push([
      nodeOf[i] as number,
      text.charCodeAt(i),
      nodeOf[i + 1] as number,
      surfaceArc
    ])
  for (const [id, {range, value}] of replacements.entries()) {
    const path = innerNodes[id] as Int32Array
    for (let step = 0; step < value.length; step++)
      arcs.push([
        step === 0 ? (nodeOf[range[0]] as number) : (path[step] as number),
        value.charCodeAt(step),
        step === value.length - 1
          ? (nodeOf[range[1]] as number)
          : (path[step + 1] as number),
        step === 0 ? id : innerArc
      ])
  }
  arcs.sort((a, b) => a[0] - b[0])
  const arcStart = new Int32Array(nodes + 1)
  for (const [from] of arcs)
    arcStart[from + 1] = (arcStart[from + 1] as number) + 1
  for (let i = 1; i <= nodes; i++)
    arcStart[i] = (arcStart[i] as number) + (arcStart[i - 1] as number)
  return {
    nodes,
    nodeOf,
    positionOf,
    arcStart,
    arcUnit: Uint16Array.from(arcs, (d) => d[1]),
    arcTo: Int32Array.from(arcs, (d) => d[2]),
    arcReplacement: Int32Array.from(arcs, (d) => d[3])
  }
}
