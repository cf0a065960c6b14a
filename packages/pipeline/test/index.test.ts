import {expect, test} from 'vitest'

test('exposes the public names', async () => {
  expect(Object.keys(await import('@zhengben/pipeline')).sort()).toEqual([
    'InputError',
    'UsageError',
    'createPointFinder',
    'findNearest',
    'findProject',
    'outputFormats',
    'refuseInputs'
  ])
})
