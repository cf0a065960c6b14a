import {createRestorer} from '@zhengben/restore'
import {describe, expect, test} from 'vitest'
import {createGlossary, readings, readModel} from './resources.ts'

const restore = createRestorer({
  model: readModel(),
  glossary: createGlossary('邦度 国家 word spun approved'),
  readings
})

describe('what was lost is put back where it is proven', () => {
  test.each([
    [
      'a superlative',
      '这样的设计要想大限度地吸引顾客。',
      '这样的设计要想最大限度地吸引顾客。'
    ],
    [
      'another',
      '我们应当大限度地保护农民的利益。',
      '我们应当最大限度地保护农民的利益。'
    ],
    [
      'a mask, by the title',
      '老城区的赌博活动得到治理\n去年以来，老城区的**活动得到治理，居民满意。',
      '老城区的赌博活动得到治理\n去年以来，老城区的赌博活动得到治理，居民满意。'
    ],
    [
      'full-width signs',
      '他参加了去年的抗议集会之后回家。\n报道说，参加了去年的＊＊集会之后他就走了。',
      '他参加了去年的抗议集会之后回家。\n报道说，参加了去年的抗议集会之后他就走了。'
    ]
  ])('%s', (_, text, expected) => {
    const {value, edits} = restore(text)
    expect(value).toBe(expected)
    expect(edits.map((d) => d.kind)).toEqual(['gap'])
  })

  test('a mask in a damaged page is named and stays', () => {
    const {value, messages} = restore('邦度的发展，邦度的未来，只注意于**。', {
      spun: true
    })
    expect(value).toBe('国家的发展，国家的未来，只注意于**。')
    expect(messages.map((d) => d.ruleId)).toContain('gap-mask')
  })
})

describe('what a writer left out stays out', () => {
  test.each([
    ['names and numbers', '被告人张**，手机138****1234，某**公司，尾号****。'],
    ['signs for a word', '他住在××路，姓××的人家，在□□街。'],
    ['a rule', '第一段结束。\n***\n第二段开始。'],
    ['emphasis', '这里**很重要**，请**一定**记住。'],
    [
      'two things that it may be',
      '老城区的赌博活动得到治理，老城区的文化活动得到治理，老城区的**活动得到治理。'
    ],
    [
      'superlatives and what looks like them',
      '最大限度地保护。放大限度，扩大限度，更大限度地满足。大家限度不同。'
    ],
    [
      'a form and one filled in',
      '本院受理原告××与被告李某借款纠纷一案。\n本院受理原告张三与被告李某借款纠纷一案。'
    ],
    [
      'an exercise',
      '一、填空：长江发源于青藏高原的**山脉主峰各拉丹冬。\n有人写成：长江发源于青藏高原的昆仑山脉主峰各拉丹冬。'
    ],
    [
      'a sentence that is no copy',
      '昨天去看望**老师一家。后来又去看望王芳老师的母亲。'
    ],
    ['most of all', '在更大程度上，很大程度上取决于你，以最大程度的努力。']
  ])('%s', (_, text) => {
    const {edits, messages} = restore(text)
    expect(edits).toEqual([])
    expect(messages).toEqual([])
  })
})
