import type {Edit, EditKind, Message} from '@zhengben/bitext'
import type {ClauseSightings} from './document/weigh-sightings.ts'
import type {WordRoles} from './document/word-roles.ts'
import type {Codecs} from './encoding/codecs.ts'
import type {Rarity} from './encoding/rarity.ts'
import type {Channel} from './lattice/channel.ts'
import type {LanguageModel} from './model/language-model.ts'
import type {SuperlativeFinder} from './passes/gap/superlative-finder.ts'
import type {Speller} from './passes/syllable/create-speller.ts'

/** What is known of the document while the passes run. */
export interface PassContext {
  readonly model: LanguageModel
  readonly channel: Channel
  readonly roles: WordRoles
  /** What bytes stand for, made when first needed. */
  readonly codecs: Codecs
  readonly isRare: Rarity
  /** Every reading of a character as pinyin with tone marks. */
  readonly readings: (character: string) => ReadonlyArray<string>
  /** The characters that a syllable of pinyin spells. */
  readonly spell: Speller
  /** Traditional to simplified, phrase first; see opencc-js. */
  readonly simplify: (text: string) => string
  /** Places of words that lost their 最. */
  readonly findSuperlatives: SuperlativeFinder
  /** Simplified to traditional, phrase first. */
  readonly traditionalize?: (text: string) => string
  readonly script: 'hans' | 'hant' | 'keep'
  /** Whether the variant pass found that the text was spun. */
  readonly isSpun: boolean
  /** Whether the text was spun, where the caller knows. */
  readonly spun?: boolean
  /** Edits of the passes before, by kind. */
  readonly editsSoFar: ReadonlyMap<EditKind, number>
  /** Rising offsets in the text of this pass at which passes before took foreign matter out, and how many characters. */
  readonly findRemovals: () => ReadonlyMap<number, number>
}

/** What a pass found in the text it was given; ranges point into that text. */
export interface PassResult {
  /** Sorted and disjoint. */
  readonly edits: ReadonlyArray<Edit>
  readonly messages?: ReadonlyArray<Message>
  /** Probability that the document was spun; only the variant pass knows. */
  readonly spun?: number
  /** Of a text that was not: the clauses in which forms were sighted. */
  readonly sighted?: ReadonlyArray<ClauseSightings>
  /** What the families of the glossary did in it; only in a spun document. */
  readonly families?: ReadonlyArray<FamilyRate>
}

/** How much of what a family of spinners replaces it replaced in a document. */
export interface FamilyRate {
  readonly name: string
  /** 0–1. */
  readonly rate: number
}

/** Undoes one kind of damage. Pure: the same text gives the same result. */
export interface Pass {
  readonly kind: EditKind
  readonly run: (text: string, context: PassContext) => PassResult
}
