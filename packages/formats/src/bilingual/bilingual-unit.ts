import type {Range} from '@zhengben/bitext'

/** A code inside a text: a tag, a field, a line break. */
export interface InlineCode {
  /** It stands before this UTF-16 unit of the text. */
  readonly at: number
  /** Its name and number, `x1`, the same on both sides of a unit. */
  readonly id: string
}

/** The text of one side of a unit, its inline codes beside it. */
export interface BilingualText {
  readonly text: string
  readonly codes: ReadonlyArray<InlineCode>
  /** Where a range of the text stands in the file. */
  toFile(range: Range): Range
}

/** A text and its translation, as a file has them. */
export interface BilingualUnit {
  readonly id: string
  readonly source: BilingualText
  /** Empty text where the file has none. */
  readonly target: BilingualText
  /** As the file says it: `needs-translation`, `final`; absent where it does not. */
  readonly state?: string
  /** What people remarked; notes that this program wrote itself are left out. */
  readonly notes: ReadonlyArray<string>
  /** The document it belongs to, as the file names it; absent where it does not. */
  readonly document?: string
  /** The sources before and after it, where it is for that place alone; OmegaT keeps such translations beside others. */
  readonly context?: {readonly before?: string; readonly after?: string}
  /** What the translation was when the file was written, as `fingerprint` gives it; absent where the file does not say. */
  readonly exported?: string
}

/** What a person should know of how a file was read. */
export interface BilingualRemark {
  /** Offset in the file, as `toFile` gives it. */
  readonly at: number
  readonly reason: string
}

/** What a bilingual file holds. */
export interface BilingualFile {
  /** BCP 47 tags, where the file names its languages. */
  readonly lang: {readonly source?: string; readonly target?: string}
  readonly units: ReadonlyArray<BilingualUnit>
  /** Rows added by hand, changes taken as accepted; absent where there is nothing to say. */
  readonly remarks?: ReadonlyArray<BilingualRemark>
  /**
   * Where an offset stands in a file that is no text: a row of its table and a
   * character of a cell, from 1. Absent where offsets are those of the text.
   */
  readonly pointAt?: (offset: number) => {
    readonly line: number
    readonly column: number
  }
}

/** No text, at a place of the file. */
export function emptyText(at: number): BilingualText {
  return {text: '', codes: [], toFile: () => [at, at]}
}
