import type {RowStatus} from './glossary.ts'
import type {Problem} from './problem.ts'
import {columnOf, type TableRow} from './read-table.ts'

const statuses: ReadonlyArray<RowStatus> = ['proposed', 'approved', 'retired']

/**
 * Takes typed values out of the cells of one row after another and reports what
 * is wrong with them. After a fatal problem `failed` is true and the row is of
 * no use.
 */
export class RowReader {
  failed = false
  #row: TableRow
  readonly #columns: ReadonlyMap<string, number>
  readonly #problems: Array<Problem>

  constructor(columns: ReadonlyArray<string>, problems: Array<Problem>) {
    this.#row = {path: '', line: 0, cells: [], text: ''}
    this.#columns = new Map(columns.map((d, index) => [d, index]))
    this.#problems = problems
  }

  /** Go on to a row; what is asked from here on is asked of it. */
  open(row: TableRow): void {
    this.#row = row
    this.failed = false
  }

  text(column: string): string {
    return this.#row.cells[this.#indexOf(column)] ?? ''
  }

  /** A value that must be there. */
  required(column: string): string {
    const value = this.text(column)
    if (value === '')
      this.report(column, 'empty', `Unexpected empty \`${column}\``, true)
    return value
  }

  /** Values separated by `|`, in order, each once. */
  list(column: string): Array<string> {
    const value = this.text(column)
    if (value === '') return []
    if (!value.includes('|')) return [value]
    const items = value.split('|').map((d) => d.trim())
    const different = items.filter((d, at) => d && items.indexOf(d) === at)
    if (different.length < items.length)
      this.report(
        column,
        'list',
        `Unexpected \`${value}\`, expected different, non-empty values separated by \`|\``
      )
    return different
  }

  requiredList(column: string): Array<string> {
    const items = this.list(column)
    if (items.length === 0)
      this.report(column, 'empty', `Unexpected empty \`${column}\``, true)
    return items
  }

  choice<const T extends string>(column: string, choices: ReadonlyArray<T>): T {
    const value = this.text(column)
    if (choices.includes(value as T)) return value as T
    this.report(
      column,
      column,
      `Unexpected ${column} \`${value}\`, expected ${choices.map((d) => `\`${d}\``).join(' or ')}`,
      true
    )
    return choices[0] as T
  }

  status(): RowStatus {
    return this.choice('status', statuses)
  }

  /** Report at the cell of `column`; `rule` is completed to `glossary-RULE`. */
  report(column: string, rule: string, reason: string, fatal = false): void {
    this.failed ||= fatal
    this.#problems.push({
      path: this.#row.path,
      line: this.#row.line,
      column: columnOf(this.#row, this.#indexOf(column)),
      ruleId: `glossary-${rule}`,
      reason,
      fatal
    })
  }

  #indexOf(column: string): number {
    return this.#columns.get(column) ?? -1
  }
}
