import type {Range} from '@zhengben/bitext'
import {ContradictionError} from '../constraints/contradiction-error.ts'
import type {Correction, CorrectionProblem, PlaceName} from './correction.ts'
import {foldText, foldWithPlaces} from './fold-text.ts'
import {pickNth} from './pick-nth.ts'

/** One text and where its sentences stand in it. */
export interface CutText {
  readonly value: string
  readonly sentences: ReadonlyArray<Range>
}

type Side = 'source' | 'target'

/**
 * The sentences of a text with the joins and cuts for its side done. What is
 * so already is no problem.
 * @throws {ContradictionError} where a join and a cut name the same place.
 */
export function correctSentences(
  {value, sentences}: CutText,
  side: Side,
  corrections: ReadonlyArray<Correction>
): {sentences: ReadonlyArray<Range>; problems: Array<CorrectionProblem>} {
  const wanted = corrections.flatMap(({join, cut}, correction) => [
    ...(join?.[side] ? [{correction, key: 'join', place: join[side]}] : []),
    ...(cut?.[side] ? [{correction, key: 'cut', place: cut[side]}] : [])
  ])
  const problems: Array<CorrectionProblem> = []
  if (wanted.length === 0) return {sentences, problems}
  const findPlace = createPlaceFinder(value)
  const joins = new Map<number, number>()
  const cuts = new Map<number, {end: number; correction: number}>()
  for (const {correction, key, place} of wanted) {
    const found = findPlace(place)
    if ('reason' in found) {
      problems.push({
        correction,
        keys: [key, side],
        reason: found.reason,
        seen: found.seen.map((at) => ({
          side,
          sentence: sentenceAt(sentences, at)
        }))
      })
      continue
    }
    const {end, start} = found
    const other = key === 'cut' ? joins.get(start) : cuts.get(start)?.correction
    if (other !== undefined)
      throw new ContradictionError(
        [Math.min(other, correction), Math.max(other, correction)],
        'one joins what the other cuts'
      )
    if (key === 'cut') cuts.set(start, {end, correction})
    else joins.set(start, correction)
  }
  return {sentences: rearrange(sentences, joins, cuts), problems}
}

/** Ranges with those joined that meet at the start of the second, and cut inside. */
function rearrange(
  sentences: ReadonlyArray<Range>,
  joins: ReadonlyMap<number, unknown>,
  cuts: ReadonlyMap<number, {readonly end: number}>
): Array<Range> {
  const places = [...cuts].sort((a, b) => a[0] - b[0])
  const result: Array<Range> = []
  let next = 0
  for (const [start, end] of sentences) {
    const last = result.at(-1)
    let from = last && joins.has(start) ? (result.pop() as Range)[0] : start
    while (next < places.length && (places[next]?.[0] ?? 0) <= start) next++
    for (; next < places.length; next++) {
      const [at, {end: stop}] = places[next] as [number, {end: number}]
      if (at >= end) break
      result.push([from, stop])
      from = at
    }
    result.push([from, end])
  }
  return result
}

/** Finds where the text after a place begins, and where that before it ends. */
function createPlaceFinder(
  value: string
): (
  name: PlaceName
) =>
  | {readonly end: number; readonly start: number}
  | {readonly reason: string; readonly seen: ReadonlyArray<number>} {
  const {folded, places} = foldWithPlaces(value)
  return ({after, before, nth}) => {
    const head = foldText(after)
    const found: Array<number> = []
    const both = head + foldText(before)
    for (
      let at = folded.indexOf(both);
      at >= 0;
      at = folded.indexOf(both, at + 1)
    )
      found.push(at)
    if (found.length === 0)
      return {reason: 'the two texts nowhere follow each other', seen: []}
    const picked = pickNth(found, nth, 'places')
    if ('reason' in picked)
      return {...picked, seen: picked.seen.map((d) => places[d] as number)}
    const at = picked.sentence + head.length
    return {end: (places[at - 1] as number) + 1, start: places[at] as number}
  }
}

function sentenceAt(sentences: ReadonlyArray<Range>, offset: number): number {
  let low = 0
  let high = sentences.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((sentences[middle] as Range)[0] <= offset) low = middle
    else high = middle
  }
  return low
}
