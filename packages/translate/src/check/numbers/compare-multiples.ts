import {type Report, reportAt} from '../rule.ts'
import type {CheckUnit} from '../unit.ts'
import {chineseMultiples, englishMultiples, showFactor} from './multiples.ts'

/**
 * 翻一番 must not have tripled, nor 增长两倍 have doubled. Only what both sides
 * tell as a multiple is compared.
 */
export function* compareMultiples(unit: CheckUnit): Generator<Report> {
  const source = chineseMultiples(unit.source.text)
  const [first] = source
  if (!first) return
  const any = new Set(source.flatMap((d) => d.factors))
  const exact = new Set(source.map((d) => d.factors[0]))
  // 增长100%以上, 一半: doubled and halved for another reason.
  if (/100\s?[%％]|百分之(?:一?百|[一二三四五]百)/u.test(unit.source.text))
    exact.add(2)
  if (/半/u.test(unit.source.text)) exact.add(0.5)
  if (/[双雙]|一倍/u.test(unit.source.text)) exact.add(2)
  for (const {range, text, factors, isExact} of englishMultiples(
    unit.target.text
  )) {
    const [factor = 0] = factors
    if ((isExact ? exact : any).has(factor)) continue
    const wanted = showFactor(first.factors[0] ?? 0)
    yield reportAt(
      unit,
      'target',
      range,
      'error',
      `Unexpected ${text} for ${first.text}, expected ${wanted}`,
      [wanted]
    )
  }
}
