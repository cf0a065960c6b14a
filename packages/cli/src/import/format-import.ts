import type {ImportedFile, Outcome, UnitChange} from '@zhengben/pipeline/import'
import {wrapSpans} from '../diff/wrap-spans.ts'
import {showHidden, widthOf} from '../show-text.ts'
import {markChanges} from './mark-changes.ts'

interface Layout {
  /** Of the terminal. */
  readonly columns: number
  /** Marks are colours; without, they are signs as `wdiff` writes them. */
  readonly color: boolean
}

interface ImportLayout extends Layout {
  /** Nothing was written. */
  readonly isDry: boolean
}

/** Outcomes that a person wants to see unit by unit. */
const shown: ReadonlySet<Outcome> = new Set([
  'new',
  'changed',
  'marked',
  'conflict'
])

const names: Readonly<Record<Outcome, string>> = {
  new: 'new',
  changed: 'changed',
  marked: 'with another state or note',
  same: 'the same',
  kept: 'kept, newer than the file',
  empty: 'without translation',
  conflict: 'in conflict'
}

/** What an import made of a file: its units side by side, before and after, and a count. */
export function formatImport(
  {file, documents, refused}: ImportedFile,
  layout: ImportLayout
): string {
  const parts = documents.map(({path, changes}) => {
    const rows = changes
      .filter((d) => shown.has(d.outcome))
      .map((d) => formatChange(d, layout))
    return rows.length === 0
      ? ''
      : `${file} → ${path}\n${formatRow(['', 'before', 'after'], layout)}${rows.join('')}\n`
  })
  const changes = documents.flatMap((d) => d.changes)
  const counts = Object.entries(countOutcomes(changes)).map(
    ([outcome, count]) => `${count} ${names[outcome as Outcome]}`
  )
  if (refused.length > 0) counts.push(`${refused.length} refused`)
  const where = documents.map((d) => d.id).join(', ') || 'no document'
  return `${parts.join('')}${file} → ${where}: ${counts.join(', ') || 'nothing'}${layout.isDry ? ' (dry run, nothing is written)' : ''}.\n`
}

/** How many units came out how; those that none did are left out. */
export function countOutcomes(
  changes: ReadonlyArray<Pick<UnitChange, 'outcome'>>
): Partial<Record<Outcome, number>> {
  const counts = (Object.keys(names) as Array<Outcome>).map(
    (outcome) =>
      [outcome, changes.filter((d) => d.outcome === outcome).length] as const
  )
  return Object.fromEntries(counts.filter(([, count]) => count > 0))
}

const gutter = 9

function formatChange(change: UnitChange, layout: Layout): string {
  const {unit, outcome, incoming, update} = change
  const {color} = layout
  const {width} = measure(layout)
  const target =
    outcome === 'conflict' ? incoming.target : (update.target ?? unit.target)
  const spans = markChanges(unit.target, target)
  const left = wrapSpans(spans.before, {width, color, side: 'found'})
  const right = wrapSpans(spans.after, {width, color, side: 'restored'})
  const state = update.state ?? unit.state
  const after =
    outcome === 'conflict'
      ? `${incoming.state ?? 'translated'}, not taken`
      : state
  let result = `${unit.id.padEnd(gutter)}${showHidden(unit.source)}\n`
  // Of the same text only its state or note is new.
  const height =
    unit.target === target ? 0 : Math.max(left.length, right.length)
  for (let i = 0; i < height; i++)
    result += row('', left[i] ?? ' '.repeat(width), right[i] ?? '')
  if (unit.state !== after || outcome === 'conflict')
    result += formatRow(['', `(${unit.state})`, `(${after})`], layout)
  if (update.note !== undefined)
    result += formatRow(
      [
        '',
        unit.note === undefined ? '' : `note: ${showHidden(unit.note)}`,
        `note: ${showHidden(update.note)}`
      ],
      layout
    )
  return result
}

function formatRow(
  [head, left, right]: readonly [string, string, string],
  layout: Layout
): string {
  const {width} = measure(layout)
  return row(head, left + ' '.repeat(Math.max(0, width - widthOf(left))), right)
}

function row(head: string, left: string, right: string): string {
  return `${`${head.padEnd(gutter)}${left} │ ${right}`.trimEnd()}\n`
}

function measure({columns}: Layout): {readonly width: number} {
  return {width: Math.max(12, Math.floor((columns - gutter - 3) / 2))}
}
