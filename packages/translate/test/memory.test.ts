import {
  combineMemories,
  createMemory,
  createPattern,
  markDifferences
} from '@zhengben/translate/memory'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'

const pieces = ['会议', '在', '北京', '召开', '。', '12', '9.5', 'GDP', ' ']
const rare = ['𠮷', '\r\n', '\u{200B}', 'e\u{301}', '\u{D800}', '…', '*']
const text = fc
  .array(fc.constantFrom(...pieces, ...rare), {maxLength: 20})
  .map((d) => d.join(''))

describe('marked differences', () => {
  test('make one text of the other', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const marked = markDifferences(before, after)
        const join = (left: string): string =>
          marked
            .filter((d) => d.kind !== left)
            .map((d) => d.text)
            .join('')
        expect(join('inserted')).toBe(before)
        expect(join('removed')).toBe(after)
      })
    )
  })

  test('are whole characters, words and numbers', () => {
    expect(
      markDifferences(
        '市图书馆今年新增藏书12000册。',
        '市图书馆去年新增藏书9000册。'
      )
    ).toEqual([
      {kind: 'same', text: '市图书馆'},
      {kind: 'removed', text: '今'},
      {kind: 'inserted', text: '去'},
      {kind: 'same', text: '年新增藏书'},
      {kind: 'removed', text: '12000'},
      {kind: 'inserted', text: '9000'},
      {kind: 'same', text: '册。'}
    ])
  })
})

describe('a pattern', () => {
  const find = (pattern: string, value: string): Array<string> | undefined =>
    createPattern(pattern)
      ?.find(value)
      .map((range) => value.slice(...range))

  test.each([
    ['合', '加强合作，合力推进。', ['合', '合']],
    ['加强…合作', '双方加强经贸合作。', ['加强', '合作']],
    ['合作…加强', '双方加强经贸合作。', []],
    ['joint meeting', 'The Joint\n  Meeting is held.', ['Joint\n  Meeting']],
    ['meet', 'The meeting was held.', []],
    ['meet*', 'They meet; the meeting ends.', ['meet', 'meeting']],
    ['the * of', 'the spirit of the meeting', ['the spirit of']],
    ['GDP', 'GDP增长，5GDP不是词。', ['GDP']],
    ['a.c', 'abc a.c', ['a.c']],
    ['(注)', '见（注）与(注)。', ['(注)']],
    ['-', 'long-term', ['-']],
    ['𠮷', '𠮷野家', ['𠮷']]
  ])('%j in %j is %j', (pattern, value, expected) => {
    expect(find(pattern, value)).toEqual(expected)
  })

  test.each(['', '  ', '…', '*', '... …'])('is none: %j', (pattern) => {
    expect(createPattern(pattern)).toBeUndefined()
  })

  test('says what every text has that holds it', () => {
    expect(createPattern('加强 合作…GDP of develop* 2.5')).toMatchObject({
      words: ['gdp', 'of', '2', '5'],
      runs: ['加强', '合作']
    })
  })

  test('takes any text for what it is', () => {
    fc.assert(
      fc.property(text, (value) => {
        const pattern = createPattern(value)
        const isPlain = !/…|\*/.test(value)
        if (pattern && isPlain)
          expect(pattern.find(`。${value.trim()}。`).length).toBeGreaterThan(0)
      })
    )
  })
})

test('a source is found as it was before it was restored', () => {
  const entry = {
    source: '国家推动创新。',
    found: '邦度饱动更始。',
    target: 'The country promotes innovation.',
    origin: 'a'
  }
  const memory = createMemory([entry])
  const options = {minimum: 70, most: 5}
  expect(memory.size).toBe(1)
  expect(memory.find({source: '邦度饱动更始。'}, options)).toEqual([
    {entry, score: 100}
  ])
  expect(memory.find({source: '国家推动革新。'}, options)).toEqual([
    {entry, score: 85}
  ])
})

test('several memories are one', () => {
  const entry = (source: string, origin: string) => ({
    source,
    target: origin,
    origin
  })
  const memory = combineMemories([
    createMemory([entry('本馆周一闭馆。', 'a')]),
    createMemory([entry('本馆周二闭馆。', 'b'), entry('本馆周一闭馆。', 'b')])
  ])
  expect(memory.size).toBe(3)
  expect(
    memory
      .find({source: '本馆周一闭馆。'}, {minimum: 70, most: 3})
      .map((d) => [d.entry.origin, d.score])
  ).toEqual([
    ['a', 100],
    ['b', 100],
    ['b', 85]
  ])
})
