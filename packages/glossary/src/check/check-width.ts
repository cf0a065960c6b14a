import {listColumns} from '../columns.ts'
import type {GlossaryFile} from '../read-table.ts'
import type {Finding} from './finding.ts'

/**
 * Things an editor or an input method does to a file by itself: line endings
 * of Windows, a byte order mark, and `｜` where `|` separates values. Line
 * endings and the mark are reported once a file.
 */
export function checkWidth(file: GlossaryFile): Array<Finding> {
  const {path} = file
  const value = file.value.replace(/^\uFEFF/, '')
  const findings: Array<Finding> = []
  const report = (
    line: number,
    column: number,
    rule: string,
    reason: string
  ): void => {
    findings.push({
      path,
      line,
      column,
      ruleId: `glossary-${rule}`,
      reason,
      severity: 'warning',
      fixable: true
    })
  }
  if (value !== file.value)
    report(
      1,
      1,
      'line-ending',
      'Unexpected byte order mark, expected UTF-8 without one'
    )
  const returns = value.indexOf('\r')
  if (returns >= 0)
    report(
      value.slice(0, returns).split('\n').length,
      returns - value.lastIndexOf('\n', returns),
      'line-ending',
      'Unexpected carriage return, expected lines that end with a line feed'
    )
  if (value !== '' && !value.endsWith('\n'))
    report(
      value.split('\n').length,
      value.length - value.lastIndexOf('\n'),
      'line-ending',
      'Unexpected end of the file, expected a line feed behind the last row'
    )
  if (!value.includes('｜')) return findings
  const [header = '', ...rows] = value.split(/\r?\n/)
  const names = header.replace(/^#\s*/, '').split('\t')
  for (const [index, text] of rows.entries()) {
    const cells = text.split('\t')
    if (text.startsWith('#') || cells.length !== names.length) continue
    let at = 1
    for (const [column, cell] of cells.entries()) {
      const wide = listColumns.has(names[column] ?? '')
        ? cell.indexOf('｜')
        : -1
      if (wide >= 0)
        report(
          index + 2,
          at + wide,
          'width',
          'Unexpected full-width `｜`, expected `|` between values'
        )
      at += cell.length + 1
    }
  }
  return findings
}
