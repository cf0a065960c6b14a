import {expect, test} from 'vitest'

test('exports what it promises', async () => {
  expect(
    Object.keys(await import('@zhengben/align')).sort()
  ).toMatchInlineSnapshot(`
    [
      "ContradictionError",
      "DictionaryError",
      "alignSentences",
      "correctSentences",
      "createSentenceNamer",
      "createTermFinder",
      "createUnitLinker",
      "findTerms",
      "linkTokens",
      "linkUnit",
      "readDictionary",
      "recutSentences",
      "resolveCorrections",
      "segmentWithDictionary",
      "splitEnglish",
    ]
  `)
})
