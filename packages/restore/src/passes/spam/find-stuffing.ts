import type {Edit} from '@zhengben/bitext'
import {costOf} from '../../decode/cost-of.ts'
import {type LanguageModel, unknownWord} from '../../model/language-model.ts'
import {splitsWord} from '../splits-word.ts'
import {groupRepeats, type Repeat} from './group-repeats.ts'
import {spamEdit} from './spam-edit.ts'

/** Places where the string must break a word. */
const fewest = 3
/** A string so long, in UTF-16 units, that stands so often, may break two. */
const long = 5
const often = 6
/** Share of its places that must break a word; at random a third do. */
const share = 0.25
/** By how much, −ln p, the text around reads better without it, on average. */
const leastGain = 3.5
/** Share of its places that must have a neighbour of their own. */
const variety = 0.6
/** Share of its places where words end at its ends; the halves of a broken word may join it. */
const whole = 0.6
/** Han on the left and on the right. */
type Sides = readonly [left: string, right: string]
/** A name of two characters or more and what a site offers, one thing at least. */
const offer =
  /^[\p{L}\d]{2,10}(?:官网|官方网站|官方下载|网站|平台|客户端|下载|安装|登[录陆入]|注册|入口|网址|app|手机版)$/iu
/** How much Han on either side is weighed, in UTF-16 units. */
const context = 6

/**
 * A string stuffed into the text at random: again and again it breaks a word,
 * and each time the sentence reads better without it. Names and terms that
 * recur stand between words.
 */
export function* findStuffing(
  text: string,
  model: LanguageModel
): Generator<Edit> {
  const stuffed = groupRepeats(text).filter((d) => isStuffed(text, d, model))
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
  model: LanguageModel
): boolean {
  if (isOffer(text, starts, length, model)) return true
  const isLong = length >= long && starts.length >= often
  const least = Math.max(isLong ? 2 : fewest, starts.length * share)
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

/** What stands on either side of a place. */
function aroundOf(text: string, start: number, length: number): Sides {
  return [hanBefore(text, start), hanAfter(text, start + length)]
}

/** By how much the sides read better together, on average. */
function gainOf(around: ReadonlyArray<Sides>, model: LanguageModel): number {
  const sum = around.reduce(
    (all, [left, right]) =>
      all +
      costOf(left, model) +
      costOf(right, model) -
      costOf(left + right, model),
    0
  )
  return sum / around.length
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

/** Whether the characters at an offset from the string are many, none of them most. */
function isVaried(
  text: string,
  starts: ReadonlyArray<number>,
  offset: number
): boolean {
  const seen = new Map<number, number>()
  for (const start of starts) {
    const unit = text.charCodeAt(start + offset)
    seen.set(unit, (seen.get(unit) ?? 0) + 1)
  }
  return (
    seen.size >= Math.max(fewest, starts.length * variety) &&
    Math.max(...seen.values()) <= Math.max(2, starts.length / 4)
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

function hanBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - context), at)
  return before.match(/\p{Script=Han}*$/u)?.[0] ?? ''
}

function hanAfter(text: string, at: number): string {
  return text.slice(at, at + context).match(/^\p{Script=Han}*/u)?.[0] ?? ''
}
