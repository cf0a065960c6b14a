import {contains, overlaps} from '@zhengben/bitext'
import type {Replacement} from '../lattice/find-replacements.ts'
import {selectNear} from '../lattice/select-near.ts'

/** How sure one replacement's reading of its stretch is. */
export interface ReadingWeight {
  /** Probability that the stretch reads so, whichever rows say it. */
  readonly agreed: number
  /** Probability that the stretch stands as it is. */
  readonly untouched: number
}

/**
 * Weigh the reading that the chosen replacement gives its stretch. Rows may say
 * the same in parts (邦度开展 → 国家发展; 邦度 → 国家 and 开展 → 发展): what
 * parts of the stretch read alike counts for the whole, by the part that is
 * least sure.
 */
export function weighReading(
  replacements: ReadonlyArray<Replacement>,
  posterior: Float64Array,
  id: number
): ReadingWeight {
  const chosen = replacements[id] as Replacement
  const own = posterior[id] as number
  const rivals = selectNear(replacements, chosen.range)
    .filter((rival) =>
      overlaps((replacements[rival] as Replacement).range, chosen.range)
    )
    .map((rival) => {
      const d = replacements[rival] as Replacement
      const isPart =
        d !== chosen &&
        contains(chosen.whole.range, d.whole.range) &&
        chosen.whole.value.includes(d.value)
      return {
        range: d.range,
        probability: posterior[rival] as number,
        isPart
      }
    })
  let untouched = 1
  let agreed: number | undefined
  for (let at = chosen.range[0]; at < chosen.range[1]; at++) {
    let sum = 0
    let alike = own
    let isParted = false
    for (const {range, probability, isPart} of rivals) {
      if (at < range[0] || at >= range[1]) continue
      sum += probability
      if (!isPart) continue
      alike += probability
      isParted = true
    }
    untouched = Math.min(untouched, Math.max(0, 1 - sum))
    if (isParted) agreed = Math.min(agreed ?? 1, alike)
  }
  return {agreed: Math.max(own, agreed ?? 0), untouched}
}
