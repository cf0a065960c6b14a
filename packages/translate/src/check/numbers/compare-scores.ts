import {readChineseNumber, readEnglishNumber} from '@zhengben/align'
import {lazily} from '../remember.ts'
import {type Report, reportAt} from '../rule.ts'
import type {CheckUnit} from '../unit.ts'
import type {Amounts} from './amount.ts'

const chinese =
  /(?<![\d一二三四五六七八九十:：])(\d{1,3}|[零一二三四五六七八九十]{1,3})(?:比|[:：])(\d{1,3}|[零一二三四五六七八九十]{1,3})(?![\d一二三四五六七八九十:：.]|[:：])/gu
const english =
  /(?<![\p{L}\d.,:–-])(\d{1,3})[-–](\d{1,3})(?![\p{L}\d:%–-]|[.,]\d|[- ]\p{L}+-old)/gu

/** 6比3 must not become 6-2; who leads is told first in English, so either order will do. */
export function* compareScores(unit: CheckUnit): Generator<Report> {
  const key = (a: number, b: number): string =>
    [a, b].sort((c, d) => c - d).join('-')
  const wanted = Array.from(unit.source.text.matchAll(chinese)).filter((d) =>
    /比/u.test(d[0])
  )
  if (wanted.length === 0) return
  const known = new Set(
    wanted.map(([, a = '', b = '']) =>
      key(readChineseNumber(a) ?? 0, readChineseNumber(b) ?? 0)
    )
  )
  for (const {0: score, 1: a, 2: b, index} of unit.target.text.matchAll(
    english
  )) {
    if (known.has(key(Number(a), Number(b)))) continue
    const shown = wanted.map((d) => d[0])
    yield reportAt(
      unit,
      'target',
      [index, index + score.length],
      'warning',
      `Unexpected ${score}, expected ${shown.join(', ')} as in the source`,
      shown
    )
  }
}

/** Two dozen is 20 to 30, whatever it stands for. */
export function* compareDozens(
  unit: CheckUnit,
  {readings}: Amounts
): Generator<Report> {
  const values = lazily(() => Array.from(readings(), Number))
  for (const {0: written, 1: count = '', index} of unit.target.text.matchAll(
    /\b(two|three|four|five|six) dozen\b/gi
  )) {
    const size = readEnglishNumber(count) ?? 0
    if (values().some((d) => d >= size * 10 && d <= size * 14)) continue
    yield reportAt(
      unit,
      'target',
      [index, index + written.length],
      'warning',
      `Unexpected ${written}, which is not in the source`
    )
  }
}
