import {contains, type Range} from '@zhengben/bitext'
import type {Channel} from './channel.ts'
import type {Replacement} from './find-replacements.ts'

/** A stretch in which variants are less likely, or (at infinity) impossible. */
export interface Shield {
  readonly range: Range
  /** Cost, −ln, of reading a variant into it. */
  readonly penalty: number
}

/**
 * How much less likely, −ln, a variant is inside the surface form of a glossary
 * term or a 《》 title: names are seldom spun, but the first page's are.
 */
const termPenalty = 3
const titlePenalty = 1.5
/** How far around a clause a kept string or a title may reach, in UTF-16 units. */
export const surroundings = 40

/**
 * What shields the text between two offsets: strings of keep.tsv, terms,
 * titles; also those that reach into it. Ranges point into the text.
 */
export function findShields(
  text: string,
  [start, end]: Range,
  {keep, terms}: Channel
): Array<Shield> {
  const from = Math.max(0, start - surroundings)
  const window = text.slice(from, end + surroundings)
  const place = ([a, b]: Range): Range => [a + from, b + from]
  return [
    ...keep
      .matchAll(window)
      .map((d) => ({range: place(d.range), penalty: Number.POSITIVE_INFINITY})),
    ...terms
      .matchAll(window)
      .map((d) => ({range: place(d.range), penalty: termPenalty})),
    ...Array.from(window.matchAll(/《[^《》]*》/g), ({index, 0: title}) => ({
      range: place([index, index + title.length]),
      penalty: titlePenalty
    }))
  ]
}

/**
 * Give the replacements of a clause that begins at `start` the penalties of
 * what shields them, and leave out what must not be changed.
 */
export function addShields(
  replacements: ReadonlyArray<Replacement>,
  start: number,
  shields: ReadonlyArray<Shield>
): ReadonlyArray<Replacement> {
  if (shields.length === 0) return replacements
  const result: Array<Replacement> = []
  for (const replacement of replacements) {
    const [a, b] = replacement.whole.range
    const range: Range = [start + a, start + b]
    const penalty = shields
      .filter((d) => contains(d.range, range))
      .reduce((most, d) => Math.max(most, d.penalty), 0)
    if (penalty !== Number.POSITIVE_INFINITY)
      result.push(penalty === 0 ? replacement : {...replacement, penalty})
  }
  return result
}
