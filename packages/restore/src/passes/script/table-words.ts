/** A word that only a table of words writes, with the document's proof of it. */
export interface TableWord {
  readonly found: RegExp
  readonly value: string
  /** What the table could not reach: the source word in another form. */
  readonly needs: RegExp
  /** What the table would have left of none, or an honest writer uses. */
  readonly unless: RegExp
}

/**
 * Taiwan's words stay; these are nobody's. 晶元 for 芯片: Taiwan says 晶片, and a
 * wafer is 晶圓 or 晶元 in texts that speak of 芯片 or 晶片 too. A page whose
 * 芯片 became 晶元 keeps the 芯 of 缺芯.
 */
export const tableWords: ReadonlyArray<TableWord> = [
  {
    found: /晶元(?![光体體管])/gu,
    value: '芯片',
    needs: /芯/u,
    unless: /芯片|晶[片圓圆]/u
  }
]
