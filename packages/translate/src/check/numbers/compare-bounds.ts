import {type Report, reportAt} from '../rule.ts'
import type {CheckUnit} from '../unit.ts'
import type {Amount} from './amount.ts'
import {chineseBound, englishBound} from './bounds.ts'
import type {AmountPair} from './read-amounts.ts'

/** 不低于20% must not be “no more than 20%”, nor 未满18岁 “over 18”. */
export function* compareBounds(
  unit: CheckUnit,
  {source, target}: AmountPair
): Generator<Report> {
  for (const amount of source.strict) {
    const wanted = chineseBound(unit.source.text, amount.range)
    if (!wanted) continue
    const isSame = (d: Amount): boolean =>
      d.values.some((v) => amount.values.includes(v))
    const there = target.strict.filter(isSame)
    const [other] = there
    if (!other || there.length > 1 || source.strict.filter(isSame).length > 1)
      continue
    const found = englishBound(unit.target.text, other.range)
    if (!found || found === wanted) continue
    yield reportAt(
      unit,
      'target',
      other.range,
      'warning',
      `Unexpected ${other.text} ${found === 'at most' ? 'as the most' : 'as the least'}, expected ${wanted} for ${amount.text}`,
      [`${wanted} ${other.text}`]
    )
  }
  yield* compareHalves(unit)
}

/** 过半 is more than half. */
function* compareHalves(unit: CheckUnit): Generator<Report> {
  const {text} = unit.target
  if (
    !/过半(?!年|个|天|小时|场)|超过?一半|一半以上|半数以上/u.test(
      unit.source.text
    )
  )
    return
  const wrong = /\b(?:less|fewer) than (?:a )?half\b/i.exec(text)
  if (!wrong || /\b(?:more than|over) (?:a )?half\b/i.test(text)) return
  yield reportAt(
    unit,
    'target',
    [wrong.index, wrong.index + wrong[0].length],
    'warning',
    `Unexpected ${wrong[0]}, expected more than half`,
    ['more than half']
  )
}
