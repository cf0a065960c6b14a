import {expect, test} from 'vitest'

test('exposes the public names', async () => {
  expect(Object.keys(await import('@zhengben/translate')).sort()).toEqual([
    'addCounts',
    'bandNames',
    'checkUnits',
    'countText',
    'createAnalyser',
    'createMemory',
    'createRenderings',
    'defaultRates',
    'markDifferences',
    'optionalRules',
    'ruleIds',
    'similarity'
  ])
})
