import type {Coverage, CoveredWord} from '@zhengben/align'

/** The shares of words without a counterpart that the dictionary knows. */
export interface UsualCoverage {
  /** Among Chinese words of one character. */
  readonly single: number
  /** Among longer ones. */
  readonly longer: number
  readonly source: number
  readonly target: number
}

/** Words that every document is thought to begin with. */
const imagined = 30
const usual: UsualCoverage = {
  single: 0.55,
  longer: 0.35,
  source: 0.4,
  target: 0.4
}

/** How freely a document is translated, from some of its units. */
export function learnUsualCoverage(
  units: ReadonlyArray<Coverage>
): UsualCoverage {
  const sources = units.flatMap((d) => d.source)
  const targets = units.flatMap((d) => d.target)
  return {
    single: missingShare(sources.filter(isSingle), usual.single, imagined),
    longer: missingShare(
      sources.filter((d) => !isSingle(d)),
      usual.longer,
      imagined
    ),
    source: missingShare(sources, usual.source, imagined),
    target: missingShare(targets, usual.target, imagined)
  }
}

/** The share of words without a counterpart, `weight` further ones of a known share among them. */
export function missingShare(
  words: ReadonlyArray<CoveredWord>,
  share: number,
  weight: number
): number {
  const missing = words.filter((d) => d.weight === 0).length
  return (missing + share * weight) / (words.length + weight)
}

export function isSingle({range}: CoveredWord): boolean {
  return range[1] - range[0] === 1
}
