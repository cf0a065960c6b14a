import {TableError} from '@zhengben/formats/csv'
import {readXlsx, writeXlsx} from '@zhengben/formats/xlsx'
import fc from 'fast-check'
import {strFromU8, strToU8, unzipSync, zipSync} from 'fflate'
import {describe, expect, test} from 'vitest'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office =
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A workbook as other programs write it. */
function makeWorkbook(
  sheet: string,
  {
    sheets = '<sheet name="术语" sheetId="1" r:id="rId7"/>',
    ...others
  }: Record<string, string> = {}
): Uint8Array {
  const files = {
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId7" Type="worksheet" Target="worksheets/sheet3.xml"/></Relationships>',
    'xl/worksheets/sheet3.xml': `<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
    ...others
  }
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])
    )
  )
}

describe('writeXlsx', () => {
  test('has no formulas and the same bytes each time', () => {
    const rows = [
      ['source', 'note'],
      ['=1+1', '@SUM(A1)']
    ]
    const bytes = writeXlsx('terms', rows)
    const sheet = strFromU8(
      unzipSync(bytes)['xl/worksheets/sheet1.xml'] as Uint8Array
    )
    expect(sheet).not.toContain('<f>')
    expect(sheet).toContain('t="inlineStr"')
    expect(writeXlsx('terms', rows)).toEqual(bytes)
  })

  test('refuses a cell that Excel would cut', () => {
    expect(() => writeXlsx('a', [['长'.repeat(32_768)]])).toThrow(
      'Unexpected cell A1 of 32768 characters, expected at most 32767'
    )
  })

  test('any texts can be read back', () => {
    const cell = fc
      .array(
        fc.constantFrom(
          '=',
          "'",
          '<',
          '&',
          '"',
          '_x0041_',
          '_',
          ' ',
          '\n',
          '𠮷',
          '两会',
          '1'
        )
      )
      .map((d) => d.join(''))
    fc.assert(
      fc.property(fc.array(fc.array(cell, {maxLength: 30})), (rows) => {
        const read = readXlsx(writeXlsx('t', rows)).map((d) => [...d.cells])
        const trim = (row: ReadonlyArray<string>): Array<string> =>
          row.slice(0, row.findLastIndex((d) => d !== '') + 1)
        expect(read).toEqual(rows.map(trim).filter((d) => d.length > 0))
      }),
      {numRuns: 50}
    )
  })
})

describe('readXlsx', () => {
  test('shared texts, rich text without readings, numbers and saved values of formulas', () => {
    const bytes = makeWorkbook(
      '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c></row>' +
        '<row r="5"><c r="A5"><v>350</v></c><c r="B5" t="b"><v>1</v></c><c r="C5" t="str"><f>A1&amp;"x"</f><v>价值</v></c></row>',
      {
        'xl/sharedStrings.xml': `<sst xmlns="${main}"><si><t>会议</t></si><si><r><t>国</t></r><r><t>家</t></r><rPh sb="0" eb="1"><t>コク</t></rPh></si></sst>`
      }
    )
    expect(readXlsx(bytes)).toEqual([
      {line: 2, cells: ['会议', '', '国家']},
      {line: 5, cells: ['350', 'TRUE', '价值']}
    ])
  })

  test('a hidden sheet is passed over', () => {
    const bytes = makeWorkbook(
      '<row><c t="inlineStr"><is><t>见</t></is></c></row>',
      {
        sheets:
          '<sheet name="x" sheetId="2" state="veryHidden" r:id="rId1"/><sheet name="y" sheetId="1" r:id="rId7"/>'
      }
    )
    expect(readXlsx(bytes)).toEqual([{line: 1, cells: ['见']}])
  })

  test('a bomb is stopped, whatever the archive says of its size', () => {
    const bomb = zipSync(
      {
        'xl/workbook.xml': new Uint8Array(300 * 2 ** 20)
      },
      {level: 9}
    )
    expect(() => readXlsx(bomb)).toThrow('more than 4 MB unpacked')
    // The directory's entry comes first behind the files; the size is at 24.
    const at = Buffer.from(bomb).indexOf('PK\u0001\u0002', 0, 'latin1')
    new DataView(bomb.buffer).setUint32(at + 24, 100, true)
    expect(() => readXlsx(bomb)).toThrow('more than 4 MB unpacked')
  })

  test.each([
    ['no archive', strToU8('zh,en\n两会,Two Sessions')],
    ['nothing', new Uint8Array(0)],
    ['an archive without sheets', zipSync({'a.txt': strToU8('x')})],
    [
      'an archive with a hole',
      writeXlsx('a', [['一']]).map((d, at) => (at > 60 && at < 1600 ? 0 : d))
    ],
    [
      'a cell beyond the last column',
      makeWorkbook('<row r="1"><c r="ZZZZ1"><v>1</v></c></row>')
    ],
    ['a row beyond the last', makeWorkbook('<row r="9999999"></row>')],
    [
      'entities',
      makeWorkbook('', {
        'xl/worksheets/sheet3.xml':
          '<!DOCTYPE a [<!ENTITY b "lol">]><worksheet>&b;</worksheet>'
      })
    ],
    [
      'many columns of nothing',
      makeWorkbook(
        Array.from(
          {length: 400},
          (_, i) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>1</v></c></row>`
        ).join('')
      )
    ]
  ])('%s is refused in words', (_, bytes) => {
    expect(() => readXlsx(bytes)).toThrow(TableError)
  })
})
