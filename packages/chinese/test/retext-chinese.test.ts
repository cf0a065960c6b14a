import retextChinese, {
  parseChinese,
  type WordSegmenter
} from '@zhengben/chinese'
import {unified} from 'unified'
import {describe, expect, it} from 'vitest'

const tagged =
  (pos: string): WordSegmenter =>
  (text) => [{range: [0, text.length], value: text, pos}]

describe('retextChinese', () => {
  it('parses', () => {
    expect(unified().use(retextChinese).parse('你好。')).toEqual(
      parseChinese('你好。')
    )
  })

  it('takes settings, and options before them', () => {
    const processor = unified().data('settings', {segment: tagged('n')})
    expect(processor().use(retextChinese).parse('你好')).toEqual(
      parseChinese('你好', {segment: tagged('n')})
    )
    const options = {segment: tagged('v')}
    expect(processor().use(retextChinese, options).parse('你好')).toEqual(
      parseChinese('你好', options)
    )
  })
})
