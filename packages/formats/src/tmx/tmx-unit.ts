/** Inline content as a file has it: text, and codes with what is in them. */
export type TmxNode = string | TmxCode

export interface TmxCode {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: ReadonlyArray<TmxNode>
}

/** A `note` or, with `type` among its attributes, a `prop`. */
export interface TmxNote {
  readonly text: string
  /** Without prefix: `lang` is `xml:lang`. */
  readonly attributes?: Readonly<Record<string, string>>
}

/** What stands beside the text of a unit, a variant, or in the header. */
export interface TmxDetails {
  /** But the language; without prefix. */
  readonly attributes?: Readonly<Record<string, string>>
  readonly notes?: ReadonlyArray<TmxNote>
  readonly props?: ReadonlyArray<TmxNote>
}

/** A unit in one language. */
export interface TmxVariant extends TmxDetails {
  /** BCP 47 tag. */
  readonly lang: string
  /** Without codes. */
  readonly text: string
  /** With codes, where there are any. */
  readonly nodes?: ReadonlyArray<TmxNode>
}

export interface TmxUnit extends TmxDetails {
  readonly variants: ReadonlyArray<TmxVariant>
}
