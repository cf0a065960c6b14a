import type {SentenceException} from '@zhengben/bitext'

/** Only `approved` rows act by themselves; `proposed` ones give suggestions; `retired` ones stay for the record. */
export type RowStatus = 'proposed' | 'approved' | 'retired'

/** Where a row stands: the file as shown to people and the line, from 1. */
export interface RowPlace {
  readonly path: string
  readonly line: number
}

/**
 * A garbled form and what it may stand for. `word` rows replace whole strings;
 * `char` rows are single characters that spinners substitute inside words and
 * are undone before words are looked up.
 */
export interface VariantRow extends RowPlace {
  readonly variant: string
  /** Best first; never empty, never the variant itself. */
  readonly originals: ReadonlyArray<string>
  readonly layer: 'word' | 'char'
  /** The spinning dictionaries the row is known from; may be empty. */
  readonly families: ReadonlyArray<string>
  readonly status: RowStatus
  /** Literal contexts, each holding the variant, in which it is honest. */
  readonly unless: ReadonlyArray<string>
  /** A garbled sentence and its restoration, executed as a test; both or neither empty. */
  readonly example: string
  readonly restored: string
  readonly note: string
}

/** A term and its English. */
export interface TermRow extends RowPlace {
  readonly source: string
  readonly preferred: string
  readonly admitted: ReadonlyArray<string>
  readonly forbidden: ReadonlyArray<string>
  readonly pos: string
  readonly domain: string
  readonly status: RowStatus
  readonly note: string
}

/** A form that is never changed. */
export interface KeepRow extends RowPlace {
  readonly text: string
  readonly note: string
}

/** A place where sentences end, or do not, against the rules of their language. */
export interface SegmentationRow extends RowPlace, SentenceException {
  readonly language: 'en' | 'zh'
  /** The sentences of a short text, executed as a test; may be empty. */
  readonly example: ReadonlyArray<string>
  readonly note: string
}

/** Everything linguists have entered, in file order. */
export interface Glossary {
  readonly variants: ReadonlyArray<VariantRow>
  readonly terms: ReadonlyArray<TermRow>
  readonly keep: ReadonlyArray<KeepRow>
  /** Absent where there is no `segmentation.tsv`. */
  readonly segmentation?: ReadonlyArray<SegmentationRow>
}
