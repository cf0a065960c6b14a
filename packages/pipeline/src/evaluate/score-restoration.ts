import {type Alternative, createGoldGraph, foldText} from './gold-graph.ts'
import {measureDistance} from './measure-distance.ts'

/** A damaged text, what should come of it, and what came of it. */
export interface RestorationSample {
  readonly id: string
  /** What is wrong with it; `control` where nothing is. */
  readonly classes: ReadonlyArray<string>
  readonly raw: string
  readonly gold: string
  readonly alternatives: ReadonlyArray<Alternative>
  readonly output: string
}

/** Errors, in characters, before and after restoration. */
export interface SampleScore {
  readonly id: string
  readonly classes: ReadonlyArray<string>
  /** Length of the gold text, in code points, without white space. */
  readonly characters: number
  readonly raw: number
  readonly out: number
}

export interface ClassScore {
  readonly samples: number
  readonly characters: number
  readonly raw: number
  readonly out: number
  /** Samples that came out without any error. */
  readonly exact: number
  /** 1 − out ÷ raw; where there was no error, 1 if none is new, else 0. */
  readonly removed: number
}

/** Score one sample as `tools/score-restore.py` of the project's data does. */
export function scoreSample(
  {id, classes, raw, gold, alternatives, output}: RestorationSample,
  foldWidth: boolean
): SampleScore {
  const graph = createGoldGraph(gold, alternatives, foldWidth)
  return {
    id,
    classes,
    characters: [...foldText(gold, foldWidth)].length,
    raw: measureDistance(raw, graph, foldWidth),
    out: measureDistance(output, graph, foldWidth)
  }
}

/** Totals by class, by name; a sample counts in each of its classes. */
export function sumClasses(
  scores: ReadonlyArray<SampleScore>
): Map<string, ClassScore> {
  return sum(scores, ({classes}) => [
    ...classes,
    classes.includes('control') ? 'all-control' : 'all-garbled'
  ])
}

/** Each document by itself, and `all` of them. */
export function sumDocuments(
  scores: ReadonlyArray<SampleScore>
): Map<string, ClassScore> {
  return sum(scores, ({id}) => [id, 'all'])
}

function sum(
  scores: ReadonlyArray<SampleScore>,
  namesOf: (score: SampleScore) => Iterable<string>
): Map<string, ClassScore> {
  const sums = new Map<string, ClassScore>()
  for (const score of scores) {
    const {characters, raw, out} = score
    for (const name of new Set(namesOf(score))) {
      const before = sums.get(name) ?? nothing
      sums.set(name, {
        samples: before.samples + 1,
        characters: before.characters + characters,
        raw: before.raw + raw,
        out: before.out + out,
        exact: before.exact + (out === 0 ? 1 : 0),
        removed: shareRemoved(before.raw + raw, before.out + out)
      })
    }
  }
  return new Map([...sums].sort(([a], [b]) => (a < b ? -1 : 1)))
}

const nothing: ClassScore = {
  samples: 0,
  characters: 0,
  raw: 0,
  out: 0,
  exact: 0,
  removed: 1
}

function shareRemoved(raw: number, out: number): number {
  if (raw > 0) return 1 - out / raw
  return out > 0 ? 0 : 1
}
