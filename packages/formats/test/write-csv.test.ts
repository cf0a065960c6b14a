import {writeCsv} from '@zhengben/formats/csv'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'

describe('writeCsv', () => {
  test('quotes texts and leaves numbers', () => {
    expect(
      writeCsv([
        ['文件', 'words'],
        ['a "b", c\nd', -1.5]
      ])
    ).toBe('"文件","words"\r\n"a ""b"", c\nd",-1.5\r\n')
  })

  test.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '＝HYPERLINK("x")'
  ])('makes no formula of %j', (text) => {
    expect(writeCsv([[text]])).toMatch(/^"'/)
  })

  test('begins with a byte order mark where asked to', () => {
    expect(writeCsv([[1]], {bom: true})).toBe('\u{FEFF}1\r\n')
    expect(writeCsv([[1]])).toBe('1\r\n')
  })

  test('can be read back', () => {
    const cell = fc.array(fc.constantFrom('"', ',', '\r\n', '=', '字', 'a'))
    fc.assert(
      fc.property(
        fc.array(
          cell.map((d) => d.join('')),
          {minLength: 1}
        ),
        (cells) => {
          const line = writeCsv([cells]).slice(0, -2)
          const read = [...line.matchAll(/"((?:[^"]|"")*)"(?:,|$)/gy)].map(
            (d) => d[1]?.replaceAll('""', '"')
          )
          expect(read).toEqual(
            cells.map((d) => (/^[=\r]/.test(d) ? `'${d}` : d))
          )
        }
      )
    )
  })
})
