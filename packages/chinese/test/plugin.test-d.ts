import retextChinese, {
  type ParseOptions,
  type WordSegmenter
} from '@zhengben/chinese'
import type {Root, Word} from 'nlcst'
import {type Settings, unified} from 'unified'
import {describe, expectTypeOf, it} from 'vitest'

describe('retextChinese', () => {
  it('makes a processor that parses to nlcst', () => {
    const processor = unified().use(retextChinese)
    expectTypeOf(processor.parse).returns.toEqualTypeOf<Root>()
  })

  it('takes options and settings', () => {
    const segment: WordSegmenter = (text) => [
      {range: [0, text.length], value: text, pos: 'n'}
    ]
    unified().use(retextChinese, {segment})
    unified().use(retextChinese, null)
    unified().data('settings', {segment}).use(retextChinese)
    expectTypeOf<Settings>().toExtend<ParseOptions>()
    // @ts-expect-error: a segmenter is a function.
    unified().use(retextChinese, {segment: 'jieba'})
  })

  it('says what data a word has', () => {
    expectTypeOf<NonNullable<Word['data']>['pos']>().toEqualTypeOf<
      string | undefined
    >()
  })
})
