import {compareCodePoints} from './compare-code-points.ts'
import type {Problem} from './problem.ts'

/** A file as it was read. `path` is shown to people: `glossary/variants/news.tsv`. */
export interface GlossaryFile {
  readonly path: string
  readonly value: string
}

/** One cell and the column, from 1, where it starts in its line. */
export interface Cell {
  readonly value: string
  readonly column: number
}

/** One row of a table, with as many cells as the table has columns. */
export interface TableRow {
  readonly path: string
  readonly line: number
  readonly cells: ReadonlyArray<Cell>
}

// Characters nobody sees in an editor; a row that holds one never matches.
const invisible =
  /(?!\t)[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Zl}\p{Zp}\u{A0}\u{2800}]/u

/**
 * The rows of a tab-separated file without quoting. The first line is the
 * header: `#`, a space, the names of the columns. There are no comments: a
 * comment would lose its place when the file is sorted, so every remark goes
 * into `note`. A byte order mark and CRLF are accepted. Cells come out trimmed.
 */
export function readTable(
  file: GlossaryFile,
  columns: ReadonlyArray<string>,
  problems: Array<Problem>
): Array<TableRow> {
  const {path} = file
  const rows: Array<TableRow> = []
  const lines = file.value.replace(/^\u{FEFF}/u, '').split(/\r?\n/)
  if (lines.at(-1) === '') lines.pop()
  if (!checkHeader(path, lines[0] ?? '', columns, problems)) return rows
  let previous = ''
  for (let index = 1; index < lines.length; index++) {
    const text = lines[index] as string
    const line = index + 1
    const report = (
      column: number,
      ruleId: string,
      reason: string,
      fatal = false
    ): void => {
      problems.push({path, line, column, ruleId, reason, fatal})
    }
    if (text.trim() === '') {
      report(1, 'glossary-blank', 'Unexpected empty line, expected a row')
      continue
    }
    if (text.startsWith('#')) {
      report(
        1,
        'glossary-comment',
        'Unexpected `#`, expected a row: only the first line is a header, remarks belong in the `note` column'
      )
      continue
    }
    const hidden = invisible.exec(text)
    if (hidden)
      report(
        hidden.index + 1,
        'glossary-invisible',
        `Unexpected invisible character U+${hex(hidden[0])}, expected visible text`
      )
    if (compareCodePoints(previous, text) > 0)
      report(
        1,
        'glossary-order',
        `Unexpected row \`${first(text)}\` after \`${first(previous)}\`, expected rows in order of code points (as \`LC_ALL=C sort\` gives)`
      )
    previous = text
    const cells = splitCells(text)
    if (cells.length !== columns.length) {
      const extra = cells[columns.length]
      report(
        extra ? extra.column : text.length + 1,
        'glossary-columns',
        `Unexpected ${cells.length} columns, expected ${columns.length} separated by tabs: ${extra ? `nothing after \`${columns.at(-1)}\`` : `\`${columns[cells.length]}\` is missing`}`,
        true
      )
      continue
    }
    for (const [at, {value, column}] of cells.entries())
      if (value !== value.trim())
        report(
          value === value.trimStart()
            ? column + value.trimEnd().length
            : column,
          'glossary-space',
          `Unexpected space at the ${value === value.trimStart() ? 'end' : 'start'} of \`${columns[at]}\``
        )
    rows.push({
      path,
      line,
      cells: cells.map((d) => ({
        value: d.value.trim(),
        column: d.column + d.value.length - d.value.trimStart().length
      }))
    })
  }
  return rows
}

function checkHeader(
  path: string,
  text: string,
  columns: ReadonlyArray<string>,
  problems: Array<Problem>
): boolean {
  const found = text.replace(/^#\s*/, '').trimEnd().split('\t')
  const wrong = columns.findIndex((name, index) => found[index] !== name)
  if (text.startsWith('#') && wrong < 0 && found.length === columns.length)
    return true
  const cell = splitCells(text)[wrong < 0 ? columns.length : wrong]
  problems.push({
    path,
    line: 1,
    column: text.startsWith('#') ? (cell?.column ?? text.length + 1) : 1,
    ruleId: 'glossary-header',
    reason: `Unexpected ${text ? 'first line' : 'empty file'}, expected the header \`# ${columns.join(' ')}\`, its names separated by tabs`,
    fatal: true
  })
  return false
}

function splitCells(text: string): Array<Cell> {
  let column = 1
  return text.split('\t').map((value) => {
    const cell = {value, column}
    column += value.length + 1
    return cell
  })
}

function first(text: string): string {
  return text.slice(0, Math.max(0, text.indexOf('\t'))) || text
}

function hex(character: string): string {
  return (character.codePointAt(0) as number)
    .toString(16)
    .toUpperCase()
    .padStart(4, '0')
}
