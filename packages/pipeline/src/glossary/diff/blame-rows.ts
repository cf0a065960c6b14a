import {type Edit, overlaps, type Range} from '@zhengben/bitext'
import {createMatcher, type Matcher, type RowChange} from '@zhengben/glossary'
import type {Difference} from './find-differences.ts'

/** How far around a difference a form that shields it may begin, in UTF-16 units. */
const surroundings = 40

/**
 * Finds the changed rows that a difference is due to: those that the edits
 * name, else those whose form stands there. None where it is due to what the
 * document as a whole teaches: its rates, or whether it is spun at all.
 */
export function createBlamer(
  changes: ReadonlyArray<RowChange>
): (source: string, difference: Difference) => ReadonlyArray<RowChange> {
  const byOld = new Map<string, RowChange>()
  const byNew = new Map<string, RowChange>()
  for (const change of changes) {
    if (change.before) byOld.set(placeOf(change.before), change)
    if (change.after) byNew.set(placeOf(change.after), change)
  }
  const forms = createMatcher(
    changes.flatMap((change) =>
      [change.before, change.after].flatMap((row) =>
        row ? [[formOf(row), change] as const] : []
      )
    )
  )
  return (source, {range, before, after}) => {
    const named = [...entriesOf(before, byOld), ...entriesOf(after, byNew)]
    return [
      ...new Set(named.length > 0 ? named : standing(source, range, forms))
    ]
  }
}

function entriesOf(
  edits: ReadonlyArray<Edit>,
  rows: ReadonlyMap<string, RowChange>
): Array<RowChange> {
  return edits.flatMap(({origin, steps = []}) =>
    [origin, ...steps.map((d) => d.origin)].flatMap(
      ({entry}) => rows.get(entry ?? '') ?? []
    )
  )
}

function standing(
  source: string,
  range: Range,
  forms: Matcher<RowChange>
): Array<RowChange> {
  const from = Math.max(0, range[0] - surroundings)
  const window = source.slice(from, range[1] + surroundings)
  return forms
    .matchAll(window)
    .filter((d) => overlaps([d.range[0] + from, d.range[1] + from], range))
    .map((d) => d.value)
}

function placeOf({path, line}: NonNullable<RowChange['after']>): string {
  return `${path}:${line}`
}

function formOf(row: NonNullable<RowChange['after']>): string {
  if (row.table === 'variants') return row.variant
  return row.table === 'terms' ? row.source : row.text
}
