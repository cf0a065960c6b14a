import type {Dictionary} from '../dictionary/dictionary.ts'
import {isContent} from './find-candidates.ts'
import {findRendering} from './find-rendering.ts'
import type {TextPair} from './text-pair.ts'
import type {TokenTable} from './token-table.ts'
import {type SourceToken, type TargetToken, tokensIn} from './tokens.ts'

const phraseScore = 0.93

/** The glosses of a word that have several words. */
export type PhraseFinder = (word: string) => ReadonlyArray<string>

export function createPhraseFinder(dictionary: Dictionary): PhraseFinder {
  const known = new Map<string, ReadonlyArray<string>>()
  return (word) => {
    const phrases =
      known.get(word) ?? dictionary.lookup(word).flatMap(phrasesOf)
    known.set(word, phrases)
    return phrases
  }
}

/** Links words whose gloss of several words stands in the English text. */
export function linkPhrases(
  table: TokenTable,
  sources: ReadonlyArray<SourceToken>,
  targets: ReadonlyArray<TargetToken>,
  pair: TextPair,
  findPhrases: PhraseFinder
): void {
  const proposals = [...sources.keys()].flatMap((source) => {
    const token = sources[source] as SourceToken
    if (!/\p{Script=Han}/u.test(token.value) || !isContent(token)) return []
    return findPhrases(token.value).flatMap((phrase) =>
      pair
        .nearestTargets(token.range, findRendering(phrase, pair.targetWords))
        .map((range) => ({
          source,
          targets: tokensIn(targets, range),
          distance: pair.distance(token.range, range)
        }))
    )
  })
  proposals.sort(
    (a, b) => b.targets.length - a.targets.length || a.distance - b.distance
  )
  for (const {source, targets: found} of proposals) {
    if (table.targetsOf(source).length > 0) continue
    if (found.some((d) => table.sourcesOf(d).length > 0)) continue
    for (const target of found) table.add(source, target, phraseScore)
  }
}

/** Senses of two or more content words, ready to be looked for as they are. */
function phrasesOf(gloss: string): Array<string> {
  return gloss
    .replaceAll(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .split(/[;,]/)
    .map((sense) => sense.trim().replace(/^to /, ''))
    .filter(
      (sense) => /^[\p{Script=Latin}' -]+$/u.test(sense) && /[ -]/.test(sense)
    )
}
