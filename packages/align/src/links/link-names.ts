import type {Link, Range} from '@zhengben/bitext'
import type {Dictionary} from '../dictionary/dictionary.ts'
import {plainSyllable} from '../words/plain-syllable.ts'
import {stopWords} from '../words/stop-words.ts'
import {assign, type Proposal} from './assign.ts'
import {indexBy} from './index-by.ts'
import type {TargetWord, TextPair} from './text-pair.ts'

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
    ...assign(pair, proposeSurnames(pair, characters))
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
  characters: ReadonlyArray<Character>
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
      const syllables = characterAt.get(range[0])?.syllables ?? []
      return [...syllables].flatMap((syllable) =>
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

interface Character {
  readonly range: Range
  readonly syllables: ReadonlySet<string>
}

function readCharacters(
  text: string,
  dictionary: Dictionary
): Array<Character> {
  const known = new Map<string, ReadonlySet<string>>()
  const result: Array<Character> = []
  for (const {0: value, index} of text.matchAll(/\p{Script=Han}/gu)) {
    let syllables = known.get(value)
    if (!syllables) {
      syllables = new Set(
        dictionary.entries(value).map((d) => plainSyllable(d.pinyin))
      )
      known.set(value, syllables)
    }
    result.push({range: [index, index + value.length], syllables})
  }
  return result
}

/** Ends of the runs of adjacent characters from `start` that spell the word. */
function spell(
  characters: ReadonlyArray<Character>,
  start: number,
  spelling: string
): Array<number> {
  if (spelling === '') return [start]
  const character = characters[start]
  if (!character) return []
  const result: Array<number> = []
  for (const syllable of character.syllables) {
    if (!spelling.startsWith(syllable)) continue
    const rest = spelling.slice(syllable.length)
    const next = characters[start + 1]
    if (rest !== '' && next?.range[0] !== character.range[1]) continue
    result.push(...spell(characters, start + 1, rest))
  }
  return result
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

interface Spelling {
  readonly range: Range
  readonly spelling: string
  readonly words: number
}

/** Runs of one to three words, the first with a capital, and their letters. */
function findCapitalized({target, targetWords}: TextPair): Array<Spelling> {
  const result: Array<Spelling> = []
  for (const first of targetWords.keys()) {
    let spelling = ''
    for (let last = first; last < first + 3; last++) {
      const word = targetWords[last]
      if (!word) break
      const {value} = word
      const from = (targetWords[first] as TargetWord).range[0]
      const gap =
        last > first
          ? target.slice(
              (targetWords[last - 1] as TargetWord).range[1],
              word.range[0]
            )
          : ''
      // The part after a hyphen may be small: Jin-ping, Shih-chieh.
      if (last > first && gap !== ' ' && gap !== '-') break
      if (!/^\p{Lu}/u.test(value) && gap !== '-') break
      spelling += value.toLowerCase().replaceAll(/['’]/gu, '')
      result.push({
        range: [from, word.range[0] + value.length],
        spelling,
        words: last - first + 1
      })
    }
  }
  return result
}
