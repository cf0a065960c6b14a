import type {Dictionary} from '../dictionary/dictionary.ts'
import {plainSyllable} from '../words/plain-syllable.ts'
import {
  compareSkeletons,
  soundSkeleton,
  syllableSkeleton
} from '../words/sound-skeleton.ts'
import type {Candidate} from './find-candidates.ts'
import type {SourceToken, TargetToken} from './tokens.ts'

const leastLikeness = 0.66
const leastSounds = 2
const mostSyllables = 10

/**
 * Foreign names by their sound: 马克龙 Macron. A Chinese word may be one if the
 * dictionary does not have it, or has it with the same English name; an
 * English one if it has a capital and begins no sentence.
 */
export function findTransliterations(
  sources: ReadonlyArray<SourceToken>,
  targets: ReadonlyArray<TargetToken>,
  text: string,
  dictionary: Dictionary
): Array<Candidate> {
  const names = [...targets.keys()].flatMap((index) => {
    const {range, value} = targets[index] as TargetToken
    if (!/^\p{Lu}\p{Ll}{2}/u.test(text.slice(...range))) return []
    return [{index, skeleton: soundSkeleton(value)}]
  })
  if (names.length === 0) return []
  return [...sources.keys()].flatMap((source) => {
    const {value} = sources[source] as SourceToken
    const characters = [...value]
    if (
      !/^\p{Script=Han}{2,}$/u.test(value) ||
      characters.length > mostSyllables ||
      dictionary.lookup(value).length > 0
    )
      return []
    const syllables = characters.map((d) =>
      plainSyllable(dictionary.entries(d)[0]?.pinyin ?? '')
    )
    const skeleton = syllableSkeleton(syllables)
    return names.flatMap(({index, skeleton: other}) => {
      if (Math.min(skeleton.length, other.length) < leastSounds) return []
      const likeness = compareSkeletons(skeleton, other)
      return likeness < leastLikeness
        ? []
        : [{source, target: index, weight: 0.3 + 0.5 * likeness}]
    })
  })
}
