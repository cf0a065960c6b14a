/** Which target types may render a source type, and how likely: 0–1, in flat arrays. */
export interface Lexicon {
  /** Renderings of type i are `starts[i]` to `starts[i + 1]`. */
  readonly starts: Int32Array
  readonly targets: Int32Array
  readonly weights: Float32Array
}

/** The weight of each target type, for every source type. */
export type Renderings = ReadonlyArray<ReadonlyMap<number, number>>

export function packLexicon(renderings: Renderings): Lexicon {
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

/** The lexicon with further renderings; of two weights of a pair the greater counts. */
export function extendLexicon(
  {starts, targets, weights}: Lexicon,
  more: Renderings
): Lexicon {
  return packLexicon(
    more.map((added, type) => {
      const all = new Map(added)
      for (let k = starts[type] as number; k < (starts[type + 1] ?? 0); k++) {
        const target = targets[k] as number
        all.set(target, Math.max(all.get(target) ?? 0, weights[k] as number))
      }
      return all
    })
  )
}
