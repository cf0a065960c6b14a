import {segmentWithDictionary} from '@zhengben/align'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {dictionary} from './helpers/resources.ts'

const segment = segmentWithDictionary(dictionary)

describe('segmentWithDictionary', () => {
  test('takes the longest headwords', () => {
    expect(
      segment('中华人民共和国有1949个村，GDP增长5.2%。').map((d) => d.value)
    ).toEqual([
      ...[
        '中华人民共和国',
        '有',
        '1949',
        '个',
        '村',
        '，',
        'GDP',
        '增长',
        '5.2%'
      ],
      '。'
    ])
  })

  test('covers any text without gap', () => {
    const text = fc.oneof(
      fc.string({unit: 'binary'}),
      fc.string({unit: fc.constantFrom(...'中国人民𠮷ab 1.\n，\ud800')})
    )
    fc.assert(
      fc.property(text, (value) => {
        const words = segment(value)
        expect(words.map((d) => d.value).join('')).toBe(value)
        let at = 0
        for (const word of words) {
          expect(word.range).toEqual([at, at + word.value.length])
          at += word.value.length
        }
      })
    )
  })
})
