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
      "englishRules",
      "findTerms",
      "linkUnit",
      "readDictionary",
      "segmentWithDictionary",
      "splitEnglish",
    ]
  `)
})
