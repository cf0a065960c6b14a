import {expect, test} from 'vitest'

test('exposes the public names', async () => {
  expect(Object.keys(await import('@zhengben/glossary')).sort()).toEqual([
    'applyDecisions',
    'checkGlossary',
    'compareCodePoints',
    'createMatcher',
    'diffGlossaries',
    'fixFile',
    'keepColumns',
    'mergeGlossaries',
    'mergeProposals',
    'readGlossary',
    'segmentationColumns',
    'selectLongest',
    'selectRows',
    'suggestRetirements',
    'suggestTerms',
    'termColumns',
    'variantColumns'
  ])
})
