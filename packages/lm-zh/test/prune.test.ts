import fc from 'fast-check'
import {expect, test} from 'vitest'
import {findNgram} from '../scripts/backoff-model.ts'
import {prune} from '../scripts/prune.ts'
import {sums, texts, train} from './toy-models.ts'

test('what is left sums to one and holds the history of every trigram', () => {
  fc.assert(
    fc.property(texts, fc.nat({max: 10}), fc.nat({max: 10}), (text, a, b) => {
      const model = train(text)
      const bigrams = Math.min(model.bigrams.word.length, a + b)
      const trigrams = Math.min(model.trigrams.word.length, b)
      const pruned = prune(model, {
        bigrams,
        trigrams,
        frequency: model.unigrams.p
      })
      expect(pruned.bigrams.word).toHaveLength(bigrams)
      expect(pruned.trigrams.word).toHaveLength(trigrams)
      expect(pruned.trigrams.start).toHaveLength(bigrams + 1)
      expect(pruned.trigrams.start.at(-1)).toBe(trigrams)
      for (const sum of sums(pruned)) expect(sum).toBeCloseTo(1, 6)
    })
  )
})

test('what says most stays', () => {
  const often = Array.from({length: 20}, () => [0, 1])
  const model = train([...often, [2, 3], [3, 2], [2, 4], [4, 0], [3, 0]])
  const pruned = prune(model, {
    bigrams: 1,
    trigrams: 0,
    frequency: Float64Array.of(0.4, 0.4, 0.1, 0.05, 0.05)
  })
  expect(findNgram(pruned.bigrams, 0, 1)).toBe(0)
})
