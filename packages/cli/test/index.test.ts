import {expect, test} from 'vitest'

test('exposes the public names', async () => {
  expect(Object.keys(await import('@zhengben/cli')).sort()).toEqual(['main'])
})
