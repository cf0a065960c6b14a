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
      "createCoverageMeter",
      "createSentenceNamer",
      "createTermFinder",
      "createUnitLinker",
      "englishRules",
      "findChineseQuantities",
      "findEnglishQuantities",
      "findTerms",
      "formatNumber",
      "linkTokens",
      "linkUnit",
      "plainSyllable",
      "readChineseNumber",
      "readDictionary",
      "readEnglishNumber",
      "recutSentences",
      "rememberLookups",
      "resolveCorrections",
      "segmentWithDictionary",
      "splitEnglish",
      "stem",
      "toWadeGiles",
      "tokenizeEnglish",
    ]
  `)
})
