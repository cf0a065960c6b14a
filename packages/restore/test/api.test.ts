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
      "followHand",
      "readLanguageModel",
      "restore",
      "retextRestore",
      "runExamples",
      "segmentWithModel",
    ]
  `)
})
