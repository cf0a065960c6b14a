import {type LanguageModel, unknownWord} from '../model/language-model.ts'
import type {Replacement} from './find-replacements.ts'
import {buildGraph, type Graph, innerArc, surfaceArc} from './graph.ts'
import {createTrie, type Trie} from './trie.ts'

/**
 * Every word that some path through the graph of a clause spells, as edges
 * between its nodes. Edges of node i are `edgeStart[i]` up to
 * `edgeStart[i + 1]`. Always holds the path that keeps the surface.
 */
export interface Lattice {
  readonly nodes: number
  readonly nodeOf: Int32Array
  readonly positionOf: Int32Array
  readonly replacements: ReadonlyArray<Replacement>
  readonly edgeStart: Int32Array
  readonly edgeTo: Int32Array
  /** The model's word, or `unknownWord`. */
  readonly edgeWord: Int32Array
  /** 1 where the edge spells the surface and nothing else. */
  readonly edgeIsSurface: Uint8Array
  /**
   * Replacements that begin inside edge i are
   * `edgeReplacements[replacementStart[i]]` up to `replacementStart[i + 1]`.
   */
  readonly replacementStart: Int32Array
  readonly edgeReplacements: Int32Array
}

const noTerms: Trie = createTrie([])

/** A trie of words, and the word an edge gets where one ends, if one does. */
interface Spelling {
  child(node: number, unit: number): number
  edgeAt(node: number): number | undefined
}

/**
 * Build the lattice of `text`, a run of Han without white space. `terms` count
 * as words that the model does not know: a reading that completes a long term
 * of the glossary (新质临盆力 → 新质生产力) costs less than its parts.
 */
export function buildLattice(
  text: string,
  replacements: ReadonlyArray<Replacement>,
  model: LanguageModel,
  terms: Trie = noTerms
): Lattice {
  const graph = buildGraph(text, replacements)
  const edgeStart = new Int32Array(graph.nodes + 1)
  const edgeTo: Array<number> = []
  const edgeWord: Array<number> = []
  const edgeIsSurface: Array<number> = []
  const replacementStart: Array<number> = [0]
  const edgeReplacements: Array<number> = []
  const begun: Array<number> = []
  const ofModel: Spelling = {
    child: (node, unit) => model.child(node, unit),
    edgeAt(node) {
      const word = model.wordAt(node)
      return word === unknownWord ? undefined : word
    }
  }
  const ofTerms: Spelling = {
    child: terms.child,
    edgeAt: (node) => (terms.isEnd(node) ? unknownWord : undefined)
  }

  const push = (to: number, word: number, isSurface: boolean): void => {
    edgeTo.push(to)
    edgeWord.push(word)
    edgeIsSurface.push(isSurface ? 1 : 0)
    edgeReplacements.push(...begun)
    replacementStart.push(edgeReplacements.length)
  }

  /** Follow every path from `node` that goes on spelling words of a trie. */
  const walk = (
    spelling: Spelling,
    node: number,
    trie: number,
    isSurface: boolean
  ): void => {
    const end = graph.arcStart[node + 1] as number
    for (let arc = graph.arcStart[node] as number; arc < end; arc++) {
      const child = spelling.child(trie, graph.arcUnit[arc] as number)
      if (child === 0) continue
      const to = graph.arcTo[arc] as number
      const replacement = graph.arcReplacement[arc] as number
      const stays = isSurface && replacement === surfaceArc
      if (replacement >= 0) begun.push(replacement)
      const word = spelling.edgeAt(child)
      if (word !== undefined) push(to, word, stays)
      walk(spelling, to, child, stays)
      if (replacement >= 0) begun.pop()
    }
  }

  for (let node = 0; node < graph.nodes; node++) {
    edgeStart[node] = edgeTo.length
    walk(ofModel, node, 0, true)
    walk(ofTerms, node, 0, true)
    pushUnknown(graph, node, model, begun, push)
  }
  edgeStart[graph.nodes] = edgeTo.length
  return {
    nodes: graph.nodes,
    nodeOf: graph.nodeOf,
    positionOf: graph.positionOf,
    replacements,
    edgeStart,
    edgeTo: Int32Array.from(edgeTo),
    edgeWord: Int32Array.from(edgeWord),
    edgeIsSurface: Uint8Array.from(edgeIsSurface),
    replacementStart: Int32Array.from(replacementStart),
    edgeReplacements: Int32Array.from(edgeReplacements)
  }
}

/** An unknown word for each code point that the model has no word for. */
function pushUnknown(
  graph: Graph,
  node: number,
  model: LanguageModel,
  begun: Array<number>,
  push: (to: number, word: number, isSurface: boolean) => void
): void {
  const end = graph.arcStart[node + 1] as number
  for (let arc = graph.arcStart[node] as number; arc < end; arc++) {
    const unit = graph.arcUnit[arc] as number
    const child = model.child(0, unit)
    if (child !== 0 && model.wordAt(child) !== unknownWord) continue
    let to = graph.arcTo[arc] as number
    const replacement = graph.arcReplacement[arc] as number
    // A surrogate pair is one character: its second half goes along.
    if (unit >= 0xd800 && unit < 0xdc00) {
      const low = graph.arcStart[to] as number
      if (low < (graph.arcStart[to + 1] as number) && inSame(graph, arc, low))
        to = graph.arcTo[low] as number
    }
    if (replacement >= 0) begun.push(replacement)
    push(to, unknownWord, replacement === surfaceArc)
    if (replacement >= 0) begun.pop()
  }
}

function inSame(graph: Graph, high: number, low: number): boolean {
  const isSurface = graph.arcReplacement[high] === surfaceArc
  const unit = graph.arcUnit[low] as number
  return (
    unit >= 0xdc00 &&
    unit < 0xe000 &&
    graph.arcReplacement[low] === (isSurface ? surfaceArc : innerArc)
  )
}
