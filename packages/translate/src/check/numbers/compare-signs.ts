import {type Report, reportAt} from '../rule.ts'
import type {CheckUnit} from '../unit.ts'

const chinese = /零下\s?(?:[\d零一二三四五六七八九十百.]+)/gu
const english =
  /\bminus\b|\bnegative\b|\bbelow\b|\bsub-?zero\b|\bfreez|\bunder zero\b|\bof frost\b|Fahrenheit|°F|(?<![\p{L}\d])[-−–]\s?\d/iu

/** 零下15℃ must not have lost what is below zero. */
export function* compareSigns(unit: CheckUnit): Generator<Report> {
  const {source, target} = unit
  if (english.test(target.text)) return
  for (const {0: written, index} of source.text.matchAll(chinese)) {
    // What is left out altogether is no lost sign.
    if (!/\d|degree|°/.test(target.text)) return
    yield reportAt(
      unit,
      'source',
      [index, index + written.length],
      'warning',
      `Unexpected absence of a minus in the English, expected one for ${written}`,
      ['minus']
    )
  }
}
