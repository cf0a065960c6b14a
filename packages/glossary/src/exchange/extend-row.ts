import {listColumns} from '../columns.ts'
import {
  type Cells,
  columnsOf,
  type GlossaryKind,
  valuesOf
} from './exchange-row.ts'

/** Columns in which a row says what it is for: to differ here is to contradict. */
const contrary: ReadonlySet<string> = new Set([
  'preferred',
  'original',
  'status'
])

export interface Extension {
  readonly cells: Cells
  readonly conflicts: ReadonlyArray<{
    column: string
    ours: string
    theirs: string
  }>
  readonly kept: ReadonlyArray<{column: string; ours: string; theirs: string}>
  /** The file contradicts itself or what it leaves standing. */
  readonly unsolved: boolean
}

/** A row with what another row of the same form adds to it. */
export function extendRow(
  kind: GlossaryKind,
  ours: Cells,
  theirs: Cells,
  preferFile: boolean
): Extension {
  const cells: Record<string, string> = {...ours}
  const conflicts = []
  const kept = []
  // An example and its restoration belong together.
  const hasExample = Boolean(ours['example'])
  for (const column of columnsOf[kind].slice(1)) {
    const value = theirs[column]
    const own = ours[column] ?? ''
    if (value === undefined || value === '' || value === own) continue
    const difference = {column, ours: own, theirs: value}
    const isOpen = own === '' && !(column === 'restored' && hasExample)
    if (contrary.has(column)) {
      conflicts.push(difference)
      if (preferFile) cells[column] = value
    } else if (listColumns.has(column))
      cells[column] = [...new Set([...valuesOf(own), ...valuesOf(value)])].join(
        '|'
      )
    else if (isOpen || preferFile) cells[column] = value
    else kept.push(difference)
  }
  const unsolved =
    kind === 'terms' && settleForbidden(cells, theirs, preferFile)
  if (unsolved)
    conflicts.push({
      column: 'forbidden',
      ours: [ours['preferred'], ours['admitted'], ours['forbidden']]
        .filter((d) => d)
        .join('|'),
      theirs: [theirs['preferred'], theirs['admitted'], theirs['forbidden']]
        .filter((d) => d)
        .join('|')
    })
  return {cells, conflicts, kept, unsolved}
}

/** Whether a rendering is now both allowed and forbidden, and nothing says which. */
function settleForbidden(
  cells: Record<string, string>,
  theirs: Cells,
  preferFile: boolean
): boolean {
  if (preferFile) {
    const forbidden = valuesOf(theirs['forbidden'])
    const allowed = [theirs['preferred'] ?? '', ...valuesOf(theirs['admitted'])]
    const without = (column: string, values: ReadonlyArray<string>): string =>
      valuesOf(cells[column])
        .filter((d) => !values.includes(d))
        .join('|')
    cells['admitted'] = without('admitted', forbidden)
    cells['forbidden'] = without('forbidden', allowed)
  }
  const allowed = [cells['preferred'] ?? '', ...valuesOf(cells['admitted'])]
  return valuesOf(cells['forbidden']).some((d) => allowed.includes(d))
}
