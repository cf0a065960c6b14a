import {expect, test} from 'vitest'

test('exports what it promises', async () => {
  expect(
    Object.keys(await import('@zhengben/align')).sort()
  ).toMatchInlineSnapshot(`
    [
      "ContradictionError",
      "DictionaryError",
      "alignSentences",
      "createTermFinder",
      "createUnitLinker",
      "findTerms",
      "linkUnit",
      "readDictionary",
      "segmentWithDictionary",
      "splitEnglish",
    ]
  `)
})
