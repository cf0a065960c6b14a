import {alignWithGold} from './align-with-gold.ts'
import {countBefore, foldCharacters} from './fold-characters.ts'
import type {GoldReader} from './gold-reader.ts'
import {type F1, f1Of} from './score-ranges.ts'

/** Line breaks found and expected, as found and as restored. */
export interface BreakCounts {
  readonly gold: number
  readonly raw: {readonly right: number; readonly found: number}
  readonly out: {readonly right: number; readonly found: number}
}

/** How well the lines of texts are those of gold. */
export interface BreakScore {
  readonly gold: number
  readonly raw: F1
  readonly out: F1
}

/**
 * Compare the line breaks of a text, as found and as restored, with those of
 * gold; aligning the characters that are not white space tells the places. Breaks at the same place of gold are one: what stands on a line of its
 * own and is not of gold makes no wrong break. Breaks at either end are none.
 */
export function countBreaks(
  {raw, text, gold}: {raw: string; text: string; gold: string},
  reader: GoldReader,
  foldWidth: boolean
): BreakCounts {
  const expected = new Set(
    findBreaks(gold, foldWidth, true).map((d) => reader.places[d] ?? -1)
  )
  const count = (output: string): BreakCounts['raw'] => {
    const breaks = findBreaks(output, foldWidth)
    if (breaks.length + expected.size === 0) return {right: 0, found: 0}
    const {codes} = foldCharacters(output, foldWidth)
    const {places} = alignWithGold(codes, reader)
    const right = new Set<number>()
    const wrong = new Set<number>()
    for (const at of breaks) {
      const [first, last] = places[at] ?? [0, 0]
      let place = first
      while (place < last && !expected.has(place)) place++
      if (expected.has(place)) right.add(place)
      else wrong.add(first)
    }
    return {right: right.size, found: right.size + wrong.size}
  }
  return {gold: expected.size, raw: count(raw), out: count(text)}
}

/** F1 over all texts; undefined where gold has no lines. */
export function sumBreaks(
  counts: ReadonlyArray<BreakCounts>
): BreakScore | undefined {
  const sum = (pick: (counts: BreakCounts) => number): number =>
    counts.reduce((total, d) => total + pick(d), 0)
  const gold = sum((d) => d.gold)
  if (gold === 0) return
  return {
    gold,
    raw: f1Of(
      sum((d) => d.raw.right),
      sum((d) => d.raw.found),
      gold
    ),
    out: f1Of(
      sum((d) => d.out.right),
      sum((d) => d.out.found),
      gold
    )
  }
}

/** For each line break how many compared characters stand before it. */
function findBreaks(
  text: string,
  foldWidth: boolean,
  isGold = false
): Array<number> {
  const {starts, codes} = foldCharacters(text, foldWidth, isGold)
  const breaks = new Set<number>()
  for (const {index} of text.matchAll(/[\n\r\u{2028}\u{2029}]/gu)) {
    const before = countBefore(starts, index)
    if (before > 0 && before < codes.length) breaks.add(before)
  }
  return [...breaks]
}
