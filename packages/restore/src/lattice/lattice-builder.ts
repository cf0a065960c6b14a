import {type LanguageModel, unknownWord} from '../model/language-model.ts'
import type {Replacement} from './find-replacements.ts'
import {grow} from './grow.ts'
import type {Lattice} from './lattice.ts'
import {createTrie, type Trie} from './trie.ts'

const noTerms: Trie = createTrie([])
/** Instead of a replacement's number: the arc is part of the surface. */
const surfaceArc = -1
/** Instead of a replacement's number: the arc lies inside one that began before. */
const innerArc = -2

/**
 * Writes one lattice after another into the same arrays. A lattice it gave
 * holds until the next `build`; `copyLattice` keeps it for longer.
 *
 * Nodes: a surface position is followed by the inner nodes of the replacements
 * that start there, one for each unit of a value but the last, so that every
 * arc leads to a higher node.
 */
export class LatticeBuilder {
  readonly #model: LanguageModel
  readonly #terms: Trie
  #text = ''
  #start = 0
  #length = 0
  #replacements: ReadonlyArray<Replacement> = []
  #nodes = 0
  #edges = 0
  #begunCount = 0
  #listed = 0
  #nodeOf = new Int32Array(32)
  #positionOf = new Int32Array(32)
  /** Of an inner node its replacement and how many units of its value lie before. */
  #innerOf = new Int32Array(32)
  #stepOf = new Int32Array(32)
  /** First replacement that starts at a position or behind it. */
  #firstAt = new Int32Array(32)
  /** First inner node of each replacement. */
  #innerStart = new Int32Array(0)
  #edgeStart = new Int32Array(32)
  #edgeTo = new Int32Array(128)
  #edgeWord = new Int32Array(128)
  #edgeIsSurface = new Uint8Array(128)
  #replacementStart = new Int32Array(128)
  #edgeReplacements = new Int32Array(0)
  /** Replacements that begin on the way walked so far. */
  #begun = new Int32Array(0)

  constructor(model: LanguageModel, terms: Trie = noTerms) {
    this.#model = model
    this.#terms = terms
  }

  /**
   * The lattice of `text` from `start` to `end`, a run of Han. Ranges of
   * `replacements` are relative to `start`, sorted, and neither empty nor
   * without value.
   */
  build(
    text: string,
    replacements: ReadonlyArray<Replacement>,
    start = 0,
    end: number = text.length
  ): Lattice {
    this.#text = text
    this.#start = start
    this.#length = end - start
    this.#replacements = replacements
    this.#edges = 0
    this.#listed = 0
    this.#placeNodes()
    this.#edgeStart = grow(this.#edgeStart, this.#nodes + 1)
    this.#replacementStart[0] = 0
    for (let node = 0; node < this.#nodes; node++) {
      this.#edgeStart[node] = this.#edges
      this.#walk(node, 0, true, false)
      if (this.#terms !== noTerms) this.#walk(node, 0, true, true)
    }
    this.#edgeStart[this.#nodes] = this.#edges
    return {
      nodes: this.#nodes,
      edges: this.#edges,
      nodeOf: this.#nodeOf,
      positionOf: this.#positionOf,
      replacements,
      edgeStart: this.#edgeStart,
      edgeTo: this.#edgeTo,
      edgeWord: this.#edgeWord,
      edgeIsSurface: this.#edgeIsSurface,
      replacementStart: this.#replacementStart,
      edgeReplacements: this.#edgeReplacements
    }
  }

  #placeNodes(): void {
    const replacements = this.#replacements
    const length = this.#length
    this.#nodeOf = grow(this.#nodeOf, length + 1)
    this.#firstAt = grow(this.#firstAt, length + 2)
    this.#innerStart = grow(this.#innerStart, replacements.length)
    let node = 0
    let id = 0
    for (let position = 0; position <= length; position++) {
      this.#reserveNode(node)
      this.#nodeOf[position] = node
      this.#firstAt[position] = id
      this.#positionOf[node++] = position
      for (; id < replacements.length; id++) {
        const {range, value} = replacements[id] as Replacement
        if (range[0] !== position) break
        this.#innerStart[id] = node
        for (let step = 1; step < value.length; step++) {
          this.#reserveNode(node)
          this.#positionOf[node] = -1
          this.#innerOf[node] = id
          this.#stepOf[node++] = step
        }
      }
    }
    this.#firstAt[length + 1] = id
    this.#nodes = node
  }

  #reserveNode(node: number): void {
    if (node < this.#positionOf.length) return
    this.#positionOf = grow(this.#positionOf, node + 1)
    this.#innerOf = grow(this.#innerOf, node + 1)
    this.#stepOf = grow(this.#stepOf, node + 1)
  }

  /**
   * Follow every path from `node` that goes on spelling words of the model, or
   * long terms of the glossary: straight on in a loop, aside where a
   * replacement begins.
   */
  #walk(from: number, spelt: number, keeps: boolean, isTerm: boolean): void {
    let node = from
    let trie = spelt
    const stays = keeps && (this.#positionOf[from] as number) >= 0
    do {
      const position = this.#positionOf[node] as number
      if (position === this.#length) return
      if (position < 0) {
        const next = this.#innerNext(node)
        trie = this.#spell(
          this.#innerUnit(node),
          next,
          innerArc,
          trie,
          false,
          isTerm
        )
        node = next
        continue
      }
      const next = this.#nodeOf[position + 1] as number
      const unit = this.#text.charCodeAt(this.#start + position)
      const first = this.#firstAt[position] as number
      const last = this.#firstAt[position + 1] as number
      for (let id = first; id < last; id++) this.#replace(id, trie, isTerm)
      trie = this.#spell(unit, next, surfaceArc, trie, stays, isTerm)
      node = next
    } while (trie !== 0)
  }

  /** Go on into a replacement. */
  #replace(id: number, trie: number, isTerm: boolean): void {
    const {value} = this.#replacements[id] as Replacement
    const to = this.#firstNode(id)
    if (this.#begunCount >= this.#begun.length)
      this.#begun = grow(this.#begun, this.#begunCount + 8)
    this.#begun[this.#begunCount++] = id
    const child = this.#spell(value.charCodeAt(0), to, id, trie, false, isTerm)
    if (child !== 0) this.#walk(to, child, false, isTerm)
    this.#begunCount--
  }

  /** Spell one more unit: push the word that ends with it; gives the trie's next node, or 0. */
  #spell(
    unit: number,
    to: number,
    arc: number,
    trie: number,
    stays: boolean,
    isTerm: boolean
  ): number {
    if (isTerm) {
      const child = this.#terms.child(trie, unit)
      if (child !== 0 && this.#terms.isEnd(child))
        this.#push(to, unknownWord, stays)
      return child
    }
    const child = this.#model.child(trie, unit)
    const word = child === 0 ? unknownWord : this.#model.wordAt(child)
    if (word !== unknownWord) this.#push(to, word, stays)
    // One unknown word for each code point that the model has no word for.
    else if (trie === 0) this.#push(this.#afterPair(unit, to, arc), word, stays)
    return child
  }

  /** Behind the second half of a surrogate pair, if one goes on from `to` on the same path. */
  #afterPair(unit: number, to: number, arc: number): number {
    if (unit < 0xd800 || unit >= 0xdc00) return to
    const position = this.#positionOf[to] as number
    const isInner = position < 0
    if (isInner === (arc === surfaceArc) || position === this.#length) return to
    const low = isInner
      ? this.#innerUnit(to)
      : this.#text.charCodeAt(this.#start + position)
    if (low < 0xdc00 || low >= 0xe000) return to
    return isInner
      ? this.#innerNext(to)
      : (this.#nodeOf[position + 1] as number)
  }

  /** The node behind a replacement's first unit. */
  #firstNode(id: number): number {
    const {range, value} = this.#replacements[id] as Replacement
    return (
      value.length === 1 ? this.#nodeOf[range[1]] : this.#innerStart[id]
    ) as number
  }

  #innerUnit(node: number): number {
    const id = this.#innerOf[node] as number
    const {value} = this.#replacements[id] as Replacement
    return value.charCodeAt(this.#stepOf[node] as number)
  }

  #innerNext(node: number): number {
    const id = this.#innerOf[node] as number
    const {range, value} = this.#replacements[id] as Replacement
    const step = this.#stepOf[node] as number
    return step + 1 < value.length
      ? node + 1
      : (this.#nodeOf[range[1]] as number)
  }

  #push(to: number, word: number, isSurface: boolean): void {
    const edge = this.#edges++
    if (edge + 1 >= this.#edgeTo.length) {
      this.#edgeTo = grow(this.#edgeTo, edge + 2)
      this.#edgeWord = grow(this.#edgeWord, edge + 2)
      this.#edgeIsSurface = grow(this.#edgeIsSurface, edge + 2)
      this.#replacementStart = grow(this.#replacementStart, edge + 2)
    }
    this.#edgeTo[edge] = to
    this.#edgeWord[edge] = word
    this.#edgeIsSurface[edge] = isSurface ? 1 : 0
    const count = this.#begunCount
    if (this.#listed + count > this.#edgeReplacements.length)
      this.#edgeReplacements = grow(
        this.#edgeReplacements,
        this.#listed + count
      )
    for (let i = 0; i < count; i++)
      this.#edgeReplacements[this.#listed++] = this.#begun[i] as number
    this.#replacementStart[edge + 1] = this.#listed
  }
}

/** A lattice in arrays of its own. */
export function copyLattice(lattice: Lattice): Lattice {
  const {nodes, edges, replacements, replacementStart} = lattice
  const listed = replacementStart[edges] as number
  return {
    nodes,
    edges,
    replacements,
    nodeOf: lattice.nodeOf.slice(0, nodes),
    positionOf: lattice.positionOf.slice(0, nodes),
    edgeStart: lattice.edgeStart.slice(0, nodes + 1),
    edgeTo: lattice.edgeTo.slice(0, edges),
    edgeWord: lattice.edgeWord.slice(0, edges),
    edgeIsSurface: lattice.edgeIsSurface.slice(0, edges),
    replacementStart: replacementStart.slice(0, edges + 1),
    edgeReplacements: lattice.edgeReplacements.slice(0, listed)
  }
}
