import {
  formatNumber,
  readChineseNumber,
  readEnglishNumber
} from '@zhengben/align'
import {type Report, reportAt} from '../rule.ts'
import type {CheckUnit} from '../unit.ts'

const chinese =
  /(?<![\d一二三四五六七八九十百千])[数數几幾上]([十百千]?[万萬亿億])(?![分元]之)/gu
/** Sayings that count nothing. */
const idioms = /成千上万|千千万万|成百上千|数以[百千万亿]+计|上万岁/u
const english =
  /\b(?:(?<many>tens|dozens|scores|hundreds|thousands) of )?(?<scales>thousands|millions|billions|trillions)\b|\b(?:several|a few|some few) (?<scale>(?:hundred )?(?:thousand|million|billion|trillion))\b/gi

/**
 * 数千万 is tens of millions: a vague sum of another order of magnitude. Only
 * one on each side is compared.
 */
export function* compareScales(unit: CheckUnit): Generator<Report> {
  if (idioms.test(unit.source.text)) return
  const from = [...unit.source.text.matchAll(chinese)]
  const to = [...unit.target.text.matchAll(english)]
  const [source, target] = [from[0], to[0]]
  if (!source || !target || from.length > 1 || to.length > 1) return
  const wanted = readChineseNumber(
    source[1]?.replace(/^(?=[万萬亿億])/u, '一') ?? ''
  )
  const found = readScale(target.groups ?? {})
  if (wanted === undefined || found === undefined || wanted === found) return
  yield reportAt(
    unit,
    'target',
    [target.index, target.index + target[0].length],
    'warning',
    `Unexpected ${target[0]}, expected ${showScale(wanted)} for ${source[0]}`,
    [showScale(wanted)]
  )
}

function readScale({
  many,
  scales,
  scale
}: Readonly<Record<string, string | undefined>>): number | undefined {
  const unit = readEnglishNumber(
    `one ${(scale ?? scales ?? '').toLowerCase().replace(/s$/, '')}`
  )
  if (unit === undefined || many === undefined) return unit
  const factor = {h: 100, t: 10, d: 10, s: 10}[many[0]?.toLowerCase() ?? '']
  return unit * (/^th/i.test(many) ? 1000 : (factor ?? 1))
}

function showScale(value: number): string {
  const size = 1000 ** Math.floor(Math.log10(value) / 3)
  const name = {
    1e3: 'thousands',
    1e6: 'millions',
    1e9: 'billions',
    1e12: 'trillions'
  }[size]
  if (!name) return formatNumber(value)
  return (
    {1: name, 10: `tens of ${name}`, 100: `hundreds of ${name}`}[
      value / size
    ] ?? name
  )
}
