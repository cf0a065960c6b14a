import {strToU8, zipSync} from 'fflate'
import {legalText} from '../legal-text.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const office =
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const contentType =
  'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The most characters that Excel takes in a cell. */
const longest = 32_767

/**
 * Rows as a workbook of one sheet. Every cell is a text, whatever it looks
 * like: there are no formulas, numbers or dates. The first row is the header
 * and stays in sight. The same rows give the same bytes.
 * @throws {RangeError} for a cell that is longer than Excel takes.
 */
export function writeXlsx(
  name: string,
  rows: ReadonlyArray<ReadonlyArray<string>>
): Uint8Array {
  const files = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${contentType}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${contentType}.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${contentType}.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${escapeXml(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    // Format 49 is text: what is typed into such a cell stays as typed.
    'xl/styles.xml': `<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="${Math.max(1, rows[0]?.length ?? 1)}" width="24" style="1" customWidth="1"/></cols><sheetData>${rows.map(writeRow).join('')}</sheetData></worksheet>`
  }
  const declared = Object.entries(files).map(([path, xml]) => [
    path,
    strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`)
  ])
  return zipSync(Object.fromEntries(declared), {mtime: new Date(1980, 0, 1)})
}

function writeRow(cells: ReadonlyArray<string>, index: number): string {
  const row = index + 1
  const written = cells.map((cell, at) => {
    if (cell === '') return ''
    if (cell.length > longest)
      throw new RangeError(
        `Unexpected cell ${nameColumn(at)}${row} of ${cell.length} characters, expected at most ${longest}`
      )
    return `<c r="${nameColumn(at)}${row}" s="1" t="inlineStr"><is><t xml:space="preserve">${escapeXml(escapeCode(cell))}</t></is></c>`
  })
  return `<row r="${row}">${written.join('')}</row>`
}

/** `A` … `Z`, `AA` … of a column from 0. */
function nameColumn(index: number): string {
  const last = String.fromCharCode(0x41 + (index % 26))
  return index < 26 ? last : nameColumn(Math.floor(index / 26) - 1) + last
}

/** Excel reads `_x0041_` as a character by its code; an honest one is written by its own. */
function escapeCode(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
}

function escapeXml(text: string): string {
  return legalText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
