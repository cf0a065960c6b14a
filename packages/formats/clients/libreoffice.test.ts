import {
  type BilingualFile,
  readDocx,
  readTable,
  readXlsxTable
} from '@zhengben/formats/bilingual'
import {writeDocx, writeUnitCsv, writeUnitXlsx} from '@zhengben/formats/office'
import {strFromU8, strToU8, unzipSync, zipSync} from 'fflate'
import {expect, test} from 'vitest'
import {editionOf, type Given} from '../test/edition-of.ts'
import {riverLibrary} from '../test/river-library.ts'
import {convert} from './convert.ts'

/** Half a surrogate pair cannot be in any file. */
function show({units}: BilingualFile): Array<unknown> {
  const toFile = (text: string): string =>
    text.replace(/\p{Surrogate}/gu, '\ufffd')
  return units.map((d) => [
    d.id,
    toFile(d.source.text),
    toFile(d.target.text),
    d.state,
    d.notes,
    d.exported
  ])
}

/** Texts that programs like to change. */
const hard = editionOf(
  [
    ['=1+1', '@SUM(A1) "quoted", and more'],
    ['第一行\n第二行\t制表', ' leading and trailing '],
    ['𠮷野家，〔?〕，⟨U+0001⟩', 'a\u200f b\u202c, c\u0001d\ud800e'],
    ['“引号”与——破折号…', "It's “smart” — isn't it? <b>&amp;</b>"],
    ['2024-05-18', '0012'],
    ['只有中文', ''],
    ['', 'English only'],
    ["'开头的撇号", "'tis"]
  ].map(
    ([source = '', target = ''], index): Given => ({
      id: `u${index + 1}`,
      source,
      target,
      state: index % 2 === 0 ? 'translated' : 'reviewed',
      note: index === 2 ? '看\n一看' : '',
      ...(index === 3 && {damage: '邦度'})
    })
  )
)

/** What XML cannot hold, as the document shows it. */
function showCodes(text: string): string {
  return text.replace(/\p{Cc}|\p{Surrogate}/gu, (d) => {
    const code = d.charCodeAt(0).toString(16).toUpperCase()
    return `⟨U+${code.padStart(4, '0')}⟩`
  })
}

test('it shows the text of a Word document in order', () => {
  const text = convert(
    'river.docx',
    writeDocx(riverLibrary),
    'txt:Text (encoded):UTF8'
  ).toString('utf8')
  const plain = text.replaceAll('〔?〕', '')
  let at = 0
  for (const {source, target} of readDocx(writeDocx(riverLibrary)).units)
    for (const side of [source.text, target.text])
      for (const line of side.split('\n')) {
        const shown = plain.indexOf(showCodes(line.trim()), at)
        expect(shown, line).toBeGreaterThanOrEqual(at)
        at = shown
      }
})

test('it lays a Word document out in pages', () => {
  const pdf = convert('river.docx', writeDocx(riverLibrary), 'pdf')
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
})

test.each([
  ['an edition', riverLibrary],
  ['texts that programs like to change', hard]
])('%s saved by Writer comes back whole', (_, edition) => {
  const ours = writeDocx(edition)
  const theirs = convert('a.docx', ours, 'docx:MS Word 2007 XML')
  const file = readDocx(theirs)
  expect(show(file)).toEqual(show(readDocx(ours)))
  expect(file.remarks).toBeUndefined()
})

test.each([
  ['an edition', riverLibrary],
  ['texts that programs like to change', hard]
])('%s saved by Calc comes back whole', (_, edition) => {
  const ours = writeUnitXlsx(edition)
  const theirs = convert('a.xlsx', ours, 'xlsx:Calc MS Excel 2007 XML')
  expect(show(readXlsxTable(theirs))).toEqual(show(readXlsxTable(ours)))
})

test('Calc makes the same table of a workbook as we write', () => {
  // Comma, quotation mark, UTF-8, texts quoted.
  const table = convert(
    'a.xlsx',
    writeUnitXlsx(riverLibrary),
    'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true'
  ).toString('utf8')
  expect(show(readTable(table))).toEqual(
    show(readTable(writeUnitCsv(riverLibrary)))
  )
})

test('Calc finds no formula in our table', () => {
  const table = convert(
    'a.csv',
    writeUnitCsv(hard),
    'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true',
    '--infilter=CSV:44,34,76'
  ).toString('utf8')
  expect(table).toContain("'=1+1")
  expect(show(readTable(table))[0]).toEqual(
    show(readTable(writeUnitCsv(hard)))[0]
  )
})

/** What a reviewer does in a word processor: a tracked change and a comment on it. */
function review(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const parts = unzipSync(bytes)
  const change = (name: string, edit: (xml: string) => string): void => {
    parts[name] = strToU8(edit(strFromU8(parts[name] ?? new Uint8Array())))
  }
  const by = 'w:author="周河" w:date="2024-05-18T00:00:00Z"'
  change('word/document.xml', (xml) =>
    xml.replace(
      new RegExp(`<w:r>(?:(?!<w:r>).)*<w:t [^>]*>${from}</w:t></w:r>`, 's'),
      `<w:commentRangeStart w:id="900"/><w:del w:id="901" ${by}><w:r><w:delText>${from}</w:delText></w:r></w:del><w:ins w:id="902" ${by}><w:r><w:t>${to}</w:t></w:r></w:ins><w:commentRangeEnd w:id="900"/><w:r><w:commentReference w:id="900"/></w:r>`
    )
  )
  change('word/comments.xml', (xml) =>
    xml
      .replace(/<w:comments ([^>]*)\/>/, '<w:comments $1></w:comments>')
      .replace(
        '</w:comments>',
        `<w:comment w:id="900" ${by} w:initials="Z"><w:p><w:r><w:t>Better so?</w:t></w:r></w:p></w:comment></w:comments>`
      )
  )
  return zipSync(parts)
}

test('tracked changes and comments saved by Writer are read', () => {
  const reviewed = review(writeDocx(hard), 'English only', 'English alone')
  const theirs = convert('a.docx', reviewed, 'docx:MS Word 2007 XML')
  for (const bytes of [reviewed, theirs]) {
    const {remarks, units} = readDocx(bytes)
    expect(units[6]?.target.text).toBe('English alone')
    expect(units[6]?.notes).toEqual(['周河: Better so?'])
    expect(remarks?.map((d) => d.reason)).toEqual([
      'Row 8 with tracked changes, read as accepted'
    ])
    expect(units).toHaveLength(8)
  }
})
