import {createTranslator} from '../words/create-translator.ts'
import {rememberStems} from '../words/remember-stems.ts'
import type {AlignResources} from './align-resources.ts'
import {buildRenderings, termMark} from './build-renderings.ts'
import {createSimilarity} from './embeddings.ts'
import {packLexicon} from './lexicon.ts'
import {indexText} from './text-index.ts'
import type {TextPairIndex} from './text-pair-index.ts'
import type {Token} from './token.ts'
import {matchTerms, tokenizeSource} from './tokenize-source.ts'
import {tokenizeTarget} from './tokenize-target.ts'
import {weighTypes} from './weigh-types.ts'

/** Tokens of a sentence that are looked at; what is longer is no sentence. */
const mostTokens = 200

/** Cuts both texts into tokens and looks up what may render what; all work with strings is done here. */
export function indexTexts(
  sourceSentences: ReadonlyArray<string>,
  targetSentences: ReadonlyArray<string>,
  {dictionary, segment, terms = [], embeddings}: AlignResources
): TextPairIndex {
  const stem = rememberStems()
  const matcher = matchTerms(terms)
  const sourceTokens = sourceSentences.map((d) =>
    tokenizeSource(d, segment, matcher).slice(0, mostTokens)
  )
  const targetTokens = targetSentences.map((d) =>
    tokenizeTarget(d, stem).slice(0, mostTokens)
  )
  const source = indexText(sourceSentences, sourceTokens, keyOf)
  const target = indexText(targetSentences, targetTokens, keyOf)
  const samples: Array<Token | undefined> = []
  for (const token of sourceTokens.flat()) {
    const type = source.typeOf.get(keyOf(token)) as number
    if (!samples[type]?.isName) samples[type] = token
  }
  const names = new Set<string>()
  for (const {key, isName} of targetTokens.flat()) if (isName) names.add(key)
  return {
    source,
    target,
    sourceWeights: weighTypes(source),
    targetWeights: weighTypes(target),
    ...(embeddings && {
      similarity: createSimilarity(sourceSentences, targetSentences, embeddings)
    }),
    lexicon: packLexicon(
      buildRenderings(
        source,
        target,
        samples,
        names,
        createTranslator(dictionary)
      )
    )
  }
}

function keyOf({key, hints}: Token): string {
  return hints ? `${key}${termMark}${hints.join(' ')}` : key
}
