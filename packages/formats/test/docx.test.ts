import type {UnitState} from '@zhengben/bitext'
import {
  type BilingualFile,
  readDocx,
  TableError
} from '@zhengben/formats/bilingual'
import {writeDocx, writeUnitXlsx} from '@zhengben/formats/office'
import {fingerprint} from '@zhengben/formats/units'
import {strFromU8, strToU8, unzipSync, zipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {editionOf} from './edition-of.ts'
import {findAll, readXml} from './read-xml.ts'
import {riverLibrary} from './river-library.ts'

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
const headRow = row(...['ID', '中文', 'English', 'State', 'Comment'].map(cell))

/** The parts of a document by name. */
function unpack(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, d]) => [name, strFromU8(d)])
  )
}

function pack(parts: Record<string, string>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, d]) => [name, strToU8(d)])
    )
  )
}

/** A document as word processors write them, from the rows of its table. */
function documentOf(
  rows: string,
  {attributes = namespaces, ...parts}: Record<string, string> = {}
): Uint8Array {
  const office =
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  return pack({
    '_rels/.rels': `<Relationships><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships><Relationship Id="rId9" Type="${office}/comments" Target="comments.xml"/></Relationships>`,
    'word/document.xml': `<w:document ${attributes}><w:body><w:p><w:r><w:t>说明</w:t></w:r></w:p><w:tbl><w:tblPr/>${rows}</w:tbl></w:body></w:document>`,
    ...parts
  })
}

function row(...cells: Array<string>): string {
  return `<w:tr>${cells.join('')}</w:tr>`
}

function cell(text: string): string {
  return cellOf(run(text))
}

/** A cell of one paragraph. */
function cellOf(content: string): string {
  return `<w:tc><w:p>${content}</w:p></w:tc>`
}

function run(text: string): string {
  return `<w:r><w:t>${text}</w:t></w:r>`
}

function unitRow(id: string, target: string, note = ''): string {
  return row(cell(id), cell('茶'), target, cell('reviewed'), cell(note))
}

function targets({units}: BilingualFile): Array<string> {
  return units.map((d) => d.target.text)
}

function remarks({remarks = [], pointAt}: BilingualFile): Array<string> {
  return remarks.map((d) => `${pointAt?.(d.at).line}: ${d.reason}`)
}

describe('writeDocx', () => {
  const parts = unpack(writeDocx(riverLibrary))
  const document = readXml(parts['word/document.xml'] ?? '')

  test('a row for each unit, the header on every page', () => {
    const [head, ...rows] = findAll(document, 'w:tr')
    expect(findAll(head ?? document, 'w:tblHeader')).toHaveLength(1)
    expect(rows).toHaveLength(readDocx(writeDocx(riverLibrary)).units.length)
  })

  test('a row that fits a page stays whole, a longer one breaks', () => {
    const unit = {id: 'u', source: '长', state: 'final' as const, note: ''}
    const of = (target: string): string =>
      unpack(writeDocx(editionOf([{...unit, target}])))['word/document.xml'] ??
      ''
    const count = (xml: string): number =>
      xml.split('<w:cantSplit/>').length - 1
    expect(count(of('short'))).toBe(2)
    expect(count(of('long '.repeat(2000)))).toBe(1)
  })

  test('every run says its languages', () => {
    const runs = findAll(document, 'w:r').filter(
      (d) => findAll(d, 'w:commentReference').length === 0
    )
    for (const d of runs)
      expect(findAll(d, 'w:lang')[0]?.attributes).toEqual({
        'w:val': 'en-US',
        'w:eastAsia': 'zh-CN'
      })
  })

  test('a comment says what stood where words were restored', () => {
    expect(parts['word/comments.xml']).toContain('邦度 → 国家')
    expect(findAll(document, 'w:commentReference').length).toBeGreaterThan(0)
  })

  test('lost text is marked, and no part of the text that is read back', () => {
    expect(parts['word/document.xml']).toContain('〔?〕')
    for (const {source} of readDocx(writeDocx(riverLibrary)).units)
      expect(source.text).not.toContain('〔?〕')
  })

  test('no date but that of the document, no link', () => {
    expect(parts['docProps/core.xml']).toContain('2024-05-18T00:00:00Z')
    expect(Object.values(parts).join('')).not.toMatch(/w:hyperlink|w:date=/)
  })

  test('every part is listed, every link leads to one', () => {
    for (const {attributes} of findAll(
      readXml(parts['[Content_Types].xml'] ?? ''),
      'Override'
    ))
      expect(parts).toHaveProperty([attributes['PartName']?.slice(1) ?? ''])
    for (const {attributes} of findAll(
      readXml(parts['word/_rels/document.xml.rels'] ?? ''),
      'Relationship'
    ))
      expect(parts).toHaveProperty([`word/${attributes['Target']}`])
  })
})

describe('readDocx', () => {
  test('runs in pieces, links, fields, breaks and tabs are one text', () => {
    const target =
      '<w:r><w:t xml:space="preserve">The “tea” </w:t></w:r><w:proofErr w:type="spellStart"/><w:hyperlink><w:r><w:t>house</w:t></w:r></w:hyperlink>' +
      '<w:r><w:br/><w:t>on</w:t><w:tab/><w:t> the </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText></w:r><w:smartTag><w:r><w:t>hill</w:t></w:r></w:smartTag>' +
      '<w:r><w:noBreakHyphen/><w:t>top</w:t><w:sym w:font="Wingdings" w:char="2713"/></w:r>'
    const file = readDocx(documentOf(headRow + unitRow('u1', cellOf(target))))
    expect(targets(file)).toEqual(['The “tea” house\non\tthehill\u2011top✓'])
  })

  test('what xml:space says farther out holds', () => {
    const file = readDocx(
      documentOf(headRow + unitRow('u1', cell(' tea ')), {
        attributes: `${namespaces} xml:space="preserve"`
      })
    )
    expect(targets(file)).toEqual([' tea '])
  })

  test('paragraphs are lines, empty ones at the ends are none', () => {
    const target = `<w:tc><w:p/><w:p>${run('one')}</w:p><w:p>${run('two')}</w:p><w:p/></w:tc>`
    const file = readDocx(documentOf(headRow + unitRow('u1', target)))
    expect(targets(file)).toEqual(['one\ntwo'])
  })

  test('tracked changes count as accepted, and that is said', () => {
    const changed =
      '<w:del w:author="A"><w:r><w:delText>coffee</w:delText></w:r></w:del><w:ins w:author="A"><w:r><w:t>tea</w:t></w:r></w:ins>'
    const moved = `<w:moveFrom>${run('gone')}</w:moveFrom><w:moveTo>${run('here')}</w:moveTo>`
    const joined = `<w:tc><w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('a')}</w:p><w:p>${run('b')}</w:p></w:tc>`
    const deleted = unitRow('u4', cell('x')).replace(
      '<w:tr>',
      '<w:tr><w:trPr><w:del/></w:trPr>'
    )
    const file = readDocx(
      documentOf(
        headRow +
          unitRow('u1', cellOf(changed)) +
          unitRow('u2', cellOf(moved)) +
          unitRow('u3', joined) +
          deleted +
          unitRow('u5', cell('plain'))
      )
    )
    expect(targets(file)).toEqual(['tea', 'here', 'ab', 'plain'])
    expect(remarks(file)).toEqual([
      '5: Row 5 deleted with tracked changes, left out',
      '2: Rows 2, 3, 4, 5 with tracked changes, read as accepted'
    ])
  })

  test('comments become notes, but for our own', () => {
    const target =
      '<w:commentRangeStart w:id="0"/><w:commentRangeStart w:id="1"/><w:r><w:t>tea</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:r><w:commentReference w:id="1"/></w:r>'
    const file = readDocx(
      documentOf(headRow + unitRow('u1', cellOf(target), 'Check the name.'), {
        'word/comments.xml': `<w:comments ${namespaces}><w:comment w:id="0" w:author="zhengben"><w:p>${run('As found')}</w:p></w:comment><w:comment w:id="1" w:author="周河"><w:p>${run('Black tea?')}</w:p><w:p>${run('Or green?')}</w:p></w:comment><w:comment w:id="2" w:author="周河"><w:p>${run('Well done.')}</w:p></w:comment></w:comments>`
      })
    )
    expect(file.units[0]?.notes).toEqual([
      'Check the name.',
      '周河: Black tea?\nOr green?'
    ])
    expect(remarks(file)).toEqual([
      '1: Unexpected comment outside the table: 周河: Well done.'
    ])
  })

  test('content controls round rows, cells and text; a prompt in one is no text', () => {
    const sdt = (content: string, properties = ''): string =>
      `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`
    const rows =
      sdt(
        row(
          cellOf(sdt(run('u1'), '<w:tag w:val="unit:u1"/>')),
          sdt(cell('茶')),
          cellOf(sdt(run('tea'))),
          cellOf(sdt(run('Choose an item.'), '<w:showingPlcHdr/>')),
          cell('')
        )
      ) + unitRow('u2', cell('wine'))
    const file = readDocx(documentOf(headRow + rows))
    expect(file.units.map((d) => [d.id, d.target.text, d.state])).toEqual([
      ['u1', 'tea', undefined],
      ['u2', 'wine', 'reviewed']
    ])
  })

  test('of alternate content the first choice; pictures and notes are remarked on', () => {
    const target =
      `<mc:AlternateContent><mc:Choice Requires="w14">${run('tea')}</mc:Choice><mc:Choice Requires="w15">${run('tea')}</mc:Choice><mc:Fallback>${run('tea')}</mc:Fallback></mc:AlternateContent>` +
      `<w:r><w:drawing><w:txbxContent><w:p>${run('box')}</w:p></w:txbxContent></w:drawing></w:r>`
    const file = readDocx(documentOf(headRow + unitRow('u1', cellOf(target))))
    expect(targets(file)).toEqual(['tea'])
    expect(remarks(file)).toEqual([
      '2: Row 2 with a picture, text box or footnote, which is not read'
    ])
  })

  test('any prefix for the namespace', () => {
    const bytes = documentOf(headRow + unitRow('u1', cell('tea')))
    const parts = unpack(bytes)
    parts['word/document.xml'] = (parts['word/document.xml'] ?? '')
      .replaceAll('<w:', '<ns0:')
      .replaceAll('</w:', '</ns0:')
    expect(targets(readDocx(pack(parts)))).toEqual(['tea'])
  })

  test('other tables are passed over, a table in two parts is read whole', () => {
    const other = row(cell('Version'), cell('1'))
    const second = row(...['English', 'Note', '中文', 'ID'].map(cell))
    const file = readDocx(
      documentOf(
        `${other}</w:tbl><w:tbl>${headRow}${unitRow('u1', cell('tea'))}</w:tbl><w:tbl>${second}${row(cell('wine'), cell('n'), cell('酒'), cell('u2'))}`
      )
    )
    expect(
      file.units.map((d) => [d.id, d.source.text, d.target.text, d.notes])
    ).toEqual([
      ['u1', '茶', 'tea', []],
      ['u2', '酒', 'wine', ['n']]
    ])
    const {pointAt, units} = file
    expect(pointAt?.(units[1]?.target.toFile([1, 2])[0] ?? 0)).toEqual({
      line: 4,
      column: 2
    })
  })
})

test('a table that was split stays one; another of as many columns is named', () => {
  const parts = unpack(writeDocx(riverLibrary))
  const xml = parts['word/document.xml'] ?? ''
  const whole = readDocx(pack(parts))
  const at = xml.lastIndexOf('<w:tr>')
  const other = row(...['甲', '乙', '丙', '丁', '戊'].map(cell))
  const split = readDocx(
    pack({
      ...parts,
      'word/document.xml': `${xml.slice(0, at)}</w:tbl><w:p/><w:tbl>${xml
        .slice(at)
        .replace('</w:tbl>', `</w:tbl><w:p/><w:tbl>${other}</w:tbl>`)}`
    })
  )
  expect(targets(split)).toEqual(targets(whole))
  expect(split.units.map((d) => d.id)).toEqual(whole.units.map((d) => d.id))
  expect(remarks(split).at(-1)).toMatch(
    /^\d+: Unexpected table of 1 row without names of columns, which is not read/
  )
})

test('a document says what it is of, and what each translation was', () => {
  const {units} = readDocx(writeDocx(riverLibrary))
  for (const {document, exported, notes, state, target} of units) {
    expect(document).toBe('river-library')
    expect(exported).toBe(
      fingerprint({
        target: target.text,
        state: state as UnitState,
        note: notes.join('')
      })
    )
  }
})

describe('an edited document', () => {
  const edition = editionOf(
    ['茶', '水', '酒'].map((source, index) => ({
      id: `u${index + 1}`,
      source,
      target: `drink ${index + 1}`,
      state: 'translated' as const,
      note: ''
    }))
  )
  const edit = (change: (rows: Array<string>) => Array<string>) => {
    const parts = unpack(writeDocx(edition))
    const xml = parts['word/document.xml'] ?? ''
    const rows = xml.match(/<w:tr>.*?<\/w:tr>/gs) ?? []
    parts['word/document.xml'] = xml.replace(/<w:tr>.*<\/w:tr>/s, () =>
      change(rows).join('')
    )
    return readDocx(pack(parts))
  }

  test('rows that were moved or deleted keep their ids', () => {
    const file = edit(([head = '', first = '', , last = '']) => [
      head,
      last,
      first
    ])
    expect(file.units.map((d) => [d.id, d.source.text])).toEqual([
      ['u3', '酒'],
      ['u1', '茶']
    ])
    expect(file.remarks).toBeUndefined()
  })

  test('an id that was typed over is known by what the file keeps', () => {
    const file = edit((rows) => rows.map((d) => d.replace('>u2<', '>No. 2<')))
    expect(file.units.map((d) => d.id)).toEqual(['u1', 'u2', 'u3'])
    expect(remarks(file)).toEqual([
      '3: Unexpected id No. 2, read as u2, which the row had'
    ])
  })

  test.each([
    ['bookmarks alone', /<w:sdt>.*?<w:sdtContent>|<\/w:sdtContent><\/w:sdt>/gs],
    ['content controls alone', /<w:bookmark(?:Start|End)[^>]*>/g]
  ])('%s are enough', (_, gone) => {
    const file = edit((rows) =>
      rows.map((d) => d.replaceAll(gone, '').replace('>u2<', '><'))
    )
    expect(file.units.map((d) => d.id)).toEqual(['u1', 'u2', 'u3'])
  })

  test('a copied row with an id of its own has that', () => {
    const file = edit((rows) => [
      ...rows,
      (rows[2] ?? '').replace('>u2<', '>u2b<')
    ])
    expect(file.units.map((d) => d.id)).toEqual(['u1', 'u2', 'u3', 'u2b'])
    expect(file.remarks).toBeUndefined()
  })

  test('a row that was added is kept and remarked on', () => {
    const file = edit((rows) => [...rows, unitRow('', cell('new'))])
    expect(file.units.at(-1)?.id).toBe('row 5')
    expect(remarks(file)).toEqual([
      '5: Unexpected row without an id: it was added by hand'
    ])
  })
})

describe('what is no such document is refused in words', () => {
  const sound = documentOf(headRow + unitRow('u1', cell('tea')))
  const merged = (properties: string): string =>
    unitRow('u2', `<w:tc><w:tcPr>${properties}</w:tcPr><w:p/></w:tc>`)
  const withMain = (xml: string): Uint8Array =>
    documentOf('', {'word/document.xml': xml})

  test.each<[string, Uint8Array, RegExp]>([
    ['nothing', new Uint8Array(0), /expected a document \(\.docx\)/],
    ['text', strToU8('茶,tea'), /expected a document \(\.docx\)/],
    [
      'a .doc by another name, or one with a password',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
      /older format or with a password/
    ],
    ['half a file', sound.subarray(0, sound.length / 2), /cut off/],
    [
      'a workbook by another name',
      writeUnitXlsx(riverLibrary),
      /without a table of units/
    ],
    ['an archive of something else', pack({'a.txt': 'x'}), /without _rels/],
    [
      'one without its main part',
      pack({'_rels/.rels': '<Relationships/>'}),
      /without word\/document\.xml/
    ],
    [
      'a main part that leads out of the archive',
      pack({
        '_rels/.rels':
          '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="../../../etc/passwd"/></Relationships>',
        '../../../etc/passwd': '<a/>'
      }),
      /without etc\/passwd/
    ],
    [
      'entities that grow',
      withMain(
        '<!DOCTYPE a [<!ENTITY b "lol">]><w:document><w:tbl>&b;</w:tbl></w:document>'
      ),
      /entities are not read in the document/
    ],
    [
      'an entity from outside',
      withMain(
        '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><w:document>&b;</w:document>'
      ),
      /entities are not read/
    ],
    ['broken XML', withMain('<w:document><w:tbl>'), /unclosed tag/],
    ['no table', documentOf(row(cell('x'))), /without a table of units/],
    [
      'cells merged across',
      documentOf(headRow + merged('<w:gridSpan w:val="2"/>')),
      /merged or missing cells in row 2/
    ],
    [
      'cells merged down',
      documentOf(headRow + unitRow('u1', cell('tea')) + merged('<w:vMerge/>')),
      /merged or missing cells in row 3/
    ],
    [
      'a row that is short',
      documentOf(headRow + row(cell('u1'), cell('茶'))),
      /row 2 of the table, expected one cell in each of 5 columns/
    ]
  ])('%s', (_, bytes, message) => {
    expect(() => readDocx(bytes)).toThrow(TableError)
    expect(() => readDocx(bytes)).toThrow(message)
  })

  test('a bomb is stopped', () => {
    const bomb = zipSync(
      {
        '_rels/.rels': strToU8('<Relationships/>'),
        'word/document.xml': new Uint8Array(130 * 2 ** 20)
      },
      {level: 9}
    )
    expect(() => readDocx(bomb)).toThrow('more than 128 MB unpacked')
  })
})
