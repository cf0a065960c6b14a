/** A line that holds more than white space. */
export interface Line {
  /** Offset of its first character that is not white space. */
  readonly start: number
  /** Offset after its last such character. */
  readonly end: number
  /** Columns of white space before it. */
  readonly indent: number
  /** Columns it fills, the indent included. */
  readonly width: number
  /** Twice the characters it holds, the indent included: its columns if all were Han. */
  readonly length: number
  /** What foreign matter that was taken out of it may have added to either. */
  readonly lost: number
  /** Whether only its line ending parts it from the line before. */
  readonly isTight: boolean
  readonly text: string
}
