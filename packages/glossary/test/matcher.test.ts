import {createMatcher, selectLongest} from '@zhengben/glossary'
import fc from 'fast-check'
import {expect, test} from 'vitest'

test('finds every key at a place, shortest first', () => {
  const matcher = createMatcher([
    ['国家', 'state'],
    ['国家主席', 'president'],
    ['家', 'home'],
    ['国家', 'nation']
  ])
  expect(matcher.matchAt('到国家主席', 1)).toEqual([
    {end: 3, value: 'state'},
    {end: 3, value: 'nation'},
    {end: 5, value: 'president'}
  ])
  expect(matcher.matchAt('到国家主席', 0)).toEqual([])
  expect(matcher.matchAll('国家').map((d) => d.range)).toEqual([
    [0, 2],
    [0, 2],
    [1, 2]
  ])
})

test('keeps the leftmost longest of overlapping matches', () => {
  const matcher = createMatcher(
    ['科学', '科学家', '学家', '家庭'].map((d) => [d, d] as const)
  )
  expect(
    selectLongest(matcher.matchAll('科学家庭科学')).map((d) => d.value)
  ).toEqual(['科学家', '科学'])
})

test('matches nothing when there are no keys, or only empty ones', () => {
  expect(createMatcher([]).matchAll('文')).toEqual([])
  expect(createMatcher([['', 1]]).matchAll('文')).toEqual([])
})

const word = fc.string({
  unit: fc.constantFrom('中', '国', '𠮷', '\u{E000}', 'a', '\u{D842}'),
  maxLength: 5
})

test('agrees with a search key by key', () => {
  fc.assert(
    fc.property(fc.array(word), fc.array(word), (keys, words) => {
      const text = words.join('')
      const expected: Array<string> = []
      for (let start = 0; start < text.length; start++)
        for (const key of [...keys].sort((a, b) => a.length - b.length))
          if (key && text.startsWith(key, start))
            expected.push(`${start} ${key}`)
      const found = createMatcher(keys.map((d) => [d, d] as const))
        .matchAll(text)
        .map((d) => {
          expect(text.slice(...d.range)).toBe(d.value)
          return `${d.range[0]} ${d.value}`
        })
      expect(found).toEqual(expected)
    })
  )
})
