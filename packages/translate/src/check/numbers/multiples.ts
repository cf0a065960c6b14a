import {readChineseNumber, readEnglishNumber} from '@zhengben/align'
import type {Range} from '@zhengben/bitext'

/** How many times as much something becomes or is. */
export interface Multiple {
  readonly range: Range
  readonly text: string
  /** The factors it may mean, the strict one first. */
  readonly factors: ReadonlyArray<number>
}

const digits = '[一二两兩三四五六七八九十\\d.]+'
const chinese = new RegExp(
  [
    `翻了?(?<doublings>${digits})?番`,
    '(?<twice>翻倍|加倍|双倍|雙倍|成倍|倍增)',
    '(?<half>减半|減半|腰斩)',
    `(?<growth>[增涨漲升扩擴多高]\\p{Script=Han}{0,3})(?<more>${digits})倍`,
    `(?<!${digits.slice(0, -1)})(?<times>${digits})倍`
  ].join('|'),
  'gu'
)

/**
 * Multiples in a Chinese text: 翻一番 is twice, 翻两番 four times. 增长两倍 is
 * three times as much, though some mean twice.
 */
export function chineseMultiples(text: string): Array<Multiple> {
  return Array.from(text.matchAll(chinese), (match) => {
    const {
      doublings,
      twice,
      half,
      growth = '',
      more,
      times
    } = match.groups ?? {}
    const value = readChineseNumber(doublings ?? more ?? times ?? '一') ?? 1
    const reached = /[至到为為]/u.test(growth)
    const factors = twice
      ? [2]
      : half
        ? [0.5]
        : more !== undefined
          ? reached
            ? [value]
            : [value + 1, value]
          : times !== undefined
            ? [value, value + 1]
            : [2 ** value]
    return {...place(match), factors}
  })
}

const verbs: ReadonlyArray<readonly [stem: string, factor: number]> = [
  ['doubl', 2],
  ['tripl', 3],
  ['trebl', 3],
  ['quadrupl', 4],
  ['quintupl', 5],
  ['halv', 0.5]
]
const english = new RegExp(
  `\\b(?<verb>${verbs.map(([stem]) => stem).join('|')})(?:ed|ing)\\b|\\b(?<fold>\\p{L}+|\\d+)[- ]?fold\\b`,
  'giu'
)

/** Multiples told by a verb or “-fold” in an English text. */
export function englishMultiples(
  text: string
): Array<Multiple & {readonly isExact: boolean}> {
  return Array.from(text.matchAll(english)).flatMap((match) => {
    const {verb, fold} = match.groups ?? {}
    const factor = verb
      ? verbs.find(([stem]) => stem === verb.toLowerCase())?.[1]
      : readEnglishNumber(fold ?? '')
    return factor
      ? [{...place(match), factors: [factor], isExact: verb !== undefined}]
      : []
  })
}

function place(match: RegExpMatchArray): Omit<Multiple, 'factors'> {
  const start = match.index ?? 0
  return {range: [start, start + match[0].length], text: match[0]}
}

/** A word for a factor, for a message. */
export function showFactor(factor: number): string {
  const verb = {2: 'doubled', 3: 'tripled', 4: 'quadrupled', 0.5: 'halved'}[
    factor
  ]
  return verb ?? `${factor} times as much`
}
