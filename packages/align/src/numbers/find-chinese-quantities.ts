import type {Word} from '@zhengben/chinese'
import {formatNumber} from './format-number.ts'
import {isoDate, readIsoDate} from './iso-date.ts'
import {joinChineseDates} from './join-chinese-dates.ts'
import {makeFraction} from './make-fraction.ts'
import type {Quantity} from './quantity.ts'
import {hanNumerals, readChineseNumber} from './read-chinese-number.ts'

// 600亿千瓦时: the thousand belongs to the unit.
const scale =
  '(?:[多余餘]?(?:[十百万萬亿億]|千(?![瓦克米卡帕赫焦伏字])|兆(?![瓦赫帕焦字]))+)'
// 14 800: thousands may stand apart by spaces.
const whole = `(?:(?<![0-9][ \u{A0}])[0-9]{1,3}(?:[ \u{A0}][0-9]{3})+(?![0-9]|,[0-9]{3})|[0-9０-９]+(?:[,，][0-9０-９]{3})*)`
const figures = `(?:${whole}(?:[.．][0-9０-９]+)?${scale})*${whole}(?:[.．][0-9０-９]+)?${scale}?`
// 二十两 are twenty taels: 两 is two only before a unit or alone.
const digit = `(?:(?![两兩](?![百佰千仟万萬亿億]))[${hanNumerals}])`
// 一百多万: more than a million, not more than a hundred.
const han = `(?:[两兩](?![${hanNumerals}])(?<![${hanNumerals}].)|${digit}+(?:[多余餘](?=[万萬亿億兆])${digit}+)?)(?:[点點][零〇一二三四五六七八九]+[万萬亿億兆]*)?`
const number = `(?:${figures}|${han})`
const pattern = new RegExp(
  [
    isoDate,
    `百分之(?<percent>${number})`,
    `(?<denominator>${number})分之(?<numerator>${number})`,
    `第(?<ordinal>${number})`,
    '(?<tenths>[一二三四五六七八九两])成',
    '(?<half>一半|半数|半數)',
    `(?<century>${number})世[纪紀](?<decade>${number})年代`,
    `(?<figure>${number})(?<sign>[%％]|个百分点|個百分點)?`
  ].join('|'),
  'gu'
)
/** What every match begins with or holds: most sentences have none of it. */
const sign = new RegExp(`[0-9０-９第半${hanNumerals}]`, 'u')

/** What may follow a number inside one word: measures, units of time, 多. */
const measures =
  /^[年月份日号號个個次名人元点點时時分秒届屆位条條项項种種岁歲世纪紀里亩畝块塊吨噸斤米户戶家只隻头頭辆輛倍多余餘期册冊本张張座栋棟间間层層篇]+$/u

/**
 * The numbers and dates of a Chinese text, in order and disjoint. `words` are
 * its words: characters such as 一 and 万 count as numbers only where they are
 * not part of another word (统一, 万岁).
 */
export function findChineseQuantities(
  text: string,
  words: ReadonlyArray<Word>
): Array<Quantity> {
  if (!sign.test(text)) return []
  const wordAt = indexWords(text, words)
  const found: Array<Quantity> = []
  for (const match of text.matchAll(pattern)) {
    const quantity = read(match)
    if (quantity && isWhole(text, quantity, wordAt)) found.push(quantity)
  }
  return joinChineseDates(text, found)
}

function read(match: RegExpMatchArray): Quantity | undefined {
  const groups = match.groups ?? {}
  const value = (name: string): number =>
    readChineseNumber(groups[name] ?? '') ?? Number.NaN
  const range = [
    match.index ?? 0,
    (match.index ?? 0) + match[0].length
  ] as const
  if (groups['isoYear'] !== undefined) return readIsoDate(match)
  if (groups['percent'] !== undefined) {
    return make(range, 'percent', value('percent'), '%')
  }
  if (groups['numerator'] !== undefined) {
    const below = value('denominator')
    const above = value('numerator')
    return Number.isNaN(below + above)
      ? undefined
      : makeFraction(range, above, below)
  }
  if (groups['tenths'] !== undefined) {
    return makeFraction(range, value('tenths'), 10)
  }
  if (groups['half'] !== undefined) {
    return makeFraction(range, 1, 2)
  }
  if (groups['ordinal'] !== undefined) {
    return make(range, 'ordinal', value('ordinal'))
  }
  if (groups['decade'] !== undefined) {
    return make(range, 'number', (value('century') - 1) * 100 + value('decade'))
  }
  return groups['sign'] === undefined
    ? make(range, 'number', value('figure'))
    : make(range, 'percent', value('figure'), '%')
}

function make(
  range: Quantity['range'],
  kind: Quantity['kind'],
  value: number,
  sign = ''
): Quantity | undefined {
  if (Number.isNaN(value)) return
  return {range, kind, value: formatNumber(value) + sign}
}

/** The word that covers each code unit. */
function indexWords(
  text: string,
  words: ReadonlyArray<Word>
): ReadonlyArray<Word | undefined> {
  const result = new Array<Word | undefined>(text.length)
  for (const word of words) result.fill(word, word.range[0], word.range[1])
  return result
}

/** Whether no word that is not about a number reaches out of the quantity. */
function isWhole(
  text: string,
  {range: [start, end]}: Quantity,
  wordAt: ReadonlyArray<Word | undefined>
): boolean {
  if (/[0-9０-９]/.test(text.slice(start, end))) return true
  const first = wordAt[start]
  const last = wordAt[end - 1]
  if (first && first.range[0] < start) return false
  if (!last || last.range[1] <= end) return true
  const rest = text.slice(end, last.range[1])
  return measures.test(rest)
}
