import {expect, test} from 'vitest'

test('the public names', async () => {
  expect(
    Object.keys(await import('@zhengben/formats')).sort()
  ).toMatchInlineSnapshot(`
    [
      "NotTextError",
      "UnknownEncodingError",
      "createIndexEntry",
      "decodeText",
      "encodings",
      "measureEdition",
      "readMarkdown",
      "readPlainText",
      "readProse",
      "writeBilingualMarkdown",
      "writeHtml",
      "writeIndex",
      "writeReport",
      "writeReview",
      "writeTmx",
      "writeXliff",
      "writeXliff2",
    ]
  `)
})
