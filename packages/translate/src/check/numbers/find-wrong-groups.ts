import {type Report, reportAt} from '../rule.ts'
import type {CheckUnit} from '../unit.ts'

// 12,0000 groups as Chinese counts; 1,200,0 has lost figures. 2019,2020 is a list.
const pattern =
  /(?<![\d.,])(?:\d{1,3},\d{4}(?![\d-])|\d{1,3}(?:,\d{3})+,\d{1,2}(?![\d]))/g

/** English figures that are not grouped by three. */
export function* findWrongGroups(unit: CheckUnit): Generator<Report> {
  const known = new Set(
    Array.from(unit.source.text.matchAll(pattern), (d) => d[0])
  )
  for (const {0: written, index} of unit.target.text.matchAll(pattern)) {
    // A code or a list that the source has too.
    if (known.has(written)) continue
    yield reportAt(
      unit,
      'target',
      [index, index + written.length],
      'warning',
      `Unexpected ${written}, expected groups of three figures`
    )
  }
}
