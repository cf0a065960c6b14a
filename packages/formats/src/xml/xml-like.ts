/** An element of either tree that is made of a file; text stands in it as it is, or with its places. */
export interface XmlLike {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: ReadonlyArray<string | {readonly value: string} | XmlLike>
}
