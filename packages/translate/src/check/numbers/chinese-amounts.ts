import {
  findChineseQuantities,
  formatNumber,
  type Quantity,
  readChineseNumber
} from '@zhengben/align'
import {overlaps, type Range} from '@zhengben/bitext'
import type {Word} from '@zhengben/chinese'
import type {Amount, Amounts} from './amount.ts'
import {equalValues} from './equal-values.ts'
import {yearOfReign} from './reigns.ts'
import {findSplitDecimals, type SplitDecimal} from './split-decimals.ts'

const numeral = '零〇一二两兩三四五六七八九十百千万萬亿億廿卅'
/** Numbers that are words by themselves: 千万 (by all means), 万一 (in case). */
const words =
  /^(?:千万|万千|百万|百千|万一|千百|万|千|百|亿|十|一|万万|亿万|千千万万)$/u
/** What follows a numeral that counts nothing: 十分, 一起, 百姓. */
const tails =
  /^(?:分(?!钟|鐘)|起|些|切|般|样|定|直|律|旦|向|再|边|面|方面|体|姓|家姓|足|全)/u

/**
 * The numbers of a Chinese text. Han numerals count only where they surely
 * number something; parts of words, names and idioms do not. `closed` are
 * ranges in which there are none.
 */
export function chineseAmounts(
  text: string,
  segmented: ReadonlyArray<Word>,
  closed: ReadonlyArray<Range>
): Amounts {
  const readings = new Set<string>()
  const strict: Array<Amount> = []
  const twos: Array<Amount> = []
  const decimals = findSplitDecimals(text)
  for (const {value} of decimals) readings.add(value)
  for (const quantity of findChineseQuantities(text, segmented)) {
    const pieces = quantity.parts ?? [quantity]
    for (const value of [quantity, ...pieces].flatMap((d) => valuesOf(text, d)))
      readings.add(value)
    for (const piece of pieces)
      if (!closed.some((d) => overlaps(d, piece.range))) {
        const amount = toStrict(text, piece)
        if (amount) strict.push(withDecimal(amount, decimals))
        else if (piece.value === '2' && piece.kind === 'number')
          twos.push({
            range: piece.range,
            text: text.slice(...piece.range),
            values: ['2'],
            isSure: false
          })
      }
  }
  for (const value of allReadings(text)) readings.add(value)
  return {strict, twos, readings}
}

/** 9秒83 may be 9.83, and need not have a nine. */
function withDecimal(
  amount: Amount,
  decimals: ReadonlyArray<SplitDecimal>
): Amount {
  const joined = decimals.find((d) => overlaps(d.range, amount.range))
  return joined ? {...amount, values: [joined.value, ...amount.values]} : amount
}

function toStrict(text: string, quantity: Quantity): Amount | undefined {
  const [start, end] = quantity.range
  // Months are the business of dates.
  if (quantity.kind === 'date') return
  const written = text.slice(start, end).replace(/[年日号號]$/u, '')
  const before = text.slice(Math.max(0, start - 4), start)
  const after = text.slice(end, end + 4)
  const hasFigures = /[0-9０-９]/u.test(written)
  if (hasFigures && isPartOfCode(written, before, after)) return
  if (hasFigures && isListMark(text, start, end)) return
  // Batteries have other names in English: 5号电池 is AA.
  if (
    /^[号號][\p{Script=Han}]{0,2}电池/u.test(text.slice(start + written.length))
  )
    return
  // 四个字: English takes as many words as it takes.
  if (
    /^[个個]?大?字(?!母|节|節|符|段|体|型)/u.test(after) &&
    Number(quantity.value) <= 20
  )
    return
  // 7/8月: July and August.
  if (/^\/\d{1,2}月/u.test(text.slice(end))) return
  if (!hasFigures && !counts(written, quantity, before, after)) return
  const values = valuesOf(text, quantity)
  if (
    values.some((d) => d === '0' || d === '1') &&
    !/[1-9１-９]{2}|%|百分[点點]/u.test(written)
  )
    return
  return {
    range: [start, start + written.length],
    text: written,
    values,
    isSure:
      hasFigures ||
      /[十百千万萬亿億].*[一二三四五六七八九]|[一二三四五六七八九两].*[百千万萬亿億]|分之/u.test(
        written
      )
  }
}

/** Letters right at the figures: 5G, H1N1; but 5km and 10℃ are numbers. */
function isPartOfCode(written: string, before: string, after: string): boolean {
  if (/\p{Script=Latin}[-/]?$/u.test(before)) return true
  const letters = /^[-]?\p{Script=Latin}+/u.exec(after)?.[0]
  if (/[.]$/u.test(before) && /\d[.]$/u.test(before)) return true
  return (
    letters !== undefined &&
    /^\d/u.test(written) &&
    !/^(?:[kcm]?m|[km]?g|t|l|ml|km2|ha|mu|MW|kW|GW|kWh|MWh|GWh|TWh|nm|GB|MB|TB|Hz|[kMG]Hz|Mbps|h|s|min|W|V|A|L|mL|mm|cm|km|kg|mg)$/u.test(
      letters
    )
  )
}

function isListMark(text: string, start: number, end: number): boolean {
  return (
    /^[\s(（[]*$/u.test(text.slice(0, start)) &&
    /^\s*[.)）\]、．](?!\d)/u.test(text.slice(end))
  )
}

/** Whether a number in Han is one, and not part of a saying. */
function counts(
  written: string,
  {kind, value}: Quantity,
  before: string,
  after: string
): boolean {
  if (/(?:周|週|星期|礼拜|禮拜)$/u.test(before)) return false
  if (/成$/u.test(written)) return isShare(written, before, after)
  if (kind === 'percent') return true
  if (/分之/u.test(written)) return true
  if (/半/u.test(written)) return false
  // 十四五规划: a plan, not a number.
  if (
    /^[一二三四五六七八九十]{1,3}五$/u.test(written) &&
    /^(?:规划|期间|时期|”|末|以来|开局|规)/u.test(after)
  )
    return false
  // 第二天 may be “the day after”, but a second chapter is a second one.
  if (kind === 'ordinal')
    return (
      !/^第[一二两三]$/u.test(written) ||
      (written !== '第一' &&
        /^[届屆章节節条條款编編卷页頁集版轮輪季代]/u.test(after)) ||
      (written === '第三' && /^[次名位]/u.test(after))
    )
  // 百十户: about a hundred.
  if (/^[百千]十$/u.test(written)) return false
  if (words.test(written) && written !== '十')
    return isRoundSum(written, before, after)
  if (tails.test(after)) return false
  // 一百个不服 is no hundred; 茅十八与人 a name.
  if (/^一[百千万]$/u.test(written) && /^[个個次遍心]/u.test(after))
    return false
  if (/^[在与跟说道笑把]/u.test(after)) return false
  // 叁年: written so that nobody takes it for another.
  if (/^[贰叁肆伍陆柒捌玖拾]+$/u.test(written)) return true
  // 数十万: some.
  if (/[数數几幾]$/u.test(before)) return false
  if ([...written].length === 1) {
    if (!/[三四五六七八九十]/u.test(written)) return false
    return /^(?:个|個|名|位|年|天|次|届|屆|条|條|项|項|种|種|岁|歲|公里|米|亩|畝|元|吨|公斤|户|戶|家|倍|小时|分钟|周|星期|个月|座|部|艘|架|辆|里|斤|两银|克|块|升|吨|分钟|英里|英尺|毫米|厘米|平方|立方|美元|港元|欧元|日元|英镑|本|张|只|匹|间|层|页|封|瓶|杯|碗|箱|片|粒|颗|棵|所|台|枚|期|轮|局|遍|圈)/u.test(
      after
    )
  }
  // 三四十, 七八个: about that many.
  if (
    /[一二三四五六七八九]{2}/u.test(written) &&
    !/^[〇零一二三四五六七八九]{4}$/u.test(written)
  )
    return false
  return Number(value) >= 10 || value.includes('/')
}

/** 破千万, 千万元; not 千万 by all means, nor 数千万 some tens of millions. */
function isRoundSum(written: string, before: string, after: string): boolean {
  if (/^[百千]$/u.test(written))
    return (
      /(?:上|近|逾|超|超过|将近|接近)$/u.test(before) &&
      !/^(?:年|日)/u.test(after)
    )
  if (!/^(?:百万|千万|亿|万亿)$/u.test(written)) return false
  if (/[数几成]$/u.test(before)) return false
  return (
    /(?:上|破|超|超过|逾|近|达|达到|过)$/u.test(before) ||
    /^(?:大关|美?元|人次|吨|千瓦|亩)/u.test(after)
  )
}

/** 四成以上, 占六成; not 八成 as “probably”, nor 三成新. */
function isShare(written: string, before: string, after: string): boolean {
  return (
    !/^(?:新|熟|功力|不变)/u.test(after) &&
    (!/^[一八九]成$/u.test(written) ||
      /(?:占|近|约|超|超过|逾|达|达到|过|有|到|至|了|低于|高于|不足|不到)$/u.test(
        before
      ) ||
      /^(?:以[上下]|左右|[多半]|的)/u.test(after))
  )
}

function valuesOf(text: string, quantity: Quantity): Array<string> {
  const {value, range, kind} = quantity
  const result = equalValues(value)
  const number = Number(value)
  const after = text.slice(range[1], range[1] + 3)
  if (kind === 'date') return result
  if (number < 100 && /^年代/u.test(after))
    result.push(
      ...['1900', '1800', '2000'].map((d) => formatNumber(Number(d) + number))
    )
  else if (
    number >= 40 &&
    number < 100 &&
    /^年(?!代|来|前|后|以|间)/u.test(after)
  )
    result.push(formatNumber(1900 + number))
  const reign = yearOfReign(text.slice(0, range[0]), number)
  if (reign !== undefined && after.startsWith('年'))
    result.push(formatNumber(reign))
  // Years of the Republic, as Taiwan counts them.
  if (number < 130 && /^年(?!代)/u.test(after))
    result.push(formatNumber(1911 + number))
  // 增长两倍 is three times as much, 是…的两倍 twice.
  if (
    /^倍/u.test(after) &&
    /[增涨漲提扩擴升多高翻]/u.test(
      text.slice(Math.max(0, range[0] - 8), range[0])
    )
  )
    result.push(formatNumber(number + 1), `${formatNumber(number * 100)}%`)
  // 一成半: fifteen percent.
  if (/成$/u.test(text.slice(...range)) && after.startsWith('半'))
    return [`${Number.parseFloat(value) + 5}%`]
  // 四成七: 47 percent.
  const [ones] = /成$/u.test(text.slice(...range))
    ? (/^[一二三四五六七八九](?![一-鿿])/u.exec(
        text.slice(range[1], range[1] + 2)
      ) ?? [])
    : []
  if (ones)
    return [`${Number.parseFloat(value) + (readChineseNumber(ones) ?? 0)}%`]
  // 0.25个百分点 are 25 basis points.
  const points = /^(.*)个?[個]?百分[点點]$/u.exec(text.slice(...range))
  if (points && value.endsWith('%'))
    result.push(formatNumber(100 * Number(value.slice(0, -1))))
  if (number < 13 && /^[点點时時:：]/u.test(after))
    result.push(formatNumber(number + 12))
  if (number > 12 && number < 24 && /^[点點时時:：]/u.test(after))
    result.push(formatNumber(number - 12))
  return result
}

const vague: ReadonlyArray<
  readonly [pattern: RegExp, values: ReadonlyArray<string>]
> = [
  [/[双雙俩倆两兩对對]|彼此|互/u, ['2']],
  [/半年/u, ['6', '1/2', '50%']],
  [/年半/u, ['18', '1.5']],
  [/半/u, ['1/2', '50%', '1.5', '30', '2']],
  [/刻/u, ['15', '45']],
  [/[数數几幾上成]十/u, ['10', '20']],
  [new RegExp(`(?<![${numeral}\\d.])百(?![万萬亿億])`, 'u'), ['100']],
  [new RegExp(`(?<![${numeral}\\d.])千(?![万萬亿億])`, 'u'), ['1000']],
  [
    new RegExp(`(?<![${numeral}\\d.])[万萬](?![亿億])`, 'u'),
    ['10000', '1000', '1000000']
  ],
  [
    new RegExp(`(?<![${numeral}\\d.])[亿億]`, 'u'),
    ['100000000', '1000000000', '1000000']
  ],
  [/世纪|世紀/u, ['100']],
  [/十年|年代/u, ['10']],
  [/周|週|星期|礼拜|禮拜/u, ['7']],
  [/番|倍/u, ['2', '4', '100%', '200%', '400%', '300%']],
  [/夜|天|日/u, ['24']],
  [/仨|参|三/u, ['3']],
  [/季|四处|四面/u, ['4', '1/4', '3']],
  [/三分|三成/u, ['1/3', '30%']],
  [/成/u, ['10%']],
  [/旬/u, ['10', '20']],
  [/甲|首|初/u, ['1']],
  [/乙|次/u, ['2']],
  [/丙/u, ['3']],
  [/丁/u, ['4']],
  [/兆/u, ['1000000']],
  [/甲子|耳顺/u, ['60']],
  [/古稀/u, ['70']],
  [/知天命/u, ['50']],
  [/不惑/u, ['40']],
  [/而立/u, ['30']],
  [/弱冠/u, ['20']],
  [/满分|滿分/u, ['10', '100']],
  [/打/u, ['12']]
]

/** Every value that a stretch of numerals may have, in words and names too. */
function allReadings(text: string): Set<string> {
  const result = new Set<string>()
  for (const [run] of text.matchAll(new RegExp(`[${numeral}]+`, 'gu'))) {
    const characters = [...run]
    // 千万 is no ten thousand; but of 千百年 and 三五百 any part may be told.
    if (/[万萬亿億]/u.test(run) && !/[一二三四五六七八九]{2}|^.$/u.test(run)) {
      const value = readChineseNumber(run)
      if (value !== undefined) result.add(formatNumber(value))
      continue
    }
    for (let start = 0; start < characters.length; start++)
      for (
        let end = start + 1;
        end <= Math.min(characters.length, start + 4);
        end++
      ) {
        const value = readChineseNumber(characters.slice(start, end).join(''))
        if (value !== undefined) result.add(formatNumber(value))
      }
    const [tens, ones] = [characters.at(-2), characters.at(-1)]
    // 三四十: thirty or forty.
    for (const {0: all} of run.matchAll(
      /[一二三四五六七八九]{2}[十百千万亿]+/gu
    )) {
      const unit = all.slice(2)
      for (const digit of all.slice(0, 2)) {
        const value = readChineseNumber(digit + unit)
        if (value !== undefined) result.add(formatNumber(value))
      }
    }
    // 十七八: seventeen or eighteen.
    for (const [, before = '', first = '', second = ''] of run.matchAll(
      /([二三四五六七八九]?十)([一二三四五六七八九])([一二三四五六七八九])/gu
    ))
      for (const digit of [first, second])
        result.add(formatNumber(readChineseNumber(before + digit) ?? 0))
    if (tens && ones) result.add(formatNumber(readChineseNumber(tens) ?? 0))
  }
  for (const [figures] of text
    .normalize('NFKC')
    .matchAll(/\d+(?:[, ]\d{3})*(?:\.\d+)?|\d+/gu))
    result.add(formatNumber(Number(figures.replaceAll(/[, ]/g, ''))))
  for (const [, above = '', below = ''] of text
    .normalize('NFKC')
    .matchAll(/(\d+)[/](\d+)/gu))
    result.add(`${above}/${below}`)
  // 二时三十分: 2.30 pm.
  for (const [, hour = '', minute = ''] of text.matchAll(
    /([\d零〇一二两三四五六七八九十]{1,3})[时時点點]([\d零〇一二三四五六七八九十]{1,3})(?=分)/gu
  )) {
    const [hours, minutes] = [
      readChineseNumber(hour),
      readChineseNumber(minute)
    ]
    if (hours === undefined || minutes === undefined) continue
    for (const value of [hours, hours + 12, hours - 12])
      if (value > 0) result.add(formatNumber(value + minutes / 100))
  }
  // 八折 is 20 percent off, 80 percent of the price.
  for (const [, figures = ''] of text.matchAll(
    /([\d.]+|[一二三四五六七八九]{1,2})折(?!叠|返|扣)/gu
  )) {
    const tenths = Number(readChineseNumber(figures))
    const share = tenths > 10 ? tenths : 10 * tenths
    for (const value of [share, 100 - share])
      result.add(`${formatNumber(value)}%`)
  }
  // 5至6%: the sign at the end holds for both.
  for (const [, low = ''] of text
    .normalize('NFKC')
    .matchAll(
      /(\d+(?:\.\d+)?)\s?(?:至|到|或|、|和|-|~|—|–)\s?\d+(?:\.\d+)?\s?%/gu
    ))
    result.add(`${formatNumber(Number(low))}%`)
  for (const [, high = ''] of text.matchAll(
    /百分之[零〇一二三四五六七八九十点\d.]+(?:至|到|或)([零〇一二三四五六七八九十点\d.]+)/gu
  )) {
    const value = readChineseNumber(high)
    if (value !== undefined) result.add(`${formatNumber(value)}%`)
  }
  for (const [pattern, values] of vague)
    if (pattern.test(text)) for (const value of values) result.add(value)
  return result
}
