import type {Range} from '@zhengben/bitext'
import type {Clause} from '../document/clause.ts'
import type {Channel} from './channel.ts'

/** A stretch in which variants are less likely, or (at infinity) impossible. */
export interface Shield {
  /** Points into the clause; may reach out of it. */
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
const surroundings = 40

/** What shields a clause: strings of keep.tsv, terms, titles. */
export function findShields(
  text: string,
  {start, text: clause}: Clause,
  {keep, terms}: Channel
): Array<Shield> {
  const from = Math.max(0, start - surroundings)
  const window = text.slice(from, start + clause.length + surroundings)
  const place = ([a, b]: Range): Range => [a + from - start, b + from - start]
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
