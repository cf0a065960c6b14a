import type {RowPlace} from '../glossary.ts'
import {
  type Cells,
  columnsOf,
  type GlossaryKind,
  type IncomingRow,
  keyColumn,
  valuesOf
} from './exchange-row.ts'
import {extendRow} from './extend-row.ts'

/** A row that is there; one that the same file brought has its line there. */
export interface ExistingRow {
  readonly cells: Cells
  readonly place: RowPlace
}

/** Where the file says something else than the glossary. */
export interface Difference {
  /** In the file that is read in. */
  readonly line: number
  readonly key: string
  readonly column: string
  readonly ours: string
  readonly theirs: string
  readonly place: RowPlace
}

export interface Merge {
  /** New rows, whole. */
  readonly added: ReadonlyArray<IncomingRow>
  /** Rows that are there and hold more now. */
  readonly extended: ReadonlyArray<{
    readonly place: RowPlace
    readonly before: Cells
    readonly after: Cells
  }>
  /** Rows of the file that say nothing new. */
  readonly same: number
  /** Rows left out because they say otherwise; with `preferFile`, what the file changed. */
  readonly conflicts: ReadonlyArray<Difference>
  /** Remarks, domains and examples that differ: ours stand. */
  readonly kept: ReadonlyArray<Difference>
}

/**
 * Put rows of a file together with those of a glossary. Lists grow, empty cells
 * are filled; nothing that stands there is changed, unless `preferFile` says
 * that the file is right. Rows of the file are merged with each other too.
 */
export function mergeRows(
  kind: GlossaryKind,
  existing: ReadonlyArray<ExistingRow>,
  incoming: ReadonlyArray<IncomingRow>,
  {
    path,
    status,
    preferFile
  }: {
    /** Of the file, as shown to people. */
    readonly path: string
    /** Of new rows of which the file says none. */
    readonly status: string
    readonly preferFile: boolean
  }
): Merge {
  const key = keyColumn(kind)
  const rows = new Map<
    string,
    Array<{cells: Cells; readonly place: RowPlace; readonly from?: IncomingRow}>
  >()
  for (const {cells, place} of existing) {
    const name = cells[key] as string
    const list = rows.get(name)
    if (list) list.push({cells, place})
    else rows.set(name, [{cells, place}])
  }
  const before = new Map(existing.map((d) => [d.place, d.cells]))
  const conflicts: Array<Difference> = []
  const kept: Array<Difference> = []
  let same = 0
  for (const row of incoming) {
    const name = row.cells[key] ?? ''
    const list = rows.get(name) ?? []
    const match = kind === 'variants' ? findVariant(list, row.cells) : list[0]
    if (!match) {
      const place = {path, line: row.line}
      list.push({cells: complete(kind, row.cells, status), place, from: row})
      rows.set(name, list)
      continue
    }
    const result = extendRow(kind, match.cells, row.cells, preferFile)
    const differ = (d: {column: string; ours: string; theirs: string}) => ({
      line: row.line,
      key: name,
      place: match.place,
      ...d
    })
    conflicts.push(...result.conflicts.map(differ))
    if (result.conflicts.length > 0 && !preferFile) continue
    if (result.unsolved) continue
    kept.push(...result.kept.map(differ))
    if (isSame(result.cells, match.cells)) same++
    else match.cells = result.cells
  }
  const all = [...rows.values()].flat()
  return {
    added: all.flatMap((d) =>
      d.from ? [{line: d.from.line, cells: d.cells}] : []
    ),
    extended: all.flatMap(({cells, place, from}) => {
      const old = before.get(place)
      return from || !old || isSame(old, cells)
        ? []
        : [{place, before: old, after: cells}]
    }),
    same,
    conflicts,
    kept
  }
}

/** A new row with every column. */
function complete(kind: GlossaryKind, cells: Cells, status: string): Cells {
  const defaults: Cells = {layer: 'word', status}
  return Object.fromEntries(
    columnsOf[kind].map((d) => [d, cells[d] ?? defaults[d] ?? ''])
  )
}

/**
 * The row that speaks of the same: with the same originals, else of the same
 * family, or of any where one of the two names none.
 */
function findVariant<T extends {readonly cells: Cells}>(
  rows: ReadonlyArray<T>,
  cells: Cells
): T | undefined {
  const families = valuesOf(cells['family'])
  const layer = cells['layer']
  const ofLayer = rows.filter(
    (d) => layer === undefined || d.cells['layer'] === layer
  )
  const shares = ({cells}: T): boolean =>
    valuesOf(cells['family']).some((d) => families.includes(d))
  const isLoose = ({cells}: T): boolean =>
    families.length === 0 || cells['family'] === ''
  const agrees = ({cells: {original}}: T): boolean =>
    original === cells['original']
  const sharing = ofLayer.filter(shares)
  return (
    sharing.find((d) => !agrees(d)) ??
    sharing[0] ??
    ofLayer.find(agrees) ??
    ofLayer.find(isLoose)
  )
}

function isSame(a: Cells, b: Cells): boolean {
  return Object.keys(a).every((d) => a[d] === b[d])
}
