import type {Dictionary} from '../dictionary/dictionary.ts'
import type {CharacterWeigher} from '../words/create-character-weigher.ts'
import type {Translator} from '../words/create-translator.ts'
import {functionWords} from '../words/function-words.ts'
import {measureWords} from '../words/measure-words.ts'
import {stem} from '../words/stem.ts'
import {stopWords} from '../words/stop-words.ts'
import {usualRenderings} from '../words/usual-renderings.ts'
import {indexBy} from './index-by.ts'
import {isSign} from './signs.ts'
import type {SourceToken, TargetToken} from './tokens.ts'

/** Two tokens that may render each other and how likely by themselves, 0–1. */
export interface Candidate {
  readonly source: number
  readonly target: number
  readonly weight: number
}

/** What a translation is worth where only the roots of the words are the same. */
const rootWeight = 0.6
/** What of a hyphenated word renders only a part of the other. */
const partWeight = 0.8
const usualWeight = 0.8
const leastWeight = 0.06
/** Counterparts kept for a word; of a common English word the nearest. */
const kept = 8

/** Whether a Chinese token may have a counterpart in the dictionary. */
export function isContent({value, pos}: SourceToken): boolean {
  return (
    !isSign(value) &&
    (!functionWords.has(value) || usualRenderings.has(value)) &&
    !measureWords.has(value) &&
    !(pos && /^(?:u|p|c|y|e|o)/.test(pos) && value.length === 1)
  )
}

/** What tells how well two words go together. */
export interface CandidateResources {
  readonly dictionary: Dictionary
  readonly translator: Translator
  readonly weighCharacters: CharacterWeigher
  readonly rootOf: (stem: string) => string
}

/** Pairs of content words that the dictionary knows as translations. */
export function findCandidates(
  sources: ReadonlyArray<SourceToken>,
  targets: ReadonlyArray<TargetToken>,
  {dictionary, translator, weighCharacters, rootOf}: CandidateResources
): Array<Candidate> {
  const content = [...targets.keys()].map((index) => ({
    index,
    stems: (targets[index] as TargetToken).stems.filter(
      (d) => !stopWords.has(d)
    )
  }))
  const byStem = indexBy(content, (d) => d.stems)
  const byValue = indexBy(content, (d) => [
    (targets[d.index] as TargetToken).value
  ])
  const byRoot = indexBy(content, (d) => d.stems.map(rootOf))
  const result: Array<Candidate> = []
  for (const [source, token] of sources.entries()) {
    const weights = new Map<number, number>()
    const raise = (found: typeof content | undefined, weight: number): void => {
      for (const {index, stems} of found ?? []) {
        const all = weight * (stems.length > 1 ? partWeight : 1)
        if (all > (weights.get(index) ?? 0)) weights.set(index, all)
      }
    }
    if (!isContent(token)) continue
    const simplified = dictionary.simplify(token.value)
    if (!/\p{Script=Han}/u.test(token.value)) {
      for (const target of targets.keys())
        if (targets[target]?.value === token.value.toLowerCase())
          weights.set(target, 1)
    } else {
      for (const [stem, weight] of translator.translate(token.value)) {
        raise(byStem.get(stem), weight)
        if (stem.length > 3 && !stopWords.has(stem))
          raise(byRoot.get(rootOf(stem)), weight * rootWeight)
      }
    }
    for (const rendering of usualRenderings.get(simplified) ?? []) {
      raise(byValue.get(rendering), usualWeight)
      raise(byStem.get(stem(rendering)), usualWeight)
    }
    if (/\p{Script=Han}/u.test(token.value))
      for (const [key, found] of byStem) {
        const weight = weighCharacters(simplified, key)
        if (weight > leastWeight) raise(found, weight)
      }
    const place = (source / sources.length) * targets.length
    const best = [...weights]
      .sort(
        (a, b) => b[1] - a[1] || Math.abs(a[0] - place) - Math.abs(b[0] - place)
      )
      .slice(0, kept)
    for (const [target, weight] of best) result.push({source, target, weight})
  }
  return result
}
