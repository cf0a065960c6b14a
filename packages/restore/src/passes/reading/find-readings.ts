import {createFinder} from '../finder.ts'
import {isHanBefore} from '../is-han-before.ts'
import {matchFrom} from '../match-from.ts'
import {normalizeSyllable, withoutTone} from './normalize-syllable.ts'

/** Readings behind characters. */
export interface Sighting {
  /** One character, or a word of up to four with a reading for each. */
  readonly unit: string
  readonly start: number
  readonly end: number
  /** The readings as they stand, without blanks around them. */
  readonly behind: string
  /** Whether they stand in brackets. */
  readonly isBracketed: boolean
  /** Whether the sentence goes on behind: the words of a list stand apart. */
  readonly goesOn: boolean
}

const letters = 'a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿăĕĭŏŭɑɡ\\u0300-\\u030c'
/** Pinyin in brackets of any kind, with a blank behind. */
const bracketed = new RegExp(
  `[(（[［【〔]\\s?([${letters}][${letters}1-5 '’·-]{0,30})[)）\\]］】〕][ \\u00a0]?`,
  'iuy'
)
const findBracket = createFinder(/[(（[［【〔]/g)
const syllable =
  '(?:(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?(?:[aeo]|ai|ei|ao|ou|an|en|[aeo]ng|er|i|ia|iao|ie|iu|ian|in|iang|ing|iong|u|ua|uo|uai|ui|uan|un|uang|ue)|m|n|ng|hng)'
/** What may be readings, in one spelling: Latin words in brackets are seldom. */
const pinyin = new RegExp(`^[ '’·-]*(?:${syllable}[ '’·-]*){1,4}$`, 'u')
const anyTone = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/u
/** Pinyin with a tone between characters. */
const bare = new RegExp(
  `(?<=\\p{Script=Han})(?=[a-zɡɑ]{0,3}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ])[${letters}]{1,6}(?![${letters}\\d])`,
  'uy'
)
/** A letter behind what may be Han. */
const findLetter = createFinder(/[\u2e80-\uffff][a-zà-üā-ǜɑɡ]/g)
const han = /^\p{Script=Han}/u
const sentence = /^[\p{Script=Han}，。,.！!？?；;]/u
/** Characters that share one bracket at most. */
const longest = 4

/** Every place where readings stand behind the characters they belong to. */
export function findReadings(
  text: string,
  readings: (character: string) => ReadonlyArray<string>
): Array<Sighting> {
  const known = new Map<string, ReadonlySet<string>>()
  const readingsOf = (character: string): ReadonlySet<string> => {
    let own = known.get(character)
    if (own === undefined) {
      own = new Set(
        readings(character).flatMap((d) => [
          normalizeSyllable(d),
          withoutTone(d)
        ])
      )
      known.set(character, own)
    }
    return own
  }

  const result: Array<Sighting> = []
  const push = (d: Omit<Sighting, 'goesOn'>): void => {
    const goesOn = (d.isBracketed ? sentence : han).test(
      text.slice(d.end, d.end + 2)
    )
    result.push({...d, goesOn})
  }
  for (const {index, 0: found, 1: inside = ''} of matchFrom(
    text,
    bracketed,
    findBracket
  )) {
    if (!pinyin.test(withoutTone(inside))) continue
    const last = result.at(-1)
    const end = index + found.length
    if (last?.end === index && fits(last.unit, inside, readingsOf)) {
      result.pop()
      push({...last, end, behind: last.behind + found.trim()})
      continue
    }
    if (!isHanBefore(text, index)) continue
    const unit = findUnit(text, index, inside, readingsOf)
    if (unit === undefined) continue
    const behind = found.trim()
    push({unit, start: index, end, behind, isBracketed: true})
  }
  if (!anyTone.test(text)) return result
  for (const {index, 0: found} of matchFrom(text, bare, findLetter)) {
    const unit = findUnit(text, index, found, readingsOf)
    if (unit === undefined || [...unit].length > 1) continue
    const end = index + found.length
    push({unit, start: index, end, behind: found, isBracketed: false})
  }
  return result.sort((a, b) => a.start - b.start)
}

/** The shortest run of characters before `end` that reads so. */
function findUnit(
  text: string,
  end: number,
  syllables: string,
  readingsOf: (character: string) => ReadonlySet<string>
): string | undefined {
  const characters = [
    ...(text
      .slice(Math.max(0, end - 2 * longest), end)
      .match(/\p{Script=Han}*$/u)?.[0] ?? '')
  ]
  for (let length = 1; length <= longest; length++) {
    if (length > characters.length) return undefined
    const unit = characters.slice(-length).join('')
    if (fits(unit, syllables, readingsOf)) return unit
  }
  return undefined
}

/** Whether the syllables are readings of the characters, one for each. */
function fits(
  unit: string,
  syllables: string,
  readingsOf: (character: string) => ReadonlySet<string>
): boolean {
  let rests = [syllables.toLowerCase()]
  for (const character of unit) {
    const known = readingsOf(character)
    const next: Array<string> = []
    for (const rest of rests) {
      const begun = rest.replace(/^[ '’·-]+/u, '')
      const run = begun.match(/^[^ '’·-]{1,9}/u)?.[0] ?? ''
      for (let length = 1; length <= run.length; length++) {
        const syllable = run.slice(0, length)
        const isFollowedByTone = /^[1-5]/u.test(run.slice(length))
        if (isFollowedByTone) continue
        const plain = /\d$/u.test(syllable)
          ? withoutTone(syllable)
          : normalizeSyllable(syllable)
        if (known.has(plain)) next.push(begun.slice(length))
      }
    }
    rests = [...new Set(next)]
    if (rests.length === 0) return false
  }
  return rests.some((rest) => /^[ '’·-]*$/u.test(rest))
}
