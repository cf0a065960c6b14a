import {expect, test} from 'vitest'

test('exports what it promises', async () => {
  expect(
    Object.keys(await import('@zhengben/align')).sort()
  ).toMatchInlineSnapshot(`
    [
      "DictionaryError",
      "alignSentences",
      "createTermFinder",
      "createUnitLinker",
      "findTerms",
      "linkTokens",
      "linkUnit",
      "readDictionary",
      "segmentWithDictionary",
      "splitEnglish",
    ]
  `)
})
