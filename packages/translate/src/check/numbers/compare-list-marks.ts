import {readChineseNumber} from '@zhengben/align'
import {type Report, reportAt} from '../rule.ts'
import type {CheckUnit} from '../unit.ts'

const chinese =
  /^\s*(?:[(（](?<inside>[\d零〇一二三四五六七八九十百]{1,4})[)）]|(?<before>[\d零〇一二三四五六七八九十百]{1,4})(?:[)）、．]|[.](?!\d)))/u
const english = /^\s*(?:\((?<inside>\d{1,3})\)|(?<before>\d{1,3})[.)](?!\d))/

/** The number of a paragraph or point: 十三、 and “31.”. Other marks, as (a), are not compared. */
export function* compareListMarks(unit: CheckUnit): Generator<Report> {
  const from = chinese.exec(unit.source.text)
  const to = english.exec(unit.target.text)
  if (!from || !to) return
  const wanted = readChineseNumber(
    from.groups?.['inside'] ?? from.groups?.['before'] ?? ''
  )
  const written = to.groups?.['inside'] ?? to.groups?.['before'] ?? ''
  if (wanted === undefined || wanted === Number(written)) return
  const start = to[0].indexOf(written)
  yield reportAt(
    unit,
    'target',
    [start, start + written.length],
    'error',
    `Unexpected ${written} as the number of the point, expected ${wanted}`,
    [`${wanted}`]
  )
}
