/** A source and a target sentence that very likely belong together. */
export interface Anchor {
  readonly source: number
  readonly target: number
}
