import type {Link, Range} from '@zhengben/bitext'
import type {Word} from '@zhengben/chinese'
import type {Dictionary} from '../dictionary/dictionary.ts'
import {rememberLookups} from '../dictionary/remember-lookups.ts'
import {findChineseQuantities} from '../numbers/find-chinese-quantities.ts'
import {createCharacterWeigher} from '../words/create-character-weigher.ts'
import {createTranslator} from '../words/create-translator.ts'
import {rememberRoots} from '../words/remember-stems.ts'
import {stopWords} from '../words/stop-words.ts'
import {type Candidate, findCandidates, isContent} from './find-candidates.ts'
import type {TermFinder} from './find-terms.ts'
import {findTransliterations} from './find-transliterations.ts'
import {linkNames} from './link-names.ts'
import {linkQuantities} from './link-quantities.ts'
import {linkTerms} from './link-terms.ts'
import {createTextPair} from './text-pair.ts'
import {
  type SourceToken,
  tokensIn,
  toSourceTokens,
  toTargetTokens
} from './tokens.ts'

/** A content word and how likely the other side has a counterpart of it, 0–1. */
export interface CoveredWord {
  readonly range: Range
  readonly weight: number
}

/** The content words of both sides of a unit. */
export interface Coverage {
  readonly source: ReadonlyArray<CoveredWord>
  readonly target: ReadonlyArray<CoveredWord>
}

/** Measures one unit after another; `words` are those of the source. */
export type CoverageMeter = (
  source: string,
  target: string,
  words: ReadonlyArray<Word>
) => Coverage

/** Fainter likenesses are met by chance more often than not. */
const leastWeight = 0.12

/**
 * A meter of how much of a unit has a counterpart: terms, numbers and names,
 * then words one to one, the likeliest first and among equals the nearest. It
 * does a part of what `createUnitLinker` does, in a tenth of the time, and
 * does not say which word is the counterpart.
 */
export function createCoverageMeter(
  unremembered: Dictionary,
  findTerms: TermFinder
): CoverageMeter {
  const dictionary = rememberLookups(unremembered)
  const resources = {
    dictionary,
    translator: createTranslator(dictionary),
    weighCharacters: createCharacterWeigher(dictionary),
    rootOf: rememberRoots()
  }
  return (source, target, words) => {
    const sources = toSourceTokens(words)
    const targets = toTargetTokens(target)
    const left = new Map<number, number>()
    const right = new Map<number, number>()
    const pair = createTextPair(source, target, words)
    const mentions: ReadonlyArray<Link> = [
      ...linkTerms(pair, findTerms),
      ...linkQuantities(pair),
      ...linkNames(pair, dictionary)
    ]
    for (const mention of mentions) {
      for (const range of mention.source)
        for (const index of tokensIn(sources, range)) left.set(index, 1)
      for (const range of mention.target)
        for (const index of tokensIn(targets, range)) right.set(index, 1)
    }
    const candidates = [
      ...findCandidates(sources, targets, resources),
      ...findTransliterations(sources, targets, target, dictionary)
    ]
    const drift = (d: Candidate): number =>
      Math.abs(d.source / sources.length - d.target / targets.length)
    candidates.sort((a, b) => b.weight - a.weight || drift(a) - drift(b))
    for (const {source, target, weight} of candidates) {
      if (weight < leastWeight || left.has(source) || right.has(target))
        continue
      left.set(source, weight)
      right.set(target, weight)
    }
    const known = new Set([...left.keys()].map((d) => sources[d]?.value ?? ''))
    const counted = new Set(
      findChineseQuantities(source, words).flatMap(({range: [start, end]}) =>
        // What is counted, too.
        tokensIn(sources, [start, end + 1])
      )
    )
    // What is said twice may be rendered once, and numbers may be told otherwise: 1小时28分钟 as 88 minutes.
    const isMissed = (token: SourceToken, index: number): boolean =>
      isContent(token) &&
      /\p{L}/u.test(token.value) &&
      !known.has(token.value) &&
      !counted.has(index)
    return {
      source: [...sources.entries()].flatMap(([index, token]) =>
        left.has(index) || isMissed(token, index)
          ? [{range: token.range, weight: left.get(index) ?? 0}]
          : []
      ),
      target: [...targets.entries()].flatMap(([index, {range, stems}]) =>
        right.has(index) ||
        stems.some((d) => /[\p{L}\p{N}]/u.test(d) && !stopWords.has(d))
          ? [{range, weight: right.get(index) ?? 0}]
          : []
      )
    }
  }
}
