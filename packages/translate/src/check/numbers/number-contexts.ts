import {type Dictionary, stem} from '@zhengben/align'
import type {Word} from '@zhengben/chinese'
import {stemText} from '../find-phrase.ts'
import type {RuleResources} from '../rule.ts'
import type {Amount} from './amount.ts'

/** What stands on either side of a number, as English stems. */
export interface NumberContext {
  readonly before: ReadonlySet<string>
  readonly after: ReadonlySet<string>
}

/** What the words around a Chinese number mean, one character after it too: 40金, 三斤糖, 女生占40%. */
export function chineseContext(
  text: string,
  {range: [start, end]}: Amount,
  amounts: ReadonlyArray<Amount>,
  words: ReadonlyArray<Word>,
  meaningsOf: RuleResources['meaningsOf']
): NumberContext {
  const next = amounts.find((d) => d.range[0] >= end)?.range[0] ?? text.length
  const last = amounts.findLast((d) => d.range[1] <= start)?.range[1] ?? 0
  const [after = ''] = /^\p{Script=Han}{0,5}/u.exec(text.slice(end, next)) ?? []
  const [, before = '', bracket = ''] =
    /(\p{Script=Han}{0,6})([(（]?)$/u.exec(text.slice(last, start)) ?? []
  const from = start - bracket.length - before.length
  const meanings = (from: number, run: string): Array<string> =>
    words
      .filter((d) => d.range[0] >= from && d.range[1] <= from + run.length)
      .flatMap((d) => meaningsOf(d.value))
  return {
    before: new Set(meanings(from, before)),
    after: new Set([
      ...meanings(end, after),
      ...meaningsOf(after.slice(0, 1)),
      ...(medals.get(after.slice(0, 1)) ?? [])
    ])
  }
}

/** What medals are called, which is not what they are made of. */
const medals: ReadonlyMap<string, ReadonlyArray<string>> = new Map([
  ['铜', [stem('bronze')]],
  ['銅', [stem('bronze')]]
])

/** The stems of what a Chinese word means, without small words. */
export function meaningsOf(
  word: string,
  dictionary: Dictionary
): Array<string> {
  return dictionary
    .lookup(word)
    .flatMap((gloss) => stemText(gloss.replaceAll(/\([^)]*\)/g, ' ')).stems)
    .filter((stem) => stem.length > 1 && !small.has(stem))
}

const small: ReadonlySet<string> = new Set(
  'of and in on for to with by at from or etc sth sb classifier be is it its as not no more less than over under above below within up down least most'.split(
    ' '
  )
)

/** The stems of a few words around an English number, up to its neighbours. */
export function englishContext(
  text: string,
  {range: [start, end]}: Amount,
  amounts: ReadonlyArray<Amount>
): NumberContext {
  const next = amounts.find((d) => d.range[0] >= end)?.range[0] ?? text.length
  const last = amounts.findLast((d) => d.range[1] <= start)?.range[1] ?? 0
  const [after = ''] = text.slice(end, Math.min(next, end + 60)).split(mark)
  const before = text
    .slice(Math.max(last, start - 60), start)
    .replace(/\($/, '')
    .split(mark)
    .at(-1)
  return {
    before: new Set(stemText(before ?? '').stems.slice(-4)),
    after: new Set(stemText(after).stems.slice(0, 3))
  }
}

const mark = /[,.;:()]/
