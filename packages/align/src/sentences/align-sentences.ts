import type {WordSegmenter} from '@zhengben/chinese'
import type {TermRow} from '@zhengben/glossary'
import type {Dictionary} from '../dictionary/dictionary.ts'
import {createTranslator} from '../words/create-translator.ts'
import {layBand} from './band.ts'
import {buildRenderings, termMark} from './build-renderings.ts'
import {findAnchors} from './find-anchors.ts'
import {findMatches} from './find-matches.ts'
import {findPath, type Step} from './find-path.ts'
import {learnPairs} from './learn-pairs.ts'
import {packLexicon} from './lexicon.ts'
import {scoreBeads} from './score-beads.ts'
import {settings} from './settings.ts'
import {shapes} from './shapes.ts'
import {indexText} from './text-index.ts'
import type {Token} from './token.ts'
import {matchTerms, tokenizeSource} from './tokenize-source.ts'
import {tokenizeTarget} from './tokenize-target.ts'
import {weighTypes} from './weigh-types.ts'

/** Sentences that render each other, by index; one side may be empty. */
export interface Bead {
  readonly source: ReadonlyArray<number>
  readonly target: ReadonlyArray<number>
  /** How likely the bead is right, 0–1. */
  readonly score: number
}

/** What alignment needs to know of the languages. */
export interface AlignResources {
  readonly dictionary: Dictionary
  readonly segment: WordSegmenter
  readonly terms?: ReadonlyArray<TermRow>
}

/**
 * Chinese sentences and the English that renders them: every sentence is in
 * exactly one bead, beads are in order and do not cross.
 */
export function alignSentences(
  source: ReadonlyArray<string>,
  target: ReadonlyArray<string>,
  {dictionary, segment, terms = []}: AlignResources
): Array<Bead> {
  const matcher = matchTerms(terms)
  const sourceTokens = source.map((d) => tokenizeSource(d, segment, matcher))
  const targetTokens = target.map(tokenizeTarget)
  const sourceIndex = indexText(source, sourceTokens, keyOf)
  const targetIndex = indexText(target, targetTokens, keyOf)
  const samples: Array<Token | undefined> = []
  for (const token of sourceTokens.flat()) {
    const type = sourceIndex.typeOf.get(keyOf(token)) as number
    if (!samples[type]?.isName) samples[type] = token
  }
  const names = new Set<number>()
  for (const token of targetTokens.flat()) {
    if (token.isName) names.add(targetIndex.typeOf.get(token.key) as number)
  }
  const renderings = buildRenderings(
    sourceIndex,
    targetIndex,
    samples,
    names,
    createTranslator(dictionary)
  )
  const sourceWeights = weighTypes(sourceIndex)
  const targetWeights = weighTypes(targetIndex)
  let lexicon = packLexicon(renderings)
  const anchors = findAnchors(
    sourceIndex,
    targetIndex,
    lexicon,
    sourceWeights,
    targetWeights
  )
  const band = layBand(anchors, source.length, target.length, 10)
  let path: Array<Step> = []
  const priors = shapes.map(({source: a, target: b}) => prior(a, b))
  for (let pass = 0; pass < 2; pass++) {
    if (pass > 0) {
      for (const [s, t, weight] of learnPairs(path, sourceIndex, targetIndex)) {
        const all = renderings[s] as Map<number, number>
        if (weight > (all.get(t) ?? 0)) all.set(t, weight)
      }
      lexicon = packLexicon(renderings)
    }
    const matches = findMatches(
      sourceIndex,
      targetIndex,
      lexicon,
      sourceWeights,
      targetWeights,
      band
    )
    const scores = scoreBeads(sourceIndex, targetIndex, matches, band)
    path = findPath(scores, priors, band)
  }
  return path.map((step) => toBead(step))
}

function prior(a: number, b: number): number {
  if (a === 0 || b === 0) return settings.nul
  if (a === 1 && b === 1) return 0
  if (a === 1 || b === 1) return settings.prior1 * (a + b - 2)
  return settings.priorMany + settings.prior1 * (a + b - 4)
}

function keyOf(token: Token): string {
  return token.hints
    ? `${token.key}${termMark}${token.hints.join(' ')}`
    : token.key
}

function toBead({shape, source, target}: Step): Bead {
  const {source: a, target: b} = shapes[shape] as (typeof shapes)[number]
  return {
    source: Array.from({length: a}, (_, k) => source - a + k),
    target: Array.from({length: b}, (_, k) => target - b + k),
    score: 1
  }
}
