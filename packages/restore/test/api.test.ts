import {expect, test} from 'vitest'

test('the public names of the package', async () => {
  expect(
    Object.keys(await import('@zhengben/restore')).sort()
  ).toMatchInlineSnapshot(`
    [
      "LanguageModel",
      "LanguageModelError",
      "costOf",
      "createRestorer",
      "createStagedRestorer",
      "createThesaurus",
      "createTouchFinder",
      "followDecisions",
      "followHand",
      "learnPairs",
      "learnsRates",
      "readLanguageModel",
      "restore",
      "retextRestore",
      "runExamples",
      "segmentWithModel",
      "suggestVariants",
      "tallyDecisions",
    ]
  `)
})
