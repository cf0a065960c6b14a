import {expect, it} from 'vitest'

it('exports its public names', async () => {
  expect(Object.keys(await import('@zhengben/chinese')).sort()).toEqual([
    'chineseRules',
    'default',
    'isDigit',
    'isHan',
    'isLatinLetter',
    'isPunctuation',
    'isWhiteSpace',
    'isWordCharacter',
    'nonBlankLines',
    'parseChinese',
    'refineWords',
    'splitSentences',
    'trimRange'
  ])
})
