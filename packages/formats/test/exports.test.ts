import {expect, test} from 'vitest'

test('the public names', async () => {
  expect(
    Object.keys(await import('@zhengben/formats')).sort()
  ).toMatchInlineSnapshot(`
    [
      "NotTextError",
      "UnknownEncodingError",
      "asFound",
      "createIndexEntry",
      "decodeText",
      "encodings",
      "measureEdition",
      "readMarkdown",
      "readPlainText",
      "readProse",
      "unitText",
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
