/** What a concept is called in one language. */
export interface TbxTerm {
  /** As in the file: `zh-CN`. */
  readonly lang: string
  readonly term: string
  /** Content of the data category, `preferredTerm-admn-sts`; absent where nothing is said. */
  readonly status?: string
  readonly pos?: string
  readonly notes: ReadonlyArray<string>
}

/** One concept of a termbase. */
export interface TbxEntry {
  /** Of its start tag, from 1; 0 for one that is to be written. */
  readonly line: number
  /** Absent or one that XML takes for an ID. */
  readonly id?: string
  readonly subject?: string
  readonly notes: ReadonlyArray<string>
  /** Contents of `projectSubset`. */
  readonly projects: ReadonlyArray<string>
  readonly terms: ReadonlyArray<TbxTerm>
  /** Data categories that are not among the above, with what they say. */
  readonly others: ReadonlyArray<readonly [category: string, value: string]>
}
