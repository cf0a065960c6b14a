import {compareCodePoints} from './compare-code-points.ts'
import type {Problem} from './problem.ts'

/** A file as it was read. `path` is shown to people: `glossary/variants/news.tsv`. */
export interface GlossaryFile {
  readonly path: string
  readonly value: string
}

/** One row of a table, with as many cells as the table has columns, trimmed. */
export interface TableRow {
  readonly path: string
  readonly line: number
  readonly cells: ReadonlyArray<string>
  /** The row as it stands in the file. */
  readonly text: string
}

/** Where a cell begins in its row, white space left out: columns from 1. */
export function columnOf(
  {text}: Pick<TableRow, 'text'>,
  index: number
): number {
  const cells = text.split('\t')
  const cell = cells[index] ?? ''
  const before = cells.slice(0, index).reduce((sum, d) => sum + d.length + 1, 0)
  return before + cell.length - cell.trimStart().length + 1
}

// Characters nobody sees in an editor; a row that holds one never matches.
const invisible =
  /(?![\t\n])[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Zl}\p{Zp}\u{A0}\u{2800}]/u

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
  const all = file.value.replace(/^\u{FEFF}/u, '').replaceAll('\r\n', '\n')
  const lines = all.split('\n')
  if (lines.at(-1) === '') lines.pop()
  if (!checkHeader(path, lines[0] ?? '', columns, problems)) return rows
  // Tested for the whole file first: files are long and rarely wrong.
  const hides = invisible.test(all)
  const isLoose = /(?:^|[\t\n])[^\S\t\n]|[^\S\t\n](?:[\t\n]|$)/.test(all)
  const isAstral = /[\uD800-\uDFFF]/.test(all)
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
    const hidden = hides ? invisible.exec(text) : undefined
    if (hidden)
      report(
        hidden.index + 1,
        'glossary-invisible',
        `Unexpected invisible character U+${hex(hidden[0])}, expected visible text`
      )
    if (isAstral ? compareCodePoints(previous, text) > 0 : previous > text)
      report(
        1,
        'glossary-order',
        `Unexpected row \`${first(text)}\` after \`${first(previous)}\`, expected rows in order of code points (as \`LC_ALL=C sort\` gives)`
      )
    previous = text
    const found = splitCells(text)
    if (found.length !== columns.length) {
      const extra = found.length > columns.length
      report(
        extra ? columnOf({text}, columns.length) : text.length + 1,
        'glossary-columns',
        explainColumns(text, found.length, columns),
        true
      )
      continue
    }
    const cells = isLoose ? found.map((d) => d.trim()) : found
    if (isLoose)
      for (const [at, cell] of cells.entries()) {
        const value = found[at] as string
        if (value === cell) continue
        const atEnd = value === value.trimStart()
        report(
          columnOf({text}, at) +
            (atEnd ? cell.length : cell.length - value.trimEnd().length),
          'glossary-space',
          `Unexpected space at the ${atEnd ? 'end' : 'start'} of \`${columns[at]}\``
        )
      }
    rows.push({path, line, cells, text})
  }
  return rows
}

/** Why a row has too few or too many cells, in most cases. */
function explainColumns(
  text: string,
  found: number,
  columns: ReadonlyArray<string>
): string {
  const counts = `Unexpected ${found} ${found === 1 ? 'column' : 'columns'}, expected ${columns.length} separated by tabs`
  if (found > columns.length)
    return `${counts}: nothing after \`${columns.at(-1)}\``
  const missing = `${counts}: \`${columns[found]}\` is missing`
  return found === 1 && / [^ ]+ /.test(text)
    ? `${missing}; spaces part no cells`
    : `${missing}; an empty cell keeps its tab`
}

/** What `text.split('\t')` gives, in a fraction of the time for so short a text. */
function splitCells(text: string): Array<string> {
  const cells: Array<string> = []
  let start = 0
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) !== 0x09) continue
    cells.push(at === start ? '' : text.slice(start, at))
    start = at + 1
  }
  cells.push(text.slice(start))
  return cells
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
  const at = wrong < 0 ? columns.length : wrong
  const isShort = at >= found.length
  problems.push({
    path,
    line: 1,
    column: !text.startsWith('#')
      ? 1
      : isShort
        ? text.length + 1
        : columnOf({text}, at),
    ruleId: 'glossary-header',
    reason: `Unexpected ${text ? 'first line' : 'empty file'}, expected the header \`# ${columns.join(' ')}\`, its names separated by tabs`,
    fatal: true
  })
  return false
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
