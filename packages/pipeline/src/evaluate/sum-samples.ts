import type {JudgedSample, SampleScore} from './score-restoration.ts'

export interface ClassScore {
  readonly samples: number
  readonly characters: number
  readonly raw: number
  readonly out: number
  /** Samples that came out without any error. */
  readonly exact: number
  /** 1 − out ÷ raw; where there was no error, 1 if none is new, else 0. */
  readonly removed: number
  /** Errors that blind replacement from the same glossary leaves. */
  readonly blind: number
  /** Errors that opencc-js alone leaves. */
  readonly opencc: number
}

/** Names of what a score is counted under. */
export type NamesOf = (score: SampleScore) => Iterable<string>

/** A sample counts in each of its classes. */
export const classesOf: NamesOf = ({classes}) =>
  new Set([
    ...classes,
    classes.includes('control') ? 'all-control' : 'all-garbled'
  ])

/** Each document by itself, and `all` of them. */
export const documentOf: NamesOf = ({id}) => new Set([id, 'all'])

/** Samples by name, names sorted. */
export function groupSamples(
  samples: ReadonlyArray<JudgedSample>,
  namesOf: NamesOf
): Array<[name: string, samples: Array<JudgedSample>]> {
  const groups = new Map<string, Array<JudgedSample>>()
  for (const sample of samples)
    for (const name of namesOf(sample.score)) {
      const group = groups.get(name)
      if (group) group.push(sample)
      else groups.set(name, [sample])
    }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1))
}

/** Totals of some samples. */
export function sumSamples(samples: ReadonlyArray<JudgedSample>): ClassScore {
  const sum = (pick: (score: SampleScore) => number): number =>
    samples.reduce((total, d) => total + pick(d.score), 0)
  const raw = sum((d) => d.raw)
  const out = sum((d) => d.out)
  return {
    samples: samples.length,
    characters: sum((d) => d.characters),
    raw,
    out,
    exact: sum((d) => (d.out === 0 ? 1 : 0)),
    removed: raw > 0 ? 1 - out / raw : out > 0 ? 0 : 1,
    blind: sum((d) => d.blind),
    opencc: sum((d) => d.opencc)
  }
}
