/** Which target types may render a source type, and how likely: 0–1, in flat arrays. */
export interface Lexicon {
  /** Renderings of type i are `starts[i]` to `starts[i + 1]`. */
  readonly starts: Int32Array
  readonly targets: Int32Array
  readonly weights: Float32Array
}

export function packLexicon(
  renderings: ReadonlyArray<ReadonlyMap<number, number>>
): Lexicon {
  const count = renderings.reduce((sum, d) => sum + d.size, 0)
  const starts = new Int32Array(renderings.length + 1)
  const targets = new Int32Array(count)
  const weights = new Float32Array(count)
  let at = 0
  for (const [type, all] of renderings.entries()) {
    starts[type] = at
    for (const [target, weight] of all) {
      targets[at] = target
      weights[at++] = weight
    }
  }
  starts[renderings.length] = at
  return {starts, targets, weights}
}
