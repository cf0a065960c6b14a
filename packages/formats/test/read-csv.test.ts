import {readCsv, writeCsv} from '@zhengben/formats/csv'
import fc from 'fast-check'
import {expect, test} from 'vitest'

test('cells may hold separators, line ends and quotation marks', () => {
  expect(
    readCsv(
      '\u{FEFF}zh,en\r\n"新质生产力","new ""quality"", productive\nforces"\r\n\r\n两会,Two Sessions'
    )
  ).toEqual([
    {line: 1, cells: ['zh', 'en']},
    {line: 2, cells: ['新质生产力', 'new "quality", productive\nforces']},
    {line: 5, cells: ['两会', 'Two Sessions']}
  ])
})

test.each([
  ['zh;en, or so\n两会;Two Sessions', ';'],
  ['zh\ten\n两会\tTwo Sessions', 'tab'],
  ['"a;b",en\n两会,Two Sessions', ',']
])('finds the separator of %j', (text) => {
  expect(readCsv(text)[1]?.cells).toEqual(['两会', 'Two Sessions'])
})

test.each([
  ['zh,en\n两会,"Two Sessions\n三农,x\n', 'never closed', 2, 4],
  ['zh,en\n"两会"x,y\n', 'Unexpected `x` after a quoted cell', 2, 5],
  ['zh,en\n"a\nb",c\n"d"e', 'Unexpected `e`', 4, 4]
])('says where the quotation of %j breaks', (text, message, line, column) => {
  expect(() => readCsv(text)).toThrow(
    expect.objectContaining({
      message: expect.stringContaining(message),
      line,
      column
    })
  )
})

test('any texts come back as they were, formulas and apostrophes too', () => {
  const cell = fc
    .array(
      fc.constantFrom(
        '"',
        ',',
        ';',
        '\r\n',
        '\t',
        '=',
        '@',
        '-',
        "'",
        '字',
        'a',
        ' '
      )
    )
    .map((d) => d.join(''))
  const rows = fc.array(fc.array(cell, {minLength: 2, maxLength: 4}))
  fc.assert(
    fc.property(rows, (rows) => {
      const all = [['zh', 'en'], ...rows]
      const text = writeCsv(all, {bom: true})
      expect(readCsv(text).map((d) => d.cells)).toEqual(all)
    })
  )
})
