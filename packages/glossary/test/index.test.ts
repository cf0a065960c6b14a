import {expect, test} from 'vitest'

test('exposes the public names', async () => {
  expect(Object.keys(await import('@zhengben/glossary')).sort()).toEqual([
    'compareCodePoints',
    'createMatcher',
    'mergeGlossaries',
    'readGlossary',
    'selectLongest',
    'selectRows'
  ])
})
