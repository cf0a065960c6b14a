import {
  createSentenceExceptions,
  exceptionRules,
  type SentenceException
} from '@zhengben/bitext'
import {describe, expect, test} from 'vitest'

const keep = (before: string, after = ''): SentenceException => ({
  kind: 'no-break',
  before,
  after
})
const cut = (before: string, after = ''): SentenceException => ({
  kind: 'break',
  before,
  after
})

describe('sentence exceptions', () => {
  test('hold where both texts meet, white space left out', () => {
    const {decide} = createSentenceExceptions([keep('Yahoo!', 'Japan')])
    expect(decide('Yahoo! Japan', 6)).toBe('no-break')
    expect(decide('Yahoo!\nJapan', 6)).toBe('no-break')
    expect(decide('Yahoo! China', 6)).toBeUndefined()
    expect(decide('Yahoo! Japanese', 6)).toBeUndefined()
    expect(decide('Yahoo!', 6)).toBeUndefined()
  })

  test('know words from parts of words', () => {
    const {decide} = createSentenceExceptions([keep('pt.')])
    expect(decide('See pt. 2', 7)).toBe('no-break')
    expect(decide('The script. Then', 11)).toBeUndefined()
    // Between Han there is no such border.
    const han = createSentenceExceptions([keep('。”', '为题')])
    expect(han.decide('“好。”为题目', 4)).toBe('no-break')
  })

  test('the longest counts, of equal ones the one that keeps together', () => {
    const {decide} = createSentenceExceptions([
      cut('。', '甲'),
      keep('。', '甲乙'),
      cut('；', '丙'),
      keep('；', '丙')
    ])
    expect(decide('。甲丁', 1)).toBe('break')
    expect(decide('。甲乙', 1)).toBe('no-break')
    expect(decide('；丙', 1)).toBe('no-break')
  })

  test('find all breaks of a range', () => {
    const {findBreaks} = createSentenceExceptions([
      cut('；', '二、'),
      cut('', '附：'),
      keep('a')
    ])
    const text = '一、甲；二、乙；三、丙附：丁'
    expect(findBreaks(text, [0, text.length])).toEqual([4, 11])
    expect(findBreaks(text, [4, 11])).toEqual([])
    expect(findBreaks('；；二、', [0, 4])).toEqual([2])
  })

  test('what stands at a break may go on behind the range', () => {
    const {findBreaks} = createSentenceExceptions([cut('', '附：'), cut('；')])
    expect(findBreaks('甲；乙附：丙', [0, 4])).toEqual([2, 3])
    expect(findBreaks('甲；乙附：丙', [0, 3])).toEqual([2])
    expect(findBreaks('甲；；乙', [1, 3])).toEqual([2])
  })

  test('become rules in the order in which they count', () => {
    const exceptions = createSentenceExceptions([
      keep('Cl.'),
      cut('(b)', '。甲')
    ])
    expect(exceptionRules(exceptions)).toEqual([
      {breaks: true, before: '\\(b\\)', after: '(?=\\s*。甲)'},
      {breaks: false, before: '\\bCl\\.', after: ''}
    ])
  })
})
