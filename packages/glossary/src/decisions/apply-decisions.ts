import {compareCodePoints} from '../compare-code-points.ts'
import type {GlossaryFile} from '../read-table.ts'
import {columnsOf, writeDecidedLine} from './decided-line.ts'
import type {
  DecidedTable,
  DecisionOutcome,
  GlossaryDecision
} from './glossary-decision.ts'

/**
 * Write what people decided into glossary files. A decision that does not fit
 * what stands there is a conflict and changes nothing; no row is ever
 * overwritten but a proposed one, or one that stands as it did when it was
 * decided about. New rows stand in the order of code points; no other line is
 * touched.
 * @returns the files that changed, new ones too, and what became of each decision.
 */
export function applyDecisions(
  files: ReadonlyArray<GlossaryFile>,
  decisions: ReadonlyArray<GlossaryDecision>
): {files: Array<GlossaryFile>; outcomes: Array<DecisionOutcome>} {
  const tables = new Map(
    files.map(({path, value}) => [path, value.split('\n')] as const)
  )
  const isAllowed = allowPaths(files)
  const done = decisions.map((decision) => {
    const {path, table} = decision
    const line = writeDecidedLine(decision)
    if (!isAllowed(path, table))
      return conflict(
        decision,
        `Unexpected file ${path}, expected one in the \`${table}\` folder of the glossary`
      )
    if (line === undefined) return keepAsItIs(decision)
    if (typeof line !== 'string') return conflict(decision, line.reason)
    return decision.action === 'add'
      ? addRow(tables, decision, line)
      : changeRow(tables, decision, line)
  })
  const before = new Map(files.map((d) => [d.path, d.value]))
  const changed = [...tables]
    .map(([path, lines]) => ({path, value: lines.join('\n')}))
    .filter((d) => before.get(d.path) !== d.value)
  return {files: changed, outcomes: done.map((d) => placeOutcome(d, tables))}
}

type Tables = Map<string, Array<string>>

/** An outcome, and the line that says where it is. */
interface Done {
  readonly outcome: Omit<DecisionOutcome, 'line'>
  readonly at?: string
}

/** Only what a glossary is read from, whatever a decisions file asks for. */
function allowPaths(
  files: ReadonlyArray<GlossaryFile>
): (path: string, table: DecidedTable) => boolean {
  const roots = new Set(
    files.map((d) =>
      d.path.replace(/\/[^/]+$/, '').replace(/\/(?:variants|terms)$/, '')
    )
  )
  return (path, table) => {
    const [, root = '', folder] =
      /^(.*)\/([^/]+)\/[^/.\\][^/\\]*\.tsv$/.exec(path) ?? []
    return roots.has(root) && folder === table
  }
}

function addRow(
  tables: Tables,
  decision: GlossaryDecision,
  line: string
): Done {
  const {table, path} = decision
  const present = findRow(tables, table, (d) => isSameForm(table, d, line))
  if (present) {
    const there = {...decision, path: present.path}
    const status = cellOf(table, present.line, 'status')
    const isRetired = status === 'retired' && decision.decision === 'reject'
    if (present.line === line || isRetired)
      return unchanged(there, present.line)
    if (status !== 'proposed')
      return conflict(
        there,
        `Unexpected second row for \`${describe(table, line)}\`: ${describe(table, present.line)} stands here, ${status}; edit this row by hand`,
        present.line
      )
    present.lines.splice(present.index, 1)
    insert(present.lines, line)
    return written(there, line)
  }
  const lines = tables.get(path) ?? [`# ${columnsOf(table).join('\t')}`, '']
  tables.set(path, lines)
  insert(lines, line)
  return written(decision, line)
}

function changeRow(
  tables: Tables,
  decision: GlossaryDecision,
  line: string
): Done {
  const {path, table, was = ''} = decision
  const lines = tables.get(path) ?? []
  const index = lines.findIndex((d) => trimEnd(d) === was)
  if (line === was && index >= 0) return unchanged(decision, line)
  if (index < 0) {
    if (lines.some((d) => trimEnd(d) === line)) return unchanged(decision, line)
    const now = lines.find((d) => isSameForm(table, trimEnd(d), line))
    return conflict(
      decision,
      now === undefined
        ? `Unexpected absence of the row \`${describe(table, was || line)}\`, which was there when the page was made`
        : `Unexpected row \`${describe(table, now)}\`, which has been changed since the page was made; decide again`,
      now
    )
  }
  const second = findRow(
    tables,
    table,
    (d) => d !== was && isSameForm(table, d, line) && !isSameForm(table, d, was)
  )
  if (second)
    return conflict(
      {...decision, path: second.path},
      `Unexpected second row for \`${describe(table, line)}\`: ${describe(table, second.line)} stands here`,
      second.line
    )
  lines.splice(index, 1)
  insert(lines, line)
  return written(decision, line)
}

function findRow(
  tables: Tables,
  table: DecidedTable,
  fits: (line: string) => boolean
):
  | {path: string; lines: Array<string>; index: number; line: string}
  | undefined {
  for (const [path, lines] of tables) {
    if (!path.includes(`/${table}/`)) continue
    const index = lines.findIndex((d, at) => at > 0 && fits(trimEnd(d)))
    if (index >= 0)
      return {path, lines, index, line: trimEnd(lines[index] as string)}
  }
  return
}

/** Whether two rows say something of one form in one family. */
function isSameForm(table: DecidedTable, one: string, other: string): boolean {
  // The form stands first in both tables.
  if (!one.startsWith(`${other.slice(0, other.indexOf('\t'))}\t`)) return false
  if (table === 'terms') return true
  if (cellOf(table, one, 'layer') !== cellOf(table, other, 'layer'))
    return false
  const families = cellOf(table, one, 'family').split('|')
  return cellOf(table, other, 'family')
    .split('|')
    .some((d) => families.includes(d))
}

function cellOf(table: DecidedTable, line: string, column: string): string {
  return line.split('\t')[columnsOf(table).indexOf(column)]?.trim() ?? ''
}

/** `邦度 → 国家`. */
function describe(table: DecidedTable, line: string): string {
  const [form = '', reading = ''] = line.split('\t')
  return table === 'terms' ? `${form}: ${reading}` : `${form} → ${reading}`
}

/** In front of the first row that comes after it; the rest stays as it is. */
function insert(lines: Array<string>, line: string): void {
  const end = lines[0]?.endsWith('\r') ? '\r' : ''
  const behind = lines.findIndex(
    (d, at) => at > 0 && (d === '' || compareCodePoints(d, line) > 0)
  )
  if (behind < 0) lines.push(line + end, '')
  else lines.splice(behind, 0, line + end)
}

function trimEnd(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line
}

function written(decision: GlossaryDecision, line: string): Done {
  const {table, path} = decision
  const reason = `${describe(table, line)} ${cellOf(table, line, 'status')}`
  return {outcome: {decision, result: 'written', reason, path}, at: line}
}

function unchanged(decision: GlossaryDecision, line: string): Done {
  const {table, path} = decision
  const reason = `${describe(table, line)} ${cellOf(table, line, 'status')} already`
  return {outcome: {decision, result: 'unchanged', reason, path}, at: line}
}

function keepAsItIs(decision: GlossaryDecision): Done {
  const {was, cells, table} = decision
  const line =
    was ??
    columnsOf(table)
      .map((d) => cells[d])
      .join('\t')
  return unchanged(decision, line)
}

function conflict(
  decision: GlossaryDecision,
  reason: string,
  line?: string
): Done {
  const {path} = decision
  return {
    outcome: {decision, result: 'conflict', reason, path},
    ...(line !== undefined && {at: line})
  }
}

/** Lines are counted last: rows that are entered move others. */
function placeOutcome({outcome, at}: Done, tables: Tables): DecisionOutcome {
  if (at === undefined) return outcome
  const lines = tables.get(outcome.path) ?? []
  const index = lines.findIndex((d) => trimEnd(d) === trimEnd(at))
  return index < 0 ? outcome : {...outcome, line: index + 1}
}
