/** Sentences of both texts, by index; one side may be empty. */
export interface SentenceSet {
  readonly source: ReadonlyArray<number>
  readonly target: ReadonlyArray<number>
}

/**
 * What a person knows of a pair of texts, by index of sentences:
 * - `link`: these sentences and no others make a bead; one side may be empty.
 * - `together`: these sentences are in one bead, perhaps with others.
 * - `apart`: no bead holds this source and this target sentence.
 * - `start`: a bead begins with this sentence; with one of both sides, none
 *   that begins before them reaches past either.
 */
export type Constraint =
  | ({readonly type: 'link'} & SentenceSet)
  | ({readonly type: 'together'} & SentenceSet)
  | {readonly type: 'apart'; readonly source: number; readonly target: number}
  | {
      readonly type: 'start'
      readonly source?: number
      readonly target?: number
    }
