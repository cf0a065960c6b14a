import type {Edit, Origin} from './edit.ts'
import type {Range} from './range.ts'

/** A glossary term that occurs in the text. */
export interface TermMention {
  readonly type: 'term'
  /** The term as it stands in the glossary. */
  readonly term: string
  /** Its preferred English. */
  readonly preferred: string
  readonly domain?: string
  readonly note?: string
}

/** How a stretch is pronounced: pinyin with tone marks, one syllable a character. */
export interface Reading {
  readonly type: 'reading'
  readonly pinyin: ReadonlyArray<string>
}

/** What a word means, from a dictionary. Not a translation. */
export interface Gloss {
  readonly type: 'gloss'
  readonly senses: ReadonlyArray<string>
}

/** A number, date or name and its value in a form free of script. */
export interface Entity {
  readonly type: 'entity'
  readonly kind: 'number' | 'date' | 'name'
  readonly value: string
}

/** A remark by a person. */
export interface Note {
  readonly type: 'note'
  readonly text: string
}

export type AnnotationBody = TermMention | Reading | Gloss | Entity | Note

/** Standoff: a range of the source or target document with something to say of it. */
export interface Annotation {
  readonly side: 'source' | 'target'
  readonly range: Range
  readonly body: AnnotationBody
  readonly origin: Origin
}

/** One sentence. `range` points into its own document as found; `value` is its restored text. */
export interface Sentence {
  readonly id: string
  readonly range: Range
  readonly value: string
}

export interface LinkBody {
  readonly type: 'term' | 'number' | 'name' | 'word'
  /** Term, number or name in a form free of script; absent for words. */
  readonly value?: string
}

/**
 * These stretches of the source render those of the target. Ranges point into
 * the documents as found, like those of sentences. `score` is 0–1.
 */
export interface Link {
  readonly source: ReadonlyArray<Range>
  readonly target: ReadonlyArray<Range>
  readonly body: LinkBody
  readonly score: number
}

/** States of XLIFF 2. */
export type UnitState = 'initial' | 'translated' | 'reviewed' | 'final'

/** Sentences that render each other. One side may be empty (a null link) or hold several. */
export interface Unit {
  readonly type: 'unit'
  readonly id: string
  readonly source: ReadonlyArray<Sentence>
  readonly target: ReadonlyArray<Sentence>
  readonly links: ReadonlyArray<Link>
  readonly state: UnitState
  /** Who translated it: `memory 87 NAME`, `engine NAME`, `import FILE`, `person`; absent where nobody said. */
  readonly origin?: string
  /** What a person remarked about it. */
  readonly note?: string
  /** How sure the alignment is, 0–1; absent where nothing was aligned. */
  readonly score?: number
}

/** A block of the source (paragraph, heading, list item …) and its units. */
export interface Section {
  readonly type: 'section'
  readonly kind: 'heading' | 'paragraph' | 'listItem' | 'tableCell' | 'quote'
  /** Rank, 1–6, of a heading; absent otherwise. */
  readonly depth?: number
  readonly children: ReadonlyArray<Unit>
}

/** A Chinese document, its edits and its English: the root of a unist tree. */
export interface Bitext {
  readonly type: 'bitext'
  /** BCP 47 tags. */
  readonly lang: {readonly source: string; readonly target: string}
  readonly children: ReadonlyArray<Section | Unit>
  readonly edits: ReadonlyArray<Edit>
  readonly annotations: ReadonlyArray<Annotation>
}

/** Every unit in document order. */
export function* unitsOf(bitext: Bitext): Generator<Unit> {
  for (const child of bitext.children) {
    if (child.type === 'unit') yield child
    else yield* child.children
  }
}
