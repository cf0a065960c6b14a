import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {countNgrams} from '../scripts/count-ngrams.ts'
import {discountsOf} from '../scripts/discounts.ts'
import {ground, sums, texts, train, vocabulary} from './toy-models.ts'

describe('counting', () => {
  test('counts trigrams in the text and shorter n-grams by what precedes', () => {
    const counts = countNgrams(Int32Array.of(0, 1, 0, 1, 2, -1, 1, -1), 3)
    // 4 is the base, 3 the start: 3 0 1, 0 1 0, 1 0 1, 0 1 2.
    expect([...counts.trigrams.keys]).toEqual([4, 6, 17, 49])
    expect([...counts.trigrams.counts]).toEqual([1, 1, 1, 1])
    // 0 1 stands after the start and after 1.
    expect([...counts.bigrams.keys]).toEqual([1, 4, 6])
    expect([...counts.bigrams.counts]).toEqual([2, 1, 1])
    // 1 stands after 0 and at the start.
    expect([...counts.unigrams.counts]).toEqual([2, 2, 1])
  })

  test('refuses a vocabulary whose trigrams are no exact numbers', () => {
    expect(() => countNgrams(Int32Array.of(0, -1), 300_000)).toThrow(
      'Too many words'
    )
  })
})

test('discounts follow from the counts of counts', () => {
  // n1 … n4 are 4, 2, 1, 1, so that Y = 4 / (4 + 2 · 2).
  const discounts = discountsOf([1, 1, 1, 1, 2, 2, 3, 4, 9])
  expect(discounts).toEqual([0.5, 2 - (3 * 0.5 * 1) / 2, 3 - 4 * 0.5])
  expect(discountsOf([1, 1, 2])).toEqual([0.5, 1, 1.5])
})

describe('Kneser–Ney', () => {
  test('every history sums to one', () => {
    fc.assert(
      fc.property(texts, (utterances) => {
        for (const sum of sums(train(utterances))) expect(sum).toBeCloseTo(1, 8)
      })
    )
  })

  test('a word not in the text keeps a share of its ground probability', () => {
    const {unigrams} = train([
      [0, 1, 0, 1],
      [1, 0]
    ])
    const [a = 0, b = 0] = [3, 4].map((d) => unigrams.p[d])
    expect(a).toBeGreaterThan(0)
    expect(a / b).toBeCloseTo((ground[3] as number) / (ground[4] as number), 9)
    expect(unigrams.p).toHaveLength(vocabulary.length)
  })

  test('what follows one word only is rare by itself', () => {
    // 2 is as frequent as 1, but always follows 0.
    const {unigrams} = train([
      [0, 2, 1, 3],
      [0, 2, 3, 1],
      [0, 2, 4, 1],
      [0, 2]
    ])
    expect(unigrams.p[2]).toBeLessThan(unigrams.p[1] as number)
  })
})
