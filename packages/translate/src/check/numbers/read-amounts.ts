import type {Range} from '@zhengben/bitext'
import type {RuleResources} from '../rule.ts'
import type {CheckUnit} from '../unit.ts'
import type {Amounts} from './amount.ts'
import {chineseAmounts} from './chinese-amounts.ts'
import {closedPhones} from './closed-phones.ts'
import {englishAmounts} from './english-amounts.ts'
import {closedByWords} from './find-closed.ts'

/** The numbers of both sides of a unit. */
export interface AmountPair {
  readonly source: Amounts
  readonly target: Amounts
}

/** Reads them. */
export function readAmounts(
  unit: CheckUnit,
  {
    segment,
    dictionary,
    findTerms,
    readCodes,
    readQuantities
  }: Pick<
    RuleResources,
    'segment' | 'dictionary' | 'findTerms' | 'readCodes' | 'readQuantities'
  >
): AmountPair {
  const {source, target} = unit
  const codes = readCodes(unit)
  const quantities = readQuantities(unit)
  const phones = closedPhones(unit)
  const words = segment(source.text)
  const terms = findTerms(source.text).map((d) => d.range)
  // An idiom of the dictionary with a numeral in it: 五颜六色, 十全十美.
  const idioms = words
    .filter(
      ({value}) =>
        /[一二三四五六七八九十百千万两半]/u.test(value) &&
        [...value].length >= 3 &&
        !/^[零〇一二两三四五六七八九十百千万亿点]+[多余来几]?$|分之|百分[点點]/u.test(
          value
        ) &&
        dictionary.lookup(value).length > 0
    )
    .map((d) => d.range)
  const closed: Array<Range> = [
    ...codes.source.map((d) => d.range),
    ...phones.source,
    ...closedByWords(source.text),
    ...terms.filter((d) =>
      /^(?!百分[点點]).*[零〇一二两三四五六七八九十百千万亿]/u.test(
        source.text.slice(...d)
      )
    ),
    ...idioms
  ]
  return {
    source: chineseAmounts(source.text, quantities.source, closed),
    target: englishAmounts(target.text, quantities.target, [
      ...codes.target
        .filter((d) => isCode(d.value, source.text))
        .map((d) => d.range),
      ...phones.target,
      ...closedNames(target.text)
    ])
  }
}

/** RMB200 is an amount; so is the number of “Rising 1,864 feet”, while Windows 11 stands in the source too. */
function isCode(written: string, source: string): boolean {
  if (/^(?:US|HK|NT|RMB|CNY|TWD|MOP|EUR|GBP|JPY|SGD|AUD|CAD)/.test(written))
    return false
  const [name = '', ...rest] = written.split(' ')
  return (
    !/^\p{Lu}\p{Ll}*$/u.test(name) || rest.length === 0 || source.includes(name)
  )
}

/** Numbers that are part of a name: 14th Five-Year Plan. */
function closedNames(text: string): Array<Range> {
  return Array.from(
    text.matchAll(
      /\b(?:\d+th |\p{L}+th )?Five-Year Plan\b|\bThree Gorges\b|\beleventh hour\b/gu
    ),
    (d): Range => [d.index, d.index + d[0].length]
  )
}
