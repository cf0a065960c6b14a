import type {Message, Section, Unit} from '@zhengben/bitext'
import type {Atom, PlacedEdit} from './cut-atoms.ts'

/** A term that occurs in the document. */
export interface TermEntry {
  readonly number: number
  readonly term: string
  /** Absent where a link names a term that no annotation explains. */
  readonly preferred?: string
  readonly domain?: string
  readonly note?: string
  readonly count: number
}

/** A message and where the page shows it. */
export interface Doubt {
  readonly number: number
  readonly message: Message
  /** Fragment of the place; absent where the page does not show it. */
  readonly place?: string
}

export interface ArrangedSentence {
  readonly atoms: ReadonlyArray<Atom>
  /** Pinyin of every code point of every atom; empty for what is not Han. */
  readonly pinyin: ReadonlyArray<ReadonlyArray<string>>
}

/** A unit, or (without number) a stretch of source that restoration removed. */
export interface Row {
  readonly number?: number
  readonly unit?: Unit
  readonly source: ReadonlyArray<ArrangedSentence>
  readonly target: ReadonlyArray<ArrangedSentence>
}

export interface ArrangedSection {
  readonly kind: Section['kind'] | 'removed'
  readonly depth?: number
  readonly rows: ReadonlyArray<Row>
}

/** Everything a page shows, in order, with the numbers its parts refer to. */
export interface Arrangement {
  readonly sections: ReadonlyArray<ArrangedSection>
  readonly edits: ReadonlyArray<PlacedEdit>
  /** Numbers of the edits that stand in the text. */
  readonly shown: ReadonlySet<number>
  readonly terms: ReadonlyMap<string, TermEntry>
  readonly doubts: ReadonlyArray<Doubt>
  /** Term of each link or mention that the layers name by key. */
  readonly mentions: ReadonlyMap<string, MentionedLink>
  /** Senses of each glossed word, by key. */
  readonly glosses: ReadonlyMap<string, ReadonlyArray<string>>
}

export interface MentionedLink {
  readonly type: 'term' | 'number' | 'name' | 'word'
  readonly term?: string
}

/** Order of the layers in `Atom.keys`. */
export const layerOf = {link: 0, doubt: 1, gloss: 2, reading: 3} as const
