import fc from 'fast-check'
import {expect, test} from 'vitest'
import {bigramProbability} from '../scripts/backoff-model.ts'
import {extendVocabulary} from '../scripts/extend-vocabulary.ts'
import {mix} from '../scripts/mix.ts'
import {probability, sums, texts, train, vocabulary} from './toy-models.ts'

const shares = fc.double({min: 0.05, max: 0.95, noNaN: true})

test('every history sums to one', () => {
  fc.assert(
    fc.property(texts, texts, shares, (one, other, share) => {
      for (const sum of sums(mix(train(one), train(other), share)))
        expect(sum).toBeCloseTo(1, 6)
    })
  )
})

test('an n-gram of either text has the mean of both probabilities', () => {
  fc.assert(
    fc.property(texts, texts, shares, (one, other, share) => {
      const [a, b] = [train(one), train(other)]
      const mixed = mix(a, b, share)
      for (const [first, second, third] of [...one, ...other]) {
        if (first === undefined || second === undefined || third === undefined)
          continue
        const [whole, ofA, ofB] = [mixed, a, b].map(
          (d) =>
            (d.unigrams.p[first] as number) *
            bigramProbability(d, first, second) *
            probability(d, first, second, third)
        ) as [number, number, number]
        const mean = share * ofA + (1 - share) * ofB
        expect(whole / mean).toBeCloseTo(1, 9)
      }
    })
  )
})

test('a word that only one model knows has its probability from there', () => {
  const other = train([[0, 1, 2, 3, 4]])
  const text = train([[0, 1, 0]])
  const p = text.unigrams.p.slice(0, 2)
  const known = {
    vocabulary: vocabulary.slice(0, 2),
    unigrams: {
      ...text.unigrams,
      p: p.map((d) => d / ((p[0] as number) + (p[1] as number))),
      backoff: Float64Array.of(1, 1)
    },
    bigrams: {
      start: Uint32Array.of(0, 0, 0),
      word: new Uint32Array(),
      p: new Float64Array(),
      backoff: new Float64Array()
    },
    trigrams: {
      start: Uint32Array.of(0),
      word: new Uint32Array(),
      p: new Float64Array()
    }
  }
  const mixed = mix(extendVocabulary(known, vocabulary), other, 0.75)
  expect(mixed.unigrams.p[4]).toBeCloseTo(
    0.25 * (other.unigrams.p[4] as number),
    12
  )
  for (const sum of sums(mixed)) expect(sum).toBeCloseTo(1, 6)
})
