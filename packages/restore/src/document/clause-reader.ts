import type {Range} from '@zhengben/bitext'
import {Decoder} from '../decode/decoder.ts'
import type {Channel} from '../lattice/channel.ts'
import {
  findReplacements,
  type Replacement
} from '../lattice/find-replacements.ts'
import {addShields, findShields, type Shield} from '../lattice/find-shields.ts'
import type {Lattice} from '../lattice/lattice.ts'
import {LatticeBuilder} from '../lattice/lattice-builder.ts'
import type {LanguageModel} from '../model/language-model.ts'
import type {Clause} from './clause.ts'

/** How far ahead shields are looked for at a time, in UTF-16 units. */
const stretch = 1000
/** Answers of the model remembered over the clauses of a text, long or short. */
const remembered = {long: 16_384, short: 256}
const long = 5_000
/** How far around a clause a spinner would have replaced the same word, in UTF-16 units. */
const vicinity = 1500

/** Builds the lattices of one text's clauses, one after another in the same arrays. */
export class ClauseReader {
  readonly decoder: Decoder
  readonly #text: string
  readonly #channel: Channel
  readonly #builder: LatticeBuilder
  #shields: ReadonlyArray<Shield> = []
  #shielded: Range = [0, 0]

  constructor(text: string, channel: Channel, model: LanguageModel) {
    this.#text = text
    this.#channel = channel
    this.decoder = new Decoder(
      model,
      text.length > long ? remembered.long : remembered.short
    )
    this.#builder = new LatticeBuilder(model, channel.longTerms)
  }

  /** What rows that are evidence of spinning allow in the clause, without regard to shields. */
  findTelling(clause: Clause): ReadonlyArray<Replacement> {
    const {telling} = this.#channel
    return findReplacements(this.#text, clause, this.#channel, telling)
  }

  /** The same replacements with the penalties of what shields them. */
  shield(
    clause: Clause,
    replacements: ReadonlyArray<Replacement>
  ): ReadonlyArray<Replacement> {
    if (replacements.length === 0) return replacements
    const {start} = clause
    const end = start + clause.text.length
    if (start < this.#shielded[0] || end > this.#shielded[1]) {
      this.#shielded = [start, Math.max(end, start + stretch)]
      this.#shields = findShields(this.#text, this.#shielded, this.#channel)
    }
    const near = this.#shields.filter(
      (d) => d.range[0] < end && d.range[1] > start
    )
    return addShields(replacements, start, near)
  }

  /** Holds until the next call; `copyLattice` keeps it. */
  buildLattice(
    {text}: Clause,
    replacements: ReadonlyArray<Replacement>
  ): Lattice {
    return this.#builder.build(text, replacements)
  }

  /** Whether a stretch of a clause fills a quotation: it is spoken of, not used. */
  isQuoted({start}: Clause, [from, to]: Range): boolean {
    return (
      /[“‘「『]/u.test(this.#text.charAt(start + from - 1)) &&
      /[”’」』]/u.test(this.#text.charAt(start + to))
    )
  }

  /** Whether a target of the channel stands unreplaced around a clause. */
  isNear({start}: Clause, target: number): boolean {
    const {text = ''} = this.#channel.targets[target] ?? {}
    const from = Math.max(0, start - vicinity)
    return this.#text.slice(from, start + vicinity).includes(text)
  }

  /** The lattice of a clause with everything the glossary allows in it, or what is likely of that. */
  read(clause: Clause, isLikely?: Uint8Array): Lattice {
    const channel = this.#channel
    const {words} = channel
    const replacements = findReplacements(
      this.#text,
      clause,
      channel,
      words,
      isLikely
    )
    return this.buildLattice(clause, this.shield(clause, replacements))
  }
}
