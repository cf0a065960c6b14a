import {x} from 'xastscript'
import {legalText} from '../legal-text.ts'
import {
  relationTypes,
  writeContentTypes,
  writeRelations
} from '../zip/package-parts.ts'
import {writePackage} from '../zip/write-package.ts'
import {main} from './namespace.ts'
import type {SheetColumn} from './sheet-column.ts'
import {writeSheet} from './write-sheet.ts'
import {writeStyles} from './write-styles.ts'

const contentType =
  'application/vnd.openxmlformats-officedocument.spreadsheetml'

/**
 * Rows as a workbook of one sheet. Every cell is a text, whatever it looks
 * like: there are no formulas, numbers or dates. The first row is the header
 * and stays in sight. With `columns` the sheet is laid out for reading. The
 * same rows give the same bytes.
 * @throws {RangeError} for a cell that is longer than Excel takes.
 */
export function writeXlsx(
  name: string,
  rows: ReadonlyArray<ReadonlyArray<string>>,
  columns?: ReadonlyArray<SheetColumn>
): Uint8Array {
  return writePackage({
    '[Content_Types].xml': writeContentTypes({
      '/xl/workbook.xml': `${contentType}.sheet.main+xml`,
      '/xl/styles.xml': `${contentType}.styles+xml`,
      '/xl/worksheets/sheet1.xml': `${contentType}.worksheet+xml`
    }),
    '_rels/.rels': writeRelations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': x('workbook', {xmlns: main, 'xmlns:r': relationTypes}, [
      x('sheets', [
        x('sheet', {name: toSheetName(name), sheetId: '1', 'r:id': 'rId1'})
      ])
    ]),
    'xl/_rels/workbook.xml.rels': writeRelations([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml']
    ]),
    'xl/styles.xml': writeStyles(),
    'xl/worksheets/sheet1.xml': writeSheet(rows, columns)
  })
}

/** Excel takes 31 characters, not these, and keeps one name for itself. */
function toSheetName(name: string): string {
  const legal = legalText(name)
    .replace(/[\\/?*:[\]]/g, '-')
    .replace(/^'|'$/g, '’')
  if (/^history$/i.test(legal)) return `${legal}-1`
  return legal.slice(0, 31).replace(/\p{Surrogate}/gu, '') || 'Sheet1'
}
