/** What may stand in an element; see `coreElements` for the notation. */
export interface ElementRow {
  /** Of the specification. */
  readonly section: string
  readonly standard?: '2.0'
  readonly content: string
  /** Whether it may hold text. */
  readonly text?: true
  /** `name` or `name=kind` of value, with `!` where it is required. */
  readonly attributes: string
  /** `any`, all but `xml:` (`notXml`), or prefixes of modules. */
  readonly others?: string
}

export type ElementTable = Readonly<Record<string, ElementRow>>
