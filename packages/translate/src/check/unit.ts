/** A code inside a text that is no text itself: a tag, a field, a line break. */
export interface InlineCode {
  /** Where it stands: before this UTF-16 unit of the text. */
  readonly at: number
  /** The same on both sides of a unit for codes that belong together. */
  readonly id: string
}

/** One side of a unit; inline codes stand beside its text, not in it. */
export interface UnitText {
  readonly text: string
  readonly codes?: ReadonlyArray<InlineCode>
}

/** A Chinese text and its English. An empty `target` is not translated yet. */
export interface CheckUnit {
  readonly id: string
  readonly source: UnitText
  readonly target: UnitText
}
