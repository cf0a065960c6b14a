/** A character of restored text and what stands for it in the text as found. */
export interface Piece {
  readonly start: number
  readonly end: number
  /** What it may be; one value where that is certain, none where nothing is known. */
  readonly values: ReadonlyArray<string>
}
