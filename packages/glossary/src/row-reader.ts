import type {RowStatus} from './glossary.ts'
import type {Problem} from './problem.ts'
import {columnOf, type TableRow} from './read-table.ts'

const statuses: ReadonlyArray<RowStatus> = ['proposed', 'approved', 'retired']

/**
 * Takes typed values out of the cells of one row and reports what is wrong
 * with them. After a fatal problem `failed` is true and the row is of no use.
 */
export class RowReader {
  failed = false
  readonly #row: TableRow
  readonly #columns: ReadonlyArray<string>
  readonly #problems: Array<Problem>

  constructor(
    row: TableRow,
    columns: ReadonlyArray<string>,
    problems: Array<Problem>
  ) {
    this.#row = row
    this.#columns = columns
    this.#problems = problems
  }

  text(column: string): string {
    return this.#row.cells[this.#columns.indexOf(column)] ?? ''
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
    const found = choices.find((d) => d === value)
    if (found === undefined)
      this.report(
        column,
        column,
        `Unexpected ${column} \`${value}\`, expected ${choices.map((d) => `\`${d}\``).join(' or ')}`,
        true
      )
    return found ?? (choices[0] as T)
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
      column: columnOf(this.#row, this.#columns.indexOf(column)),
      ruleId: `glossary-${rule}`,
      reason,
      fatal
    })
  }
}
