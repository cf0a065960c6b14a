import {expect, test} from 'vitest'

test('exposes the public names', async () => {
  expect(Object.keys(await import('@zhengben/translate')).sort()).toEqual([
    'addCounts',
    'bandNames',
    'countText',
    'createAnalyser',
    'createMemory',
    'defaultRates',
    'similarity'
  ])
})
