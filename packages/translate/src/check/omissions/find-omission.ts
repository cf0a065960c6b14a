import type {CoveredWord} from '@zhengben/align'
import type {Range} from '@zhengben/bitext'
import type {LengthModel} from './create-length-model.ts'
import {type Clause, divideClauses} from './divide-clauses.ts'
import type {UnitSize} from './measure-text.ts'
import {isSingle, missingShare, type UsualCoverage} from './usual-coverage.ts'

/** Clauses side by side that seem not to be translated. */
export interface Omission {
  readonly range: Range
  /** How much likelier than not, as the logarithm of the odds. */
  readonly score: number
}

/** What a clause must have to be missed: words, and characters. */
const fewestWords = 2
const fewestCharacters = 4
/** Clauses looked at; a unit of more is no sentence. */
const mostClauses = 40
/** Words by themselves do not decide: free translations have none of them either. */
const mostOfWords = 5
/** Words of a document against those of the other clauses of a unit. */
const documentWeight = 6
/** How heavy the tails are that lengths have: degrees of freedom. */
const freedom = 30
/** Of many places that may be left out, one looks so by chance. */
const searchCost = 0.6
/** 他想了想，笑道：“…”, and who speaks at the beginning of a record: 布政司答：… */
const speaking = /^[^，。！？“「]{0,8}[道说說问問答曰喊叫]：?[“「]?$/u
const label = /^[^，。！？“「]{1,12}：$/u

/**
 * Weighs which clauses of a Chinese text may be left out in its English: hardly
 * any of their words has a counterpart while those of the others have, and
 * without them the English is about as long as it should be.
 */
export function findOmission(
  text: string,
  unit: UnitSize,
  words: ReadonlyArray<CoveredWord>,
  lengths: LengthModel,
  usual: UsualCoverage
): Omission | undefined {
  const clauses = divideClauses(text)
  if (clauses.length < 2 || clauses.length > mostClauses) return
  const all = clauses.reduce((sum, d) => sum + d.size, 0)
  const whole = logLikelihood(lengths.deviation(unit))
  const cost = searchCost * Math.log(clauses.length)
  let best: Omission | undefined
  for (let first = 0; first < clauses.length; first++)
    for (let end = first + 1; end <= clauses.length; end++) {
      const run = clauses.slice(first, end)
      const size = run.reduce((sum, d) => sum + d.size, 0)
      if (run.length === clauses.length || size < fewestCharacters) continue
      const range = rangeOf(run)
      if (isLabel(text, range)) continue
      const inside = words.filter((d) => isIn(d, range))
      if (inside.length < fewestWords) continue
      const rest = {...unit, size: unit.size * (1 - size / all)}
      const ofLength = logLikelihood(lengths.deviation(rest)) - whole
      if (ofLength < 0) continue
      const outside = words.filter((d) => !isIn(d, range))
      const ofWords = weighWords(inside, outside, usual)
      const score = Math.min(ofWords, mostOfWords) + ofLength - cost
      if (score > (best?.score ?? 0)) best = {range, score}
    }
  return best
}

function rangeOf(run: ReadonlyArray<Clause>): Range {
  return [(run[0] as Clause).range[0], (run.at(-1) as Clause).range[1]]
}

function isLabel(text: string, range: Range): boolean {
  const value = text.slice(...range)
  return speaking.test(value) || (range[0] === 0 && label.test(value))
}

function isIn({range}: CoveredWord, [start, end]: Range): boolean {
  return range[0] >= start && range[1] <= end
}

/** Of Student's distribution, without what is the same everywhere. */
function logLikelihood(deviation: number): number {
  return (-(freedom + 1) / 2) * Math.log1p(deviation ** 2 / freedom)
}

/**
 * Shares of words by the weight of their counterpart, measured in pairs of
 * texts that translate each other and in pairs that do not: none, below .2,
 * .3, .45, .7 and above.
 */
const steps = [0.2, 0.3, 0.45, 0.7]
const single = {
  translated: [0.55, 0.01, 0.01, 0.01, 0.03, 0.39],
  unrelated: [0.91, 0.01, 0.01, 0.01, 0.01, 0.05]
}
const longer = {
  translated: [0.38, 0.03, 0.04, 0.03, 0.05, 0.47],
  unrelated: [0.84, 0.04, 0.04, 0.03, 0.015, 0.035]
}

/** How much likelier the words are where they are left out; `outside` tells how freely the unit is translated. */
function weighWords(
  inside: ReadonlyArray<CoveredWord>,
  outside: ReadonlyArray<CoveredWord>,
  usual: UsualCoverage
): number {
  const missingSingle = within(
    0.1,
    missingShare(outside.filter(isSingle), usual.single, documentWeight),
    0.85
  )
  const missingLonger = within(
    0.06,
    missingShare(
      outside.filter((d) => !isSingle(d)),
      usual.longer,
      documentWeight
    ),
    0.8
  )
  let sum = 0
  for (const word of inside) {
    const table = isSingle(word) ? single : longer
    const missing = isSingle(word) ? missingSingle : missingLonger
    const step =
      word.weight === 0 ? 0 : 1 + steps.filter((d) => word.weight >= d).length
    const translated =
      step === 0
        ? missing
        : ((table.translated[step] as number) * (1 - missing)) /
          (1 - (table.translated[0] as number))
    sum += Math.log((table.unrelated[step] as number) / translated)
  }
  return sum
}

function within(least: number, value: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}
