import {refineWords, type Word} from '@zhengben/chinese'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'

/** `第/m 6/x 届/q`: words as jieba tags them. */
function words(tagged: string): {text: string; words: Array<Word>} {
  let at = 0
  const list = tagged.split(' ').map((d): Word => {
    const cut = d.lastIndexOf('/')
    const value = d.slice(0, cut).replaceAll('_', ' ')
    const range = [at, at + value.length] as const
    at = range[1]
    return {range, value, pos: d.slice(cut + 1)}
  })
  return {text: list.map((d) => d.value).join(''), words: list}
}

function refine(tagged: string): string {
  const {text, words: given} = words(tagged)
  return refineWords(text, given)
    .map((d) => `${d.value.replaceAll(' ', '_')}/${d.pos}`)
    .join(' ')
}

describe('refineWords', () => {
  it.each([
    ['增长/v 6.2/m %/x 。/x', '增长/v 6.2%/m 。/x'],
    ['人口/n 16/m ,/x 250/m 人/n', '人口/n 16,250/m 人/n'],
    ['2023/m -/x 12/m -/x 31/m', '2023-12-31/m'],
    ['600/m -/x 1100/m 公斤/q', '600/m -/x 1100/m 公斤/q'],
    ['AK/eng -/x 47/m', 'AK-47/eng'],
    ['_/x _/x', '__/x'],
    ['…/x …/x', '……/x'],
    ['买/v A股/n', '买/v A股/n']
  ])('joins numbers, Latin words and repeated marks: %s', (given, expected) => {
    expect(refine(given)).toBe(expected)
  })

  it.each([
    ['一个/m 人/n', '一/m 个/q 人/n'],
    ['第三次/m', '第三/m 次/q'],
    ['四百年/m', '四百/m 年/q'],
    ['一方面/c', '一方面/c'],
    ['三峡/ns', '三峡/ns'],
    ['十分/m', '十分/m']
  ])('cuts measure words from numerals: %s', (given, expected) => {
    expect(refine(given)).toBe(expected)
  })

  it.each([
    ['第/m 6/x 届/q', '第6/m 届/q'],
    ['5.9/m 万亿元/m', '5.9万亿/m 元/q'],
    ['500/m 多/m 家/q', '500多/m 家/q'],
    ['12/m 月/m 28/m 日/m', '12/m 月/m 28/m 日/m']
  ])('joins digits with what multiplies them: %s', (given, expected) => {
    expect(refine(given)).toBe(expected)
  })

  it.each([
    [
      '叶甫/nr 根尼/nr ·/x 普/nr 里/f 马科/nr 的/uj',
      '叶甫根尼/nrt ·/x 普里马科/nrt 的/uj'
    ],
    ['和/c 约翰/nrt ·/x 史密斯/nr 说/v', '和/c 约翰/nrt ·/x 史密斯/nr 说/v']
  ])('joins the syllables of foreign names: %s', (given, expected) => {
    expect(refine(given)).toBe(expected)
  })

  it('covers the text as the words given do', () => {
    const word = fc.tuple(
      fc.string({
        unit: fc.constantFrom(...'一个第万多年·阿尔a3.-%, …。中𠮷'),
        minLength: 1,
        maxLength: 4
      }),
      fc.constantFrom('m', 'n', 'x', 'eng')
    )
    fc.assert(
      fc.property(fc.array(word), (list) => {
        let at = 0
        const given = list.map(([value, pos]): Word => {
          const range = [at, at + value.length] as const
          at = range[1]
          return {range, value, pos}
        })
        const text = list.map(([value]) => value).join('')
        let end = 0
        for (const {range, value} of refineWords(text, given)) {
          expect(range[0]).toBe(end)
          expect(text.slice(...range)).toBe(value)
          end = range[1]
        }
        expect(end).toBe(text.length)
      })
    )
  })
})
