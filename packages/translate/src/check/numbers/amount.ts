import type {Range} from '@zhengben/bitext'

/** A number of a text that its translation must have too. */
export interface Amount {
  readonly range: Range
  /** As written. */
  readonly text: string
  /** What it may be in the other language: `32000000`, `5.5%`, `1/3`. */
  readonly values: ReadonlyArray<string>
  /** Whether it is written in figures or with a scale: then it is no word by chance. */
  readonly isSure: boolean
}

/** The numbers of one text. */
export interface Amounts {
  /** What the other side must have. */
  readonly strict: ReadonlyArray<Amount>
  /** Twos: the other side may go without, but the unit after one must be right. */
  readonly twos: ReadonlyArray<Amount>
  /** Everything that may stand for a number, however unlikely. */
  readonly readings: () => ReadonlySet<string>
}
