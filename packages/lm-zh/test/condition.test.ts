import {expect, test} from 'vitest'
import {condition} from '../scripts/condition.ts'
import {sums, train} from './toy-models.ts'

test('probabilities that leave something to the end of a text sum to one', () => {
  const model = train([
    [0, 1, 2, 0, 1, 3],
    [4, 0, 1, 2]
  ])
  const lacking = {
    ...model,
    unigrams: {...model.unigrams, p: model.unigrams.p.map((d) => d * 0.75)},
    bigrams: {...model.bigrams, p: model.bigrams.p.map((d) => d * 0.5)}
  }
  for (const sum of sums(condition(lacking))) expect(sum).toBeCloseTo(1, 8)
})
