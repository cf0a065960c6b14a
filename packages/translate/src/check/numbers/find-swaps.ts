import type {Range} from '@zhengben/bitext'
import type {Word} from '@zhengben/chinese'
import type {RuleResources} from '../rule.ts'
import type {CheckUnit} from '../unit.ts'
import type {Amount} from './amount.ts'
import {
  chineseContext,
  englishContext,
  type NumberContext
} from './number-contexts.ts'
import type {AmountPair} from './read-amounts.ts'

/** Two numbers of the English that have changed places. */
export interface Swap {
  readonly range: Range
  readonly expected: readonly [first: string, second: string]
}

/** Numbers that are all there, but each in the place of the other. */
export function* findSwaps(
  unit: CheckUnit,
  {source, target}: AmountPair,
  words: ReadonlyArray<Word>,
  meaningsOf: RuleResources['meaningsOf']
): Generator<Swap> {
  const from = inOrder([...source.strict, ...source.twos])
  const to = inOrder([...target.strict, ...target.twos])
  yield* swappedEnds(unit, from, to)
  yield* swappedNouns(unit, from, to, words, meaningsOf)
}

const inOrder = (amounts: ReadonlyArray<Amount>): Array<Amount> =>
  [...amounts].sort((a, b) => a.range[0] - b.range[0])

/** By the likeliest value: 20 may be 8 o'clock, but not here. */
const isSame = (a: Amount, b: Amount): boolean => a.values[0] === b.values[0]

/** “from 15 to 5 percent”: the sign at the end holds for both. */
const isSameFigure = (a: Amount, b: Amount): boolean =>
  a.values[0]?.replace('%', '') === b.values[0]?.replace('%', '')

/** 由31.2%提升至33.9%, 6~8小时: what it goes from and to must not be exchanged. */
function* swappedEnds(
  {source, target}: CheckUnit,
  from: ReadonlyArray<Amount>,
  to: ReadonlyArray<Amount>
): Generator<Swap> {
  const pairs = neighbours(to).flatMap(([a, b]) => {
    const between = target.text.slice(a.range[1], b.range[0])
    const before = target.text.slice(Math.max(0, a.range[0] - 20), a.range[0])
    const after = target.text.slice(b.range[1], b.range[1] + 1)
    if (/[.;:()]\s|\d/.test(between) || between.length > 40) return []
    if (/\bfrom\b/.test(between)) return [{first: b, last: a, at: [a, b]}]
    const goesOn = /^\s?[-–—~]\s?\D{0,3}$/u.test(between)
      ? after !== '-'
      : /\bto\b|not (?:more|exceed\w*)(?: than)?\b/.test(between) ||
        (/\band\b/.test(between) && /\bbetween \W?$/.test(before))
    return goesOn ? [{first: a, last: b, at: [a, b]}] : []
  })
  for (const [a, b] of neighbours(from)) {
    if (isSameFigure(a, b)) continue
    const between = source.text.slice(a.range[1], b.range[0])
    if (
      !/^[^，。；、：！？()（）]{0,12}(?:[至到—–~～]|-)[^，。；、]{0,3}$|^[^，。；、]{0,6}以上/u.test(
        between
      )
    )
      continue
    if (pairs.some((d) => isSameFigure(a, d.first) && isSameFigure(b, d.last)))
      continue
    const wrong = pairs.find(
      (d) => isSameFigure(a, d.last) && isSameFigure(b, d.first)
    )
    const [start, end] = wrong?.at ?? []
    if (start && end)
      yield {
        range: [start.range[0], end.range[1]],
        expected: [end.text, start.text]
      }
  }
}

function neighbours(
  amounts: ReadonlyArray<Amount>
): Array<readonly [Amount, Amount]> {
  return amounts.slice(1).map((d, i) => [amounts[i] as Amount, d] as const)
}

/** 三斤糖、两瓶酒 and “two jin of sweets and three bottles”, 男生占60%、女生占40% and “40% boys”: each number with the other's noun. */
function* swappedNouns(
  {source, target}: CheckUnit,
  from: ReadonlyArray<Amount>,
  to: ReadonlyArray<Amount>,
  words: ReadonlyArray<Word>,
  meaningsOf: RuleResources['meaningsOf']
): Generator<Swap> {
  const only = (amount: Amount): Amount | undefined => {
    const found = to.filter((d) => isSame(d, amount))
    return found.length === 1 &&
      from.filter((d) => isSame(d, amount)).length === 1
      ? found[0]
      : undefined
  }
  for (const [a, b] of neighbours(from)) {
    const [c, d] = [only(a), only(b)]
    if (!c || !d || c === d) continue
    // 1987年9月16日: dates have an order of their own.
    if (/^年.{0,4}月$/u.test(source.text.slice(a.range[1], b.range[0])))
      continue
    const [nounsOfA, nounsOfB] = [a, b].map((item) =>
      chineseContext(source.text, item, from, words, meaningsOf)
    ) as [NumberContext, NumberContext]
    const [wordsOfC, wordsOfD] = [c, d].map((item) =>
      englishContext(target.text, item, to)
    ) as [NumberContext, NumberContext]
    const isStraight = (side: Side, other: Side): boolean =>
      shares(nounsOfA[side], wordsOfC[other], nounsOfB[side]) ||
      shares(nounsOfB[side], wordsOfD[other], nounsOfA[side])
    const isCrossed = (side: Side, other: Side): boolean =>
      shares(nounsOfA[side], wordsOfD[other], nounsOfB[side]) &&
      shares(nounsOfB[side], wordsOfC[other], nounsOfA[side]) &&
      !isStraight(side, other)
    // What stands before a number in Chinese may stand on either side in English.
    if (
      isCrossed('after', 'after') ||
      sides.some((d) => isCrossed('before', d))
    ) {
      const [first, last] = inOrder([c, d]) as [Amount, Amount]
      yield {
        range: [first.range[0], last.range[1]],
        expected: [last.text, first.text]
      }
    }
  }
}

type Side = keyof NumberContext
const sides: ReadonlyArray<Side> = ['before', 'after']

/** Whether words mean what stands there and what the other number's words do not mean. */
function shares(
  nouns: ReadonlySet<string>,
  words: ReadonlySet<string>,
  others: ReadonlySet<string>
): boolean {
  for (const word of words)
    if (nouns.has(word) && !others.has(word)) return true
  return false
}
