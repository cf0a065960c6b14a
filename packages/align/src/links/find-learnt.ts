import {stopWords} from '../words/stop-words.ts'
import {type Candidate, isContent} from './find-candidates.ts'
import type {KeyedPair, LearntLexicon} from './learn-lexicon.ts'
import type {SourceToken, TargetToken} from './tokens.ts'

const leastStrength = 0.15
/** What a learnt pair is worth against one of the dictionary. */
const learntWeight = 0.9

/** Candidates that were learnt from the texts, content words only. */
export function findLearnt(
  sources: ReadonlyArray<SourceToken>,
  targets: ReadonlyArray<TargetToken>,
  lexicon: LearntLexicon
): Array<Candidate> {
  const open = [...targets.keys()].filter((d) =>
    isOpen(targets[d] as TargetToken)
  )
  return [...sources.keys()].flatMap((source) => {
    const token = sources[source] as SourceToken
    if (!isLearnable(token)) return []
    return open.flatMap((target) => {
      const strength = lexicon(
        token.value,
        learningKey(targets[target] as TargetToken)
      )
      return strength < leastStrength
        ? []
        : [{source, target, weight: learntWeight * strength}]
    })
  })
}

/** The keys under which the words of a pair are learnt. */
export function keysOf(
  sources: ReadonlyArray<SourceToken>,
  targets: ReadonlyArray<TargetToken>
): KeyedPair {
  return {
    source: sources.filter(isLearnable).map((d) => d.value),
    target: targets.filter(isOpen).map(learningKey)
  }
}

function learningKey({stems, value}: TargetToken): string {
  return stems.join('-') || value
}

function isLearnable(token: SourceToken): boolean {
  return isContent(token) && /\p{L}/u.test(token.value)
}

/** Numbers are linked by their value. */
function isOpen({stems}: TargetToken): boolean {
  return stems.some((d) => /\p{L}/u.test(d) && !stopWords.has(d))
}
