import type {Clause} from './clause.ts'
import type {ClauseReader} from './clause-reader.ts'
import {selectStretches} from './learn-rates.ts'
import {sightVariants} from './sight-variants.ts'
import type {WordRoles} from './word-roles.ts'

/**
 * What a replacement costs here, −ln: so little that a clean page of 500
 * characters shows two to five forms, a spun one fifteen to twenty-five.
 */
const mildCost = 2

type Weights = ReadonlyArray<readonly [logit: number, weight: number]>

/**
 * ln of how much more often a form with such a logit turns up in a page with
 * half of its spinner's usual replacements than in clean text: 20 pages spun
 * with a dictionary that the glossary was not written from, 122,000 characters
 * of novels, magazines and proceedings in translation, these counted 1.3 times.
 */
const possible: Weights = [
  [8, 3.2],
  [4, 1.8],
  [3, 1.2],
  [2, 1],
  [1, 0.7],
  [0, 0.6]
]
const impossible: Weights = [
  [10, 3.1],
  [6, 2.2],
  [2, 1.3],
  [0, 1.2]
]
/** Forms that such a page has more of than clean text, a character. */
const expected = 0.026
/** What a nat of all that weighs against the single sightings. */
const densityWeight = 1.5

/**
 * How much likelier, ln of the odds, a document is to have been spun, for how
 * thick it is with forms that a mild price undoes. Each proves nothing; but of
 * 860 clean pages none had enough of them for the sum to be above 0, and most
 * spun ones whose single sightings do not suffice have.
 */
export function weighDensity(
  clauses: ReadonlyArray<Clause>,
  reader: ClauseReader,
  roles: WordRoles
): number {
  const heaviest = new Map<number, number>()
  let length = 0
  for (const clause of selectStretches(clauses)) {
    length += clause.text.length
    for (const sighting of sightVariants(reader, clause, roles, mildCost)) {
      const {variant, logit, isImpossible} = sighting
      const weights = isImpossible ? impossible : possible
      const weight = weights.find((d) => logit >= d[0])?.[1] ?? 0
      heaviest.set(variant, Math.max(weight, heaviest.get(variant) ?? 0))
    }
  }
  let sum = -expected * length
  for (const weight of heaviest.values()) sum += weight
  return densityWeight * Math.max(0, sum)
}
