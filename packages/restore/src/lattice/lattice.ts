import type {LanguageModel} from '../model/language-model.ts'
import type {Replacement} from './find-replacements.ts'
import {LatticeBuilder} from './lattice-builder.ts'
import type {Trie} from './trie.ts'

/**
 * Every word that some path through a clause spells, as edges between nodes.
 * Arcs lead from lower to higher nodes. Always holds the path that keeps the
 * surface. Arrays may be longer than what they hold: `nodes` and `edges` count.
 */
export interface Lattice {
  readonly nodes: number
  readonly edges: number
  /** The node of each surface position, in UTF-16 units. */
  readonly nodeOf: Int32Array
  /** The surface position of each node, or −1 inside a replacement. */
  readonly positionOf: Int32Array
  /** Sorted by where they start. */
  readonly replacements: ReadonlyArray<Replacement>
  /** Edges of node i are `edgeStart[i]` up to `edgeStart[i + 1]`. */
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

/**
 * Build the lattice of `text`, a run of Han without white space. `terms` count
 * as words that the model does not know: a reading that completes a long term
 * of the glossary (新质临盆力 → 新质生产力) costs less than its parts. For
 * many clauses a `LatticeBuilder` of one's own is cheaper.
 */
export function buildLattice(
  text: string,
  replacements: ReadonlyArray<Replacement>,
  model: LanguageModel,
  terms?: Trie
): Lattice {
  return new LatticeBuilder(model, terms).build(text, replacements)
}
