import type {Range} from './range.ts'

/** A stretch of prose and the stretch of source it was read from. */
export interface Piece {
  /** Where it stands in `Prose.value`. */
  readonly prose: Range
  /** Where it stands in `Prose.source`; of equal length where verbatim. */
  readonly source: Range
  /** Present for U+FFFC that stands for code, a URL or an image: never edited. */
  readonly fixed?: true
}

/** A paragraph-like part of the running text. */
export interface Block {
  readonly type: 'heading' | 'paragraph' | 'listItem' | 'tableCell' | 'quote'
  /** Rank, 1–6, of a heading; absent otherwise. */
  readonly depth?: number
  /** Where it stands in `Prose.value`. */
  readonly range: Range
}

/**
 * The running text of a document, freed of markup, and where each part of it
 * stands in the source. In plain text `value` is the source itself. Blocks are
 * sorted and disjoint; between two blocks `value` holds only white space.
 * What is no language (code, URLs, images) stands in `value` as U+FFFC, in a
 * fixed piece. Markup is in no piece and not in `value`.
 */
export interface Prose {
  readonly source: string
  readonly value: string
  /** Sorted, disjoint. */
  readonly pieces: ReadonlyArray<Piece>
  readonly blocks: ReadonlyArray<Block>
}
