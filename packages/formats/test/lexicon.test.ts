import {
  readJiebaDictionary,
  readOmegatGlossary,
  readOpenccDictionary,
  writeLines
} from '@zhengben/formats/lexicon'
import {expect, test} from 'vitest'

test('an OmegaT glossary has remarks and no quotation', () => {
  expect(
    readOmegatGlossary(
      '\u{FEFF}# ours\n“两会”\t"Two Sessions"\tannual\r\n\r\n三农\trural issues\n'
    )
  ).toEqual([
    {line: 2, cells: ['“两会”', '"Two Sessions"', 'annual']},
    {line: 4, cells: ['三农', 'rural issues']}
  ])
})

test('an OpenCC dictionary has several values', () => {
  expect(readOpenccDictionary('邦度\t国家 国度\n')).toEqual([
    {line: 1, cells: ['邦度', '国家', '国度']}
  ])
  expect(() => readOpenccDictionary('邦度\t国家\n集会 会议\n')).toThrow(
    expect.objectContaining({line: 2, column: 1})
  )
})

test.each([
  ['云计算 5 n', ['云计算', '5', 'n']],
  ['创新办 3', ['创新办', '3', '']],
  ['凱特琳 nz', ['凱特琳', '', 'nz']],
  ['台中', ['台中', '', '']],
  ['Edu Trust认证 2000', ['Edu Trust认证', '2000', '']]
])('jieba reads %j', (text, cells) => {
  expect(readJiebaDictionary(text)).toEqual([{line: 1, cells}])
})

test('empty cells at the end are left out', () => {
  expect(
    writeLines(
      [
        ['两会', ''],
        ['三农', 'n']
      ],
      ' '
    )
  ).toBe('两会\n三农 n\n')
})
