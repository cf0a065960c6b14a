import type {Edit} from '@zhengben/bitext'
import {type LanguageModel, unknownWord} from '../../model/language-model.ts'
import {splitsWord} from '../splits-word.ts'
import {groupRepeats, type Repeat} from './group-repeats.ts'
import {aroundOf, gainOf, hanAfter, isVaried, leastGain} from './sides.ts'
import {spamEdit} from './spam-edit.ts'

/** Places where the string must break a word. */
const fewest = 3
/** A string so long, in UTF-16 units, that stands so often, may break two. */
const long = 5
const often = 6
/** Share of its places that must break a word; at random a third do. */
const share = 0.25
/** Share of its places where words end at its ends; the halves of a broken word may join it. */
const whole = 0.6
/** A name of two characters or more and what a site offers, one thing at least. */
const offer =
  /^[\p{L}\d]{2,10}(?:官网|官方网站|官方下载|网站|平台|客户端|下载|安装|登[录陆入]|注册|入口|网址|app|手机版)$/iu

/**
 * A string stuffed into the text at random: again and again it breaks a word,
 * and each time the sentence reads better without it. Names and terms that
 * recur stand between words.
 *
 * @param isSpun Whether a machine is known to have had the text: then one
 *   broken word is enough.
 */
export function* findStuffing(
  text: string,
  model: LanguageModel,
  isSpun = false
): Generator<Edit> {
  const stuffed = groupRepeats(text).filter((d) =>
    isStuffed(text, d, model, isSpun)
  )
  for (const {start, length} of stuffed) {
    const value = text.slice(start, start + length)
    for (let at = text.indexOf(value); at >= 0; ) {
      yield spamEdit(at, at + length, 'spam-stuffed', 0.95)
      at = text.indexOf(value, at + length)
    }
  }
}

function isStuffed(
  text: string,
  {starts, length}: Repeat,
  model: LanguageModel,
  isSpun: boolean
): boolean {
  if (isOffer(text, starts, length, model)) return true
  const isLong = length >= long && starts.length >= often
  const least = isSpun
    ? 1
    : Math.max(isLong ? 2 : fewest, starts.length * share)
  // The cheapest questions first: most strings that recur have fixed neighbours.
  if (!isVaried(text, starts, -1) || !isVaried(text, starts, length))
    return false
  const likely = starts.filter((d) => mayBreak(text, d, d + length, model))
  if (likely.length < least) return false
  const breaking = likely.filter((d) => splitsWord(text, d, d + length, model))
  if (breaking.length < least) return false
  if (!isWhole(text, starts, length, model)) return false
  const around = starts.map((d) => aroundOf(text, d, length))
  const own = new Set(
    around.map(([left, right]) => left.slice(-2) + right.slice(0, 2))
  )
  if (own.size < fewest) return false
  return gainOf(around, model) >= leastGain
}

/**
 * A name with what a site offers (云鼎国际网站登录), glued to the beginning of
 * paragraphs and into a word: less proof is needed.
 */
function isOffer(
  text: string,
  starts: ReadonlyArray<number>,
  length: number,
  model: LanguageModel
): boolean {
  const [first = 0] = starts
  if (!offer.test(text.slice(first, first + length))) return false
  const isFirst = (d: number): boolean =>
    (d === 0 || /\s/u.test(text.charAt(d - 1))) &&
    hanAfter(text, d + length).length > 1
  const inside = starts.filter((d) => !isFirst(d))
  const breaking = inside.filter(
    (d) =>
      mayBreak(text, d, d + length, model) &&
      splitsWord(text, d, d + length, model)
  )
  return (
    breaking.length > 0 &&
    breaking.length >= inside.length / 2 &&
    gainOf(
      inside.map((d) => aroundOf(text, d, length)),
      model
    ) >= leastGain
  )
}

/** Whether the words on either side end where the string begins and ends. */
function isWhole(
  text: string,
  starts: ReadonlyArray<number>,
  length: number,
  model: LanguageModel
): boolean {
  const ending = starts.filter(
    (d) =>
      !splitsWord(text, d, d, model) &&
      !splitsWord(text, d + length, d + length, model)
  )
  return ending.length >= starts.length * whole
}

/** Whether the characters on both sides make a word: a quick look before decoding. */
function mayBreak(
  text: string,
  start: number,
  end: number,
  model: LanguageModel
): boolean {
  for (const before of [1, 2])
    for (const after of [1, 2]) {
      const word =
        text.slice(Math.max(0, start - before), start) +
        text.slice(end, end + after)
      if (word.length === before + after && model.find(word) !== unknownWord)
        return true
    }
  return false
}
