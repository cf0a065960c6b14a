import {learnPairs} from '@zhengben/restore'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {readModel} from './resources.ts'

const model = readModel()

function learn(found: string, hand: string): Array<string> {
  return learnPairs(found, hand, model).map((d) => `${d.form}→${d.original}`)
}

test.each([
  [
    'whole words',
    '他们去病院看大夫。',
    '他们去医院看医生。',
    ['病院→医院', '大夫→医生']
  ],
  [
    'a character of a word',
    '白叟在公园散步。',
    '老人在公园散步。',
    ['白叟→老人']
  ],
  [
    'a word that lost a character',
    '火车已开走了。',
    '火车已经开走了。',
    ['已→已经']
  ],
  [
    'words side by side',
    '历次集会议程已公布。',
    '历次会议议程已公布。',
    ['集会→会议']
  ],
  [
    'words of other lengths side by side',
    '这里正转变交通面貌。',
    '这里正在改变交通面貌。',
    ['正→正在', '转变→改变']
  ]
])('%s', (_, found, hand, expected) => {
  expect(learn(found, hand)).toEqual(expected)
})

test('white space, punctuation and Latin letters teach nothing', () => {
  expect(learn('他 来了,OK', '他来了，好的')).toEqual([])
  expect(learn('今天下雨。', '今天下雨。')).toEqual([])
  expect(learn('', '今天下雨。')).toEqual([])
})

test('every form stands where it is said to stand', () => {
  const text = fc
    .array(
      fc.constantFrom(
        '国家',
        '发展',
        '经济',
        '的',
        '在',
        '很',
        '，',
        '\n',
        '𠮷'
      ),
      {maxLength: 20}
    )
    .map((d) => d.join(''))
  fc.assert(
    fc.property(text, text, (found, hand) => {
      for (const {form, original, range} of learnPairs(found, hand, model)) {
        expect(found.slice(...range)).toBe(form)
        expect(hand).toContain(original)
        expect(form).not.toBe(original)
      }
    }),
    {numRuns: 200}
  )
})
