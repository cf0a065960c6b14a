import type {Range} from '@zhengben/bitext'

/** Whether a number is the least or the most there is. */
export type Bound = 'at least' | 'at most'

// What may stand between: 跌破每桶70美元, 超过人民币300元.
const between = '(?:了|人民币|每(?:桶|吨|天|日|人|个|斤|平方米))*\\s*[$¥￥€£]?$'
// 不得, 不宜, 不应当, 切勿, 严禁: what must not be more is at most so much.
const not =
  '(?:不(?:得|应该?|应当|可以?|宜|能|能够|要|许|准|会|允许|该|必)?|未|没有?|勿|别|严禁|禁止|避免)'
const chineseLow = new RegExp(
  `(?:超过?|超出|逾|(?<!跌)突?破|高于|高過|多于|大于|${not}[少低下小]于|至少|最少|起码)${between}`,
  'u'
)
const chineseHigh = new RegExp(
  `(?:不足|不到|未满|未到|(?<!${not})[低少小]于|${not}(?:超过|超出|超逾|多于|高于|大于)|至多|最多|跌破|(?<![附最远邻])(?:将|接)?近)${between}`,
  'u'
)
const measureWord = '(?:[^\\p{P}\\d以之]{0,4})'
const chineseLowAfter = new RegExp(`^${measureWord}(?:及以上|以上)`, 'u')
const chineseHighAfter = new RegExp(`^${measureWord}(?:及以下|以下)`, 'u')

/** The bound of a number in a Chinese text; undefined where it has none. */
export function chineseBound(
  text: string,
  [start, end]: Range
): Bound | undefined {
  const before = text.slice(Math.max(0, start - 12), start)
  const after = text.slice(end, end + 8)
  // 近三年 are the last three.
  if (/近$/u.test(before) && /^[个個]?(?:年|月|天|日|周|季)/u.test(after))
    return
  if (chineseHigh.test(before) || chineseHighAfter.test(after)) return 'at most'
  if (chineseLow.test(before) || chineseLowAfter.test(after)) return 'at least'
  // 三十多, 500余: what is more than a round number.
  return /^[多余餘](?!年来|少|半)/u.test(after) ? 'at least' : undefined
}

const money = '(?:(?:RMB|CNY|US|HK|NT|USD|HKD)\\s?)?[$¥€£]?'
const than = (words: string): RegExp =>
  new RegExp(`(?:^|[^\\p{L}])(?:${words})\\s+(?:an? |the )?${money}$`, 'iu')
const englishHigh = than(
  "less than|fewer than|lower than|under|below|beneath|at most|up to|(?:not|no|nor|n['’]t be|never) (?:more|greater|longer|higher|later|over) than|not (?:to )?exceed(?:ing)?|a maximum of|nearly|almost|close to|just short of|barely"
)
const englishLow = than(
  '(?<!not |no |nor |never )more than|over|above|at least|(?:not|no|nor|never) (?:less|fewer|lower|shorter) than|(?<!not |not to )exceed(?:s|ed|ing)?|in excess of|upwards? of|topp(?:ed|ing)|surpass(?:es|ed|ing)?|greater than|a minimum of'
)
const englishLowAfter =
  /^[- ]?(?:\p{L}+[ -]){0,3}?(?:or|and) (?:more|older|above|over|longer|higher)\b/u
const englishHighAfter =
  /^[- ]?(?:\p{L}+[ -]){0,3}?(?:or|and) (?:less|fewer|younger|below|under|lower)\b/u
const time = /^[- ](?:second|minute|hour|day|week|month|year|decade)s?\b/

/** The bound of a number in an English text; undefined where it has none. */
export function englishBound(
  text: string,
  [start, end]: Range
): Bound | undefined {
  const before = text.slice(Math.max(0, start - 40), start)
  const after = text.slice(end, end + 40)
  // “not less than three”, and “less than three”: a negation comes first.
  if (
    /\b(?:not|no|nor|never) (?:less|fewer|lower|shorter) than\s/i.test(
      before.slice(-26)
    )
  )
    return englishLow.test(before) ? 'at least' : undefined
  // “shall not work more than eight hours a day”: which of both it is, only grammar tells.
  if (
    /\b(?:not|no|nor|never|neither|without|cannot|hardly|\w+n['’]t)\b(?! (?:more|greater|longer|higher|later|over|to exceed|exceed))[^.;:]*$/i.test(
      text.slice(Math.max(0, start - 80), start)
    )
  )
    return
  if (englishHigh.test(before) || englishHighAfter.test(after)) return 'at most'
  // “over three days” may be during them.
  if (/over\s+$/i.test(before) && time.test(after)) return
  return englishLow.test(before) || englishLowAfter.test(after)
    ? 'at least'
    : undefined
}
