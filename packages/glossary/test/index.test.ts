import {expect, test} from 'vitest'

test('exposes the public names', async () => {
  expect(Object.keys(await import('@zhengben/glossary')).sort()).toEqual([
    'compareCodePoints',
    'createMatcher',
    'keepColumns',
    'mergeGlossaries',
    'readGlossary',
    'selectLongest',
    'selectRows',
    'termColumns',
    'variantColumns'
  ])
})
