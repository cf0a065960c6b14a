import {compareCodePoints} from '../compare-code-points.ts'
import type {TermProposal} from '../proposal.ts'

/** A unit of two languages, cut into words. */
export interface UnitWords {
  readonly path: string
  readonly source: ReadonlyArray<string>
  /** In small letters but for names. */
  readonly target: ReadonlyArray<string>
}

const mostSourceWords = 4
const mostTargetWords = 5
const longestSource = 12
const leastCount = 3
const leastDice = 0.5
const idle = new Set(
  'a an the of to in on at for with by from and or as is are was be been has have had will it its this that these those their they we he his not which who'.split(
    ' '
  )
)

/**
 * Phrases that recur and are rendered the same way: both occur in three units
 * or more, and the Dice coefficient of the units is .5 or more. Of phrases that
 * hold one another and stand in the same units the longest is proposed.
 *
 * @param isKnown Phrases that need no proposal.
 */
export function suggestTerms(
  units: ReadonlyArray<UnitWords>,
  isKnown: (source: string) => boolean
): Array<TermProposal> {
  const sources = countPhrases(
    units.map((d) => d.source),
    mostSourceWords,
    '',
    isPhrase
  )
  const targets = countPhrases(
    units.map((d) => d.target),
    mostTargetWords,
    ' ',
    isRendering
  )
  const byUnit = new Map<number, Array<string>>()
  for (const [target, own] of targets)
    for (const unit of own) {
      const known = byUnit.get(unit) ?? []
      known.push(target)
      byUnit.set(unit, known)
    }
  const result: Array<TermProposal & {units: ReadonlySet<number>}> = []
  for (const [source, own] of sources) {
    if (isKnown(source)) continue
    const best = findRendering(own, byUnit, targets)
    if (!best) continue
    result.push({
      id: `term:${source}`,
      source,
      ...best,
      documents: [...new Set(Array.from(own, (d) => units[d]?.path ?? ''))],
      units: own
    })
  }
  return result
    .filter((d) => !result.some((other) => covers(other, d)))
    .map(({units: _, ...d}) => d)
    .sort(
      (a, b) =>
        b.dice * Math.log(b.count + 1) - a.dice * Math.log(a.count + 1) ||
        compareCodePoints(a.source, b.source)
    )
}

/** Units of each phrase that stands in enough of them. */
function countPhrases(
  texts: ReadonlyArray<ReadonlyArray<string>>,
  most: number,
  separator: string,
  isWanted: (words: ReadonlyArray<string>) => boolean
): Map<string, Set<number>> {
  const result = new Map<string, Set<number>>()
  for (const [unit, words] of texts.entries())
    for (let start = 0; start < words.length; start++)
      for (let size = 1; size <= most && start + size <= words.length; size++) {
        const phrase = words.slice(start, start + size)
        if (!isWanted(phrase)) continue
        const text = phrase.join(separator)
        const known = result.get(text) ?? new Set()
        known.add(unit)
        result.set(text, known)
      }
  for (const [text, own] of result)
    if (own.size < leastCount) result.delete(text)
  return result
}

function isPhrase(words: ReadonlyArray<string>): boolean {
  const text = words.join('')
  return (
    text.length >= 2 &&
    text.length <= longestSource &&
    words.every((d) => /^\p{Script=Han}+$/u.test(d)) &&
    !/^[的了和与及在是为对把被将不]|[的了和与及在是为对把被将]$/u.test(text)
  )
}

function isRendering(words: ReadonlyArray<string>): boolean {
  return (
    !idle.has((words[0] as string).toLowerCase()) &&
    !idle.has((words.at(-1) as string).toLowerCase()) &&
    words.every((d) => /^[\p{L}\p{N}'’-]+$/u.test(d)) &&
    words.some((d) => d.length > 2)
  )
}

/** The rendering of the highest Dice; of equals the longest. */
function findRendering(
  own: ReadonlySet<number>,
  byUnit: ReadonlyMap<number, ReadonlyArray<string>>,
  targets: ReadonlyMap<string, ReadonlySet<number>>
): Pick<TermProposal, 'rendering' | 'count' | 'dice'> | undefined {
  const together = new Map<string, number>()
  for (const unit of own)
    for (const target of byUnit.get(unit) ?? [])
      together.set(target, (together.get(target) ?? 0) + 1)
  let best: Pick<TermProposal, 'rendering' | 'count' | 'dice'> | undefined
  for (const [rendering, count] of together) {
    if (count < leastCount) continue
    const size = targets.get(rendering)?.size ?? 0
    const dice = (2 * count) / (own.size + size)
    if (dice < leastDice || (best && dice < best.dice)) continue
    if (best && dice === best.dice && rendering.length <= best.rendering.length)
      continue
    best = {rendering, count, dice: Math.round(dice * 1000) / 1000}
  }
  return best
}

function covers(
  other: TermProposal & {units: ReadonlySet<number>},
  one: TermProposal & {units: ReadonlySet<number>}
): boolean {
  return (
    other !== one &&
    other.source.includes(one.source) &&
    other.units.size === one.units.size
  )
}
