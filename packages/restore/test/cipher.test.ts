import {createRestorer} from '@zhengben/restore'
import {describe, expect, test} from 'vitest'
import {createGlossary, readings, readModel} from './resources.ts'

const restore = createRestorer({
  model: readModel(),
  glossary: createGlossary(),
  readings
})

const page =
  '我们在河边走了很久，他的手里拿着一把旧雨伞。天快黑的时候，我们才看到那座桥。' +
  '桥上没有人，只有一盏灯。他说，小时候他的父亲常常带他来这里钓鱼，后来父亲病了，他就不来了。' +
  '我不知道说什么才好，只能跟在他的后面慢慢地走。村里的老人说，这座桥是他们年轻的时候自己修的，' +
  '石头是从山上一块一块背下来的。现在山上的路没有了，老人也没有几个了。' +
  '第二天早上，我们在车站分手。他说他还会来的，我说我也会来的。'

/** Give the characters the look of a font: one symbol for each. */
function encipher(text: string, pairs: string): string {
  const table = new Map(
    pairs.split(' ').map((d) => [d.slice(-1), d.slice(0, -1)])
  )
  return [...text].map((d) => table.get(d) ?? d).join('')
}

describe('a font that shows other characters', () => {
  test.each([
    ['of Hangul', '뫎的 쀍了 쾓山 뉷天 퓳来 섥老'],
    ['of private use', '\ue4a1的 \uf12b了 \ue77f山 \uf003老 \ue120天 \ue3d2来'],
    [
      'beyond the basic plane',
      '\u{f0010}的 \u{f0213}了 \u{f1000}天 \u{f0077}山 \u{f0e01}来'
    ]
  ])('%s is read from its contexts', (_, pairs) => {
    const {value, edits, messages} = restore(encipher(page, pairs))
    const left = [...value].filter((d) => d >= '\uac00' && d !== '，')
    const wrong = [...page].filter((d, at) => [...value][at] !== d)
    // What is not sure stays as it is, and is reported.
    for (const symbol of new Set(left))
      if (pairs.includes(symbol))
        expect(messages.map((d) => d.actual)).toContain(symbol)
    expect(wrong.length).toBe(left.filter((d) => pairs.includes(d)).length)
    expect(wrong.length).toBeLessThan(edits.length / 3)
    expect(edits[0]?.origin.ruleId).toBe('character-cipher')
  })

  test('is read in traditional text', () => {
    const {value} = restore(
      '他們놅房子在山腳下，門前놅河很寬。我們놅船慢慢地走，船上놅그都不說話。老그놅手很冷，小孩놅臉很紅。깊不起놅그總是這樣，說깊就做，做깊就走。'
    )
    expect(value).toBe(
      '他们的房子在山脚下，门前的河很宽。我们的船慢慢地走，船上的人都不说话。老人的手很冷，小孩的脸很红。了不起的人总是这样，说了就做，做了就走。'
    )
  })
})

describe('Hangul and private use of honest pages stay', () => {
  test.each([
    [
      'a song',
      '今天推荐的歌是봄날，还有에잇、좋은 날和밤편지，都是我很喜欢的歌。'
    ],
    ['a lesson', '韩语里가读作ga，나读作na，다读作da，라读作ra，마读作ma。'],
    [
      'names',
      '金先生（김）、李先生（이）、朴先生（박）、崔先生（최）、郑先生（정）。'
    ],
    [
      'icons',
      '\ue601 首页\n\ue602 分类\n\ue603 购物车\n\ue604 我的\n\ue605 客服\n\ue606 设置'
    ],
    [
      'a rare name',
      '陈\ue0f3先生昨日到访，陈\ue0f3先生说，会见陈\ue0f3先生的还有王市长。'
    ]
  ])('%s', (_, text) => {
    expect(restore(text).edits).toEqual([])
  })
})
