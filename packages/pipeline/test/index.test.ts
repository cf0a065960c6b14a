import {expect, test} from 'vitest'

test('exposes the public names', async () => {
  expect(Object.keys(await import('@zhengben/pipeline')).sort()).toEqual([
    'InputError',
    'OutputError',
    'UsageError',
    'createPointFinder',
    'explainSystemError',
    'findNearest',
    'findProject',
    'outputFormats',
    'refuseInputs'
  ])
})
