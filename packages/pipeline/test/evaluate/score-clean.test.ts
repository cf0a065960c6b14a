import {describe, expect, test} from 'vitest'
import {cleanPage, joinSentences} from '../../src/evaluate/clean-text.ts'
import {mergeClean, scoreClean} from '../../src/evaluate/score-clean.ts'
import {upperBound} from '../../src/evaluate/upper-bound.ts'

describe('upper bound', () => {
  // Poisson's exact one-sided limits, from the chi-square table: χ²(0.95; 2k + 2) ÷ 2.
  test.each([
    [0, 2.996],
    [1, 4.744],
    [5, 10.513],
    [20, 29.062],
    [100, 118.079]
  ])('of %i events is %f', (count, bound) => {
    expect(upperBound(count, 1)).toBeCloseTo(bound, 2)
    expect(upperBound(count, 1000)).toBeCloseTo(bound / 1000, 5)
  })

  test('of nothing tried is unknown', () => {
    expect(upperBound(0, 0)).toBe(Number.POSITIVE_INFINITY)
  })
})

/** As if every 上 were damage, and every 後 of the other script. */
function findEdits(
  text: string
): Array<{range: [number, number]; kind: 'variant' | 'script'}> {
  return Array.from(text.matchAll(/[上後]/g), ({index, 0: found}) => ({
    range: [index, index + 1],
    kind: found === '上' ? 'variant' : 'script'
  }))
}

describe('clean text', () => {
  test('is restored sentence by sentence, in documents and whole', () => {
    const lines = Array.from({length: 45}, (_, i) =>
      i % 9 === 0 ? '河堤上。' : '雨後。'
    )
    const seen: Array<string> = []
    const scores = scoreClean(
      [joinSentences(lines)],
      (text) => {
        seen.push(text)
        return findEdits(text)
      },
      () => []
    )
    const counts = {
      sentences: 45,
      characters: 5 * 4 + 40 * 3,
      changed: 5,
      edits: 5,
      script: 40
    }
    expect(scores).toMatchObject({
      alone: counts,
      documents: counts,
      whole: counts,
      blind: {changed: 0, edits: 0}
    })
    expect(scores.alone.rate).toBeCloseTo(5 / 45)
    expect(scores.alone.density).toBeCloseTo((5 / 140) * 10_000)
    expect(seen).toHaveLength(45 + 3 + 1)
    expect(seen[45]).toBe(lines.slice(0, 20).join('\n'))
  })

  test('counts a sentence once, however many edits it has', () => {
    const {alone} = scoreClean(
      [cleanPage('上上上。风不大。')],
      findEdits,
      () => []
    )
    expect(alone).toMatchObject({sentences: 2, changed: 1, edits: 3})
  })

  test('of several sets adds up', () => {
    const score = scoreClean([cleanPage('上。')], findEdits, findEdits)
    expect(mergeClean([score, score]).alone).toMatchObject({
      sentences: 2,
      changed: 2,
      rate: 1
    })
  })
})
