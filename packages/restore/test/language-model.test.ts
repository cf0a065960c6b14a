import {readLanguageModel, segmentWithModel} from '@zhengben/restore'
import {describe, expect, test} from 'vitest'
import {readModel} from './resources.ts'

const model = readModel()

describe('language model', () => {
  // Figures of the model as built, log10: to within the packing's steps.
  test.each([
    ['国家 发展', [undefined, -2.438]],
    ['发展 改革', [undefined, -2.625]],
    ['哭 不 哭', [-4.219, undefined, -1.156]],
    ['人民 法院 应当', [-3.75, -1.281, -0.938]],
    // No bigram: the back-off weight of 智能 and the unigram.
    ['人工智能 国家', [-6, -3.563]]
  ])('scores %s', (phrase, expected) => {
    const scored = {cost: 0, state: -1}
    for (const [index, word] of phrase.split(' ').entries()) {
      model.step(scored.state, model.find(word), scored)
      const log10 = expected[index]
      if (log10 !== undefined)
        expect(-scored.cost / Math.LN10).toBeCloseTo(log10, 1)
    }
  })

  test('equal states score alike', () => {
    const one = {cost: 0, state: -1}
    const other = {cost: 0, state: -1}
    for (const word of ['我们', '国家', '发展'])
      model.step(one.state, model.find(word), one)
    for (const word of ['他们', '国家', '发展'])
      model.step(other.state, model.find(word), other)
    expect(other.state).toBe(one.state)
  })

  test('refuses what is not a model', () => {
    expect(() => readLanguageModel(new Uint8Array(3))).toThrow(/cut short/)
    expect(() => readLanguageModel(new Uint8Array(64))).toThrow(/version/)
  })
})

test('segments without any dictionary but the model', () => {
  const text = '国家发展改革委3月发布了ABC报告，共12.5万字。'
  const words = segmentWithModel(model)(text)
  expect(words.map((d) => d.value).join('')).toBe(text)
  expect(words.map((d) => d.value)).toEqual(
    expect.arrayContaining(['国家', '发展', '发布', 'ABC', '报告', '12.5'])
  )
})
