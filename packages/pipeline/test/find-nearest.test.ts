import {findNearest} from '@zhengben/pipeline'
import {expect, test} from 'vitest'

const words = ['variant', 'script', 'spam', 'gap']

test.each([
  ['varient', 'variant'],
  ['VARIANT', 'variant'],
  ['scirpt', 'script'],
  ['spma', 'spam'],
  ['gp', 'gap'],
  ['punctuation', undefined],
  ['', undefined]
])('of %j comes %j', (word, expected) => {
  expect(findNearest(word, words)).toBe(expected)
})
