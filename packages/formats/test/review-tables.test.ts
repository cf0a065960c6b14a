import {
  type BilingualFile,
  readDocx,
  readTable,
  readXlsxTable,
  TableError
} from '@zhengben/formats/bilingual'
import {
  writeDocx,
  writeUnitCsv,
  writeUnitTsv,
  writeUnitXlsx
} from '@zhengben/formats/office'
import {writeXlsx} from '@zhengben/formats/xlsx'
import fc from 'fast-check'
import {strFromU8, strToU8, unzipSync, zipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {editionOf, type Given, sourceOf} from './edition-of.ts'
import {riverLibrary} from './river-library.ts'

type Shown = [
  id: string,
  source: string,
  target: string,
  state: string | undefined,
  notes: ReadonlyArray<string>
]

function show({units}: BilingualFile): Array<Shown> {
  return units.map((d) => [
    d.id,
    d.source.text,
    d.target.text,
    d.state,
    d.notes
  ])
}

/** A workbook with other parts, or another sheet. */
function change(
  bytes: Uint8Array,
  parts: Record<string, string>,
  edit: (sheet: string) => string = (d) => d
): Uint8Array {
  const files = unzipSync(bytes)
  const path = 'xl/worksheets/sheet1.xml'
  const sheet = edit(strFromU8(files[path] ?? new Uint8Array()))
  return zipSync({
    ...files,
    ...Object.fromEntries(
      Object.entries({[path]: sheet, ...parts}).map(([name, d]) => [
        name,
        strToU8(d)
      ])
    )
  })
}

/** Whatever people type and programs paste. */
const text = fc
  .array(
    fc.constantFrom(
      ...['国', '家', 'word', '"', '“', ',', ';', '\t', '\n', '\r\n', ' ', "'"],
      ...[
        '=',
        '+',
        '-',
        '@',
        '＝',
        '=HYPERLINK("x")',
        '𠮷',
        '\u200f',
        '\u202b'
      ],
      ...[
        '\0',
        '\u0001',
        '\v',
        '\u001f',
        '\u0085',
        '\ud800',
        '\udc00',
        '\ufffe'
      ],
      ...[
        '<',
        '&',
        ']]>',
        '_x0041_',
        '_',
        '〔?〕',
        '⟨U+0001⟩',
        '\u00a0',
        '\u2028'
      ]
    ),
    {maxLength: 12}
  )
  .map((d) => d.join(''))

const unit = fc.record({
  source: text,
  target: text,
  note: text,
  state: fc.constantFrom<Given['state']>(
    'initial',
    'translated',
    'reviewed',
    'final'
  ),
  damage: fc.option(fc.constantFrom('邦度', '邦\u0002度', '▼邦度'), {
    nil: undefined
  })
})
const document = fc
  .tuple(
    fc.constantFrom('u', 'menu.open-', '第 2 章/', `${'long'.repeat(20)}_`),
    fc.array(unit, {minLength: 1, maxLength: 6})
  )
  .map(([prefix, units]) =>
    units.map(
      ({damage, ...rest}, index): Given => ({
        ...rest,
        id: `${prefix}${index + 1}`,
        ...(damage !== undefined && {damage})
      })
    )
  )

function expected(
  units: ReadonlyArray<Given>,
  carry: (text: string) => string = (d) => d
): Array<Shown> {
  return units
    .filter((d) => sourceOf(d).trim() !== '' || d.target.trim() !== '')
    .map((d) => [
      d.id,
      carry(sourceOf(d)),
      carry(d.target),
      d.state,
      d.note.trim() === '' ? [] : [carry(d.note)]
    ])
}

describe('any document comes back whole', () => {
  // Four formats, 500 documents; more where asked for.
  const {ZHENGBEN_RUNS = '125'} = process.env
  const runs = {numRuns: Number(ZHENGBEN_RUNS)}

  test('from Word; its line breaks are all of one kind', () => {
    fc.assert(
      fc.property(document, (units) => {
        const carry = (d: string): string => d.replace(/\r\n?/g, '\n')
        const file = readDocx(writeDocx(editionOf(units)))
        expect(show(file)).toEqual(expected(units, carry))
        expect(file.remarks).toBeUndefined()
      }),
      runs
    )
  })

  test('from Excel; half a surrogate pair is no character', () => {
    fc.assert(
      fc.property(document, (units) => {
        const carry = (d: string): string =>
          d.replace(/\p{Surrogate}/gu, '\ufffd')
        const file = readXlsxTable(writeUnitXlsx(editionOf(units)))
        expect(show(file)).toEqual(expected(units, carry))
      }),
      runs
    )
  })

  test.each([
    ['comma-separated', writeUnitCsv, undefined],
    ['tab-separated', writeUnitTsv, '\t' as const]
  ])('from a %s table', (_, write, separator) => {
    fc.assert(
      fc.property(document, (units) => {
        const file = readTable(write(editionOf(units)), separator)
        expect(show(file)).toEqual(expected(units))
      }),
      runs
    )
  })
})

describe('tables for reviewers', () => {
  test('say what stood there, where it differs', () => {
    const lines = writeUnitTsv(riverLibrary).split('\n')
    expect(lines[0]).toBe('id\tsource\ttarget\tstate\tnote\tas found')
    expect(lines[1]).toBe(
      'u1\t临江图书馆重新开放\tRiverside Library Reopens\ttranslated\t\t大吉棋牌临江图书馆重新开放'
    )
  })

  test('a comma-separated one begins with a byte order mark, for Excel', () => {
    expect(writeUnitCsv(riverLibrary)).toMatch(/^\u{FEFF}"id",/u)
  })

  test('the same bytes each time', () => {
    expect(writeUnitXlsx(riverLibrary)).toEqual(writeUnitXlsx(riverLibrary))
    expect(writeDocx(riverLibrary)).toEqual(writeDocx(riverLibrary))
  })

  test('a text that is too long for Excel is refused with its cell', () => {
    const long = {
      id: 'u1',
      source: '长'.repeat(32_768),
      target: '',
      state: 'initial' as const,
      note: ''
    }
    expect(() => writeUnitXlsx(editionOf([long]))).toThrow(
      'Unexpected cell B2 of 32768 characters, expected at most 32767'
    )
    const [unit] = readDocx(writeDocx(editionOf([long]))).units
    expect(unit?.source.text).toBe(long.source)
  })
})

describe('what reviewers send back', () => {
  test('columns in any order, with Chinese names and others among them', () => {
    const file = readTable(
      '序号,状态,译者,译文,原文,备注\nu1,已审,周河,tea,茶,茶叶？\nu2,OK,,water,水,\n'
    )
    expect(show(file)).toEqual([
      ['u1', '茶', 'tea', 'reviewed', ['茶叶？']],
      ['u2', '水', 'water', 'OK', []]
    ])
  })

  test('names in both languages', () => {
    const file = readTable('No.\t中文 Chinese\tEnglish (en)\n1\t茶\ttea\n')
    expect(show(file)).toEqual([['1', '茶', 'tea', undefined, []]])
  })

  test('a first row of sentences is no header', () => {
    const file = readTable('Chinese tea,English breakfast\n', ',')
    expect(show(file)).toEqual([
      ['1', 'Chinese tea', 'English breakfast', undefined, []]
    ])
  })

  test('semicolons, as Excel writes them in Europe', () => {
    const file = readTable('id;source;target\r\nu1;"茶;酒";tea, wine\r\n')
    expect(show(file)).toEqual([['u1', '茶;酒', 'tea, wine', undefined, []]])
  })

  test('tabs with quotation marks, as Excel writes them', () => {
    const file = readTable(
      'id\tsource\ttarget\nu1\t"他说：""好""\n走了"\t"Fine, he said."\n',
      '\t'
    )
    expect(show(file)).toEqual([
      ['u1', '他说："好"\n走了', 'Fine, he said.', undefined, []]
    ])
  })

  test('added rows and repeated ids are kept and remarked on, with their places', () => {
    const rows = [
      ['id', 'source', 'target'],
      ['u1', '茶', 'tea'],
      ['', '水', 'water'],
      ['u1', '酒', 'wine']
    ]
    const {pointAt, remarks, units} = readXlsxTable(writeXlsx('a', rows))
    expect(units.map((d) => d.id)).toEqual(['u1', 'row 3', 'u1'])
    expect(remarks?.map((d) => [pointAt?.(d.at).line, d.reason])).toEqual([
      [3, 'Unexpected row without an id: it was added by hand'],
      [4, 'Unexpected second row of the unit u1, expected one']
    ])
    const [, , wine] = units
    expect(pointAt?.(wine?.target.toFile([2, 4])[0] ?? 0)).toEqual({
      line: 4,
      column: 3
    })
  })

  test('a text behind an apostrophe has its own places', () => {
    const table = 'source,target\n茶,"\'=""tea"""\n'
    const [unit] = readTable(table).units
    expect(unit?.target.text).toBe('="tea"')
    expect(table.slice(...(unit?.target.toFile([2, 5]) ?? [0, 0]))).toBe('tea')
  })

  test.each([
    ['zh,en\n茶,"tea\n水,water\n', 2, 3],
    ['zh,en\n"茶"x,tea\n', 2, 4],
    ['"茶', 1, 1]
  ])(
    'broken quotation in %j is refused with its place',
    (table, line, column) => {
      expect(() => readTable(table, ',')).toThrow(
        expect.objectContaining({name: 'TableError', line, column})
      )
    }
  )

  test('a title may stand above the header', () => {
    const file = readXlsxTable(
      writeXlsx('a', [
        ['第一批 Batch 1'],
        ['编号', '原文', '译文'],
        ['u1', '茶', 'tea']
      ])
    )
    expect(show(file)).toEqual([['u1', '茶', 'tea', undefined, []]])
  })

  test('a table that was cut off in the middle of a cell is refused', () => {
    const table = writeUnitTsv(riverLibrary)
    const end = table.indexOf('after two years') + 20
    expect(() => readTable(table.slice(0, end), '\t')).toThrow('never closed')
  })

  test.each([
    '"茶," 他说。\t"Tea," he said.\n',
    '茶\t"Tea" is what he said\n',
    '他说：茶\tHe said, "Tea.\n酒\t"And wine\n'
  ])('quotation marks of the text are no quotation of cells: %j', (table) => {
    expect(show(readTable(table, '\t')).map((d) => [d[1], d[2]])).toEqual(
      table
        .trimEnd()
        .split('\n')
        .map((d) => d.split('\t'))
    )
  })

  test('a cell that opens with a mark and never closes it is remarked on with its place', () => {
    const table = 'zh\ten\n他说：茶\tHe said, "Tea.\n酒\t"And wine\n'
    expect(readTable(table, '\t').remarks).toEqual([
      {
        at: table.indexOf('"And'),
        reason: expect.stringMatching(/never closed, read as a character/)
      }
    ])
    expect(readTable('zh\ten\n茶\t"Tea" it is\n', '\t').remarks).toBeUndefined()
  })

  const comments = (text: string): string =>
    `<comments><authors><author>周河</author></authors><commentList><comment ref="C2" authorId="0"><text><r><t>周河:</t></r><r><t xml:space="preserve">\n${text}</t></r></text></comment></commentList></comments>`

  test.each([
    ['Black tea?', '周河: Black tea?'],
    [
      '[Threaded comment]\n\nYour version of Excel …\n\nComment:\n    Green?',
      '周河: Green?'
    ]
  ])('comments beside cells become notes: %j', (text, note) => {
    const file = readXlsxTable(
      change(
        writeXlsx('a', [
          ['zh', 'en', 'note'],
          ['茶', '', 'tea']
        ]),
        {
          'xl/worksheets/_rels/sheet1.xml.rels':
            '<Relationships><Relationship Id="rId1" Type="x/comments" Target="../comments1.xml"/></Relationships>',
          'xl/comments1.xml': comments(text)
            .replace(/<r><t>周河:<\/t><\/r>(?=.*Threaded)/s, '')
            .replace('>\n[', '>[')
        }
      )
    )
    expect(file.units[0]?.notes).toEqual(['tea', note])
  })

  test('merged cells are refused with their row, but for a title', () => {
    const workbook = writeXlsx('a', [
      ['第一批'],
      ['id', 'zh', 'en'],
      ['u1', '茶', 'tea and wine'],
      ['u2', '酒', '']
    ])
    const merge = (ref: string): Uint8Array =>
      change(workbook, {}, (xml) =>
        xml.replace(
          '</sheetData>',
          `</sheetData><mergeCells><mergeCell ref="${ref}"/></mergeCells>`
        )
      )
    expect(readXlsxTable(merge('A1:C1')).units).toHaveLength(2)
    expect(() => readXlsxTable(merge('C3:C4'))).toThrow(
      expect.objectContaining({
        line: 3,
        message: expect.stringContaining('merged cells in row 3')
      })
    )
  })

  test.each([
    ['history', 'history-1'],
    ['a/b:c*d', 'a-b-c-d'],
    [`${'a'.repeat(30)}𠮷`, 'a'.repeat(30)]
  ])('a sheet for %j has a name that Excel takes', (name, shown) => {
    const book = unzipSync(writeXlsx(name, [['zh', 'en']]))['xl/workbook.xml']
    expect(strFromU8(book ?? new Uint8Array())).toContain(`name="${shown}"`)
  })

  test('a workbook of one column is refused', () => {
    expect(() => readXlsxTable(writeXlsx('a', [['茶']]))).toThrow(TableError)
  })
})
