import {formatNumber, readChineseNumber} from '@zhengben/align'
import type {Range} from '@zhengben/bitext'

/** A decimal with its unit in place of the point: 9秒83, 三块五, 一元五角. */
export interface SplitDecimal {
  readonly range: Range
  readonly value: string
}

const digits = '一二三四五六七八九'
const pattern = new RegExp(
  `(?<![\\d${digits}两十])(?:\\d+|[${digits}两十]+)[秒米块塊元](?:\\d{1,2}(?![\\d.,:年月日号个名人%％万千百十亿角毛])|[${digits}]{1,2}(?![${digits}十百千万亿角毛])|[1-9${digits}][角毛](?:[1-9${digits}]分(?!之))?)`,
  'gu'
)

/** The numbers of a Chinese text whose decimals follow the unit. */
export function findSplitDecimals(text: string): Array<SplitDecimal> {
  return Array.from(text.matchAll(pattern), ({0: found, index}) => {
    const [whole = '', part = ''] = found.split(/[秒米块塊元]/u)
    const decimals = [...part.replaceAll(/[角毛分]/gu, '')]
      .map((d) => readChineseNumber(d) ?? '')
      .join('')
    return {
      range: [index, index + found.length],
      value: formatNumber(
        Number(`${readChineseNumber(whole) ?? 0}.${decimals}`)
      )
    }
  })
}
