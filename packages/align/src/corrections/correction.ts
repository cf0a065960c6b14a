/**
 * Names a sentence of one side by its text, or by its beginning with `…`
 * behind it; white space does not count. Where several sentences are so
 * written, `after` is the text of the one before it, and `nth`, such as
 * `2 of 3`, says which of how many it is.
 */
export type SentenceName =
  | string
  | {
      readonly text: string
      readonly after?: string
      readonly nth?: string
    }

export type SentenceNames = SentenceName | ReadonlyArray<SentenceName>

/** A place between two sentences by the text on its two sides. */
export interface PlaceName {
  readonly after: string
  readonly before: string
  readonly nth?: string
}

/** What a person says of an alignment; one of the keys is there. */
export interface Correction {
  /** These sentences render each other and nothing else does. */
  readonly link?: {
    readonly source: SentenceNames
    readonly target: SentenceNames
  }
  /** These sentences are in one unit. */
  readonly merge?: {
    readonly source?: SentenceNames
    readonly target?: SentenceNames
  }
  /** A unit begins with this sentence, or with both. */
  readonly split?: {
    readonly source?: SentenceName
    readonly target?: SentenceName
  }
  /** One sentence is in the unit of another of the other side, `to`, and not in that of `from`. */
  readonly move?: {
    readonly source?: SentenceName
    readonly target?: SentenceName
    readonly from?: SentenceName
    readonly to: SentenceName
  }
  /** No sentence ends at this place. */
  readonly join?: {readonly source?: PlaceName; readonly target?: PlaceName}
  /** A sentence ends at this place. */
  readonly cut?: {readonly source?: PlaceName; readonly target?: PlaceName}
}

/** A correction that does not fit the texts, and so was left out. */
export interface CorrectionProblem {
  /** Its number in the list given. */
  readonly correction: number
  /** Keys that lead to what does not fit. */
  readonly keys: ReadonlyArray<string | number>
  /** What was seen and what was expected. */
  readonly reason: string
  /** Sentences to look at: those that fit as well, or the most similar one. */
  readonly seen: ReadonlyArray<{
    readonly side: 'source' | 'target'
    readonly sentence: number
  }>
}
