import type {Link, Range} from '@zhengben/bitext'
import type {Dictionary} from '../dictionary/dictionary.ts'
import {romanizedSurnames} from '../words/romanized-surnames.ts'
import {stopWords} from '../words/stop-words.ts'
import {assign, type Proposal} from './assign.ts'
import {findCapitalized} from './find-capitalized.ts'
import {indexBy} from './index-by.ts'
import {type Character, readCharacters, spell} from './read-characters.ts'
import type {TextPair} from './text-pair.ts'

const wholeScore = 0.95
const surnameScore = 0.75
/** Letters of `zhuang`. */
const longestSyllable = 6

/**
 * Links English words with capitals to the Chinese characters whose pinyin
 * they spell: 习近平 – Xi Jinping, 北京 – Beijing; and a surname by itself to the
 * name that begins with it.
 */
export function linkNames(pair: TextPair, dictionary: Dictionary): Array<Link> {
  const characters = readCharacters(pair.source, dictionary)
  return [
    ...assign(pair, proposeNames(pair, characters)),
    ...assign(pair, proposeSurnames(pair, characters, dictionary))
  ]
}

function proposeNames(
  pair: TextPair,
  characters: ReadonlyArray<Character>
): Array<Proposal> {
  const startsOf = indexBy(characters.keys(), (k) => [
    ...(characters[k] as Character).syllables
  ])
  const proposals: Array<Proposal> = []
  for (const {range, spelling, words} of findCapitalized(pair)) {
    const sources: Array<Range> = []
    for (let length = 1; length <= longestSyllable; length++) {
      for (const start of startsOf.get(spelling.slice(0, length)) ?? []) {
        for (const end of spell(characters, start, spelling)) {
          // A single syllable is too little to go by.
          if (end - start < Math.max(2, words) || end - start > 4) continue
          sources.push(rangeOf(characters, start, end))
        }
      }
    }
    sources.sort((a, b) => a[0] - b[0])
    for (const source of pair.nearestSources(range, sources)) {
      proposals.push({
        source,
        target: range,
        body: {type: 'name', value: pair.target.slice(...range)},
        score: wholeScore,
        rank: source[1] - source[0]
      })
    }
  }
  return proposals
}

function proposeSurnames(
  pair: TextPair,
  characters: ReadonlyArray<Character>,
  dictionary: Dictionary
): Array<Proposal> {
  const capitalized = indexBy(
    pair.targetWords.filter(
      (d) => /^\p{Lu}/u.test(d.value) && !stopWords.has(d.stem)
    ),
    (d) => [d.value.toLowerCase()]
  )
  const characterAt = new Map(characters.map((d) => [d.range[0], d]))
  return pair.sourceWords
    .filter((d) => d.pos?.startsWith('nr'))
    .flatMap(({range}) => {
      const character = characterAt.get(range[0])
      const surname = dictionary.simplify(
        pair.source.slice(...(character?.range ?? [0, 0]))
      )
      const spellings = [
        ...(character?.syllables ?? []),
        ...(romanizedSurnames.get(surname) ?? [])
      ]
      return [...new Set(spellings)].flatMap((syllable) =>
        pair
          .nearestTargets(
            range,
            capitalized.get(syllable)?.map((d) => d.range) ?? []
          )
          .map((target) => ({
            source: range,
            target,
            body: {type: 'name', value: pair.target.slice(...target)} as const,
            score: surnameScore,
            rank: range[1] - range[0]
          }))
      )
    })
}

function rangeOf(
  characters: ReadonlyArray<Character>,
  start: number,
  end: number
): Range {
  return [
    (characters[start] as Character).range[0],
    (characters[end - 1] as Character).range[1]
  ]
}
