import type {Dictionary} from '@zhengben/align'
import type {Range} from '@zhengben/bitext'
import type {Word} from '@zhengben/chinese'
import {stemText} from '../find-phrase.ts'
import type {CheckUnit} from '../unit.ts'
import type {Amount} from './amount.ts'
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
  dictionary: Dictionary
): Generator<Swap> {
  const from = inOrder([...source.strict, ...source.twos])
  const to = inOrder([...target.strict, ...target.twos])
  yield* swappedEnds(unit, from, to)
  yield* swappedNouns(unit, from, to, words, dictionary)
}

const inOrder = (amounts: ReadonlyArray<Amount>): Array<Amount> =>
  [...amounts].sort((a, b) => a.range[0] - b.range[0])

/** By the likeliest value: 20 may be 8 o'clock, but not here. */
const isSame = (a: Amount, b: Amount): boolean => a.values[0] === b.values[0]

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
    if (isSame(a, b)) continue
    const between = source.text.slice(a.range[1], b.range[0])
    if (
      !/^[^，。；、：！？()（）]{0,12}(?:[至到—–~～]|-)[^，。；、]{0,3}$|^[^，。；、]{0,6}以上/u.test(
        between
      )
    )
      continue
    if (pairs.some((d) => isSame(a, d.first) && isSame(b, d.last))) continue
    const wrong = pairs.find((d) => isSame(a, d.last) && isSame(b, d.first))
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

/** 三斤糖、两瓶酒 and “two jin of sweets and three bottles”: each number with the other's noun. */
function* swappedNouns(
  {source, target}: CheckUnit,
  from: ReadonlyArray<Amount>,
  to: ReadonlyArray<Amount>,
  words: ReadonlyArray<Word>,
  dictionary: Dictionary
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
    const [nounsOfA, nounsOfB] = [a, b].map((item) =>
      glossesAfter(source.text, item.range[1], from, words, dictionary)
    ) as [Set<string>, Set<string>]
    const [wordsOfC, wordsOfD] = [c, d].map((item) =>
      wordsAfter(target.text, item.range[1], to)
    ) as [Array<string>, Array<string>]
    const has = (nouns: Set<string>, found: Array<string>): boolean =>
      found.some((e) => nouns.has(e))
    if (
      has(nounsOfA, wordsOfD) &&
      has(nounsOfB, wordsOfC) &&
      !has(nounsOfA, wordsOfC) &&
      !has(nounsOfB, wordsOfD)
    ) {
      const [first, last] = inOrder([c, d]) as [Amount, Amount]
      yield {
        range: [first.range[0], last.range[1]],
        expected: [last.text, first.text]
      }
    }
  }
}

/** What the words right after a Chinese number mean, one character after another too: 40金, 三斤糖. */
function glossesAfter(
  text: string,
  start: number,
  amounts: ReadonlyArray<Amount>,
  words: ReadonlyArray<Word>,
  dictionary: Dictionary
): Set<string> {
  const next = amounts.find((d) => d.range[0] >= start)?.range[0] ?? text.length
  const [run = ''] = /^\p{Script=Han}{0,5}/u.exec(text.slice(start, next)) ?? []
  const end = start + run.length
  const found = words
    .filter((d) => d.range[0] >= start && d.range[1] <= end)
    .map((d) => d.value)
  return new Set(
    [...found, ...run.slice(0, 1)].flatMap((d) =>
      dictionary
        .lookup(d)
        .flatMap((gloss) => stemText(gloss.replaceAll(/\([^)]*\)/g, ' ')).stems)
        .filter((stem) => stem.length > 1 && !small.has(stem))
    )
  )
}

const small: ReadonlySet<string> = new Set(
  'of and in on for to with by at from or etc sth sb classifier'.split(' ')
)

/** The stems of up to three words after an English number, up to the next one. */
function wordsAfter(
  text: string,
  start: number,
  amounts: ReadonlyArray<Amount>
): Array<string> {
  const next = amounts.find((d) => d.range[0] >= start)?.range[0] ?? text.length
  const [part = ''] = text
    .slice(start, Math.min(next, start + 60))
    .split(/[,.;:()]/)
  return stemText(part).stems.slice(0, 3)
}
