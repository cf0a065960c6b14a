import {
  addCounts,
  type BandName,
  bandNames,
  countText,
  createAnalyser,
  createMemory,
  defaultRates
} from '@zhengben/translate'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'

describe('counts', () => {
  test.each([
    // [text, Han, without spaces, with spaces, 字数]
    ['你好，世界。', 4, 6, 6, 6],
    ['', 0, 0, 0, 0],
    [' 　\n', 0, 0, 3, 0],
    ['我用 Word 2019 写作', 4, 12, 15, 6],
    ['见https://example.org/a?b=1。', 1, 27, 27, 3],
    ["Don't stop – now", 0, 13, 16, 4],
    ['他说：“好……”', 3, 8, 8, 8],
    ['He said “no” twice.', 0, 16, 19, 4],
    ['𠮷野家', 3, 3, 3, 3],
    ['ＡＢＣ', 0, 3, 3, 3],
    ['图\u{FFFC}一', 2, 2, 2, 2]
  ])('%j', (text, han, characters, charactersWithSpaces, zishu) => {
    expect(countText(text)).toEqual({
      han,
      characters,
      charactersWithSpaces,
      zishu
    })
  })

  test('of texts parted by a space add up', () => {
    const text = fc
      .array(fc.constantFrom('中', '，', 'a', '7', ' ', '𠮷', '.'))
      .map((d) => d.join(''))
    fc.assert(
      fc.property(text, text, (a, b) => {
        const space = countText(' ')
        expect(countText(`${a} ${b}`)).toEqual(
          [countText(a), space, countText(b)].reduce(addCounts)
        )
      })
    )
  })
})

const none = {han: 0, characters: 0, charactersWithSpaces: 0, zishu: 0}
const job = (name: string, segments: ReadonlyArray<string>) => ({
  name,
  segments,
  terms: [],
  found: none,
  damaged: 0
})
const countWords = (text: string): number => Math.ceil(text.length / 2)

function bandsOf(
  analysis: ReturnType<ReturnType<typeof createAnalyser>['add']>
): Partial<Record<BandName, number>> {
  return Object.fromEntries(
    bandNames
      .map((d) => [d, analysis.bands[d].segments] as const)
      .filter(([, count]) => count > 0)
  )
}

describe('an analysis', () => {
  const closed = '本馆每周一闭馆，节假日照常开放。'
  const memory = createMemory([
    {source: closed, target: 'x', before: '', after: '', origin: 'a.txt'},
    {source: '请勿携带食品入内。', target: 'x', origin: 'old.tmx'}
  ])

  test('puts every segment into one band', () => {
    const analyser = createAnalyser({countWords, rates: defaultRates, memory})
    const first = analyser.add(
      job('b.txt', [
        '请勿携带食品入内。',
        '开放时间为上午9时至下午5时。',
        '开放时间为上午8时至下午6时。',
        '请勿携带食品入内。',
        '请勿携带宠物入内。',
        '借书证可在一楼服务台办理。'
      ])
    )
    expect(bandsOf(first)).toEqual({
      exact: 1,
      repetition: 1,
      '95-99': 1,
      '75-84': 1,
      none: 2
    })
    expect(first.bands['95-99'].internal.segments).toBe(1)
    // As good in the memory as in the job: the memory has a translation.
    expect(first.bands['75-84'].internal.segments).toBe(0)
    const second = analyser.add(job('c.txt', [closed]))
    expect(bandsOf(second)).toEqual({context: 1})
    const third = analyser.add(
      job('d.txt', ['请勿携带宠物入内。', '请勿携带宠物入内。'])
    )
    expect(bandsOf(third)).toEqual({'cross-repetition': 1, repetition: 1})
    const total = analyser.total()
    expect(total.volume.segments).toBe(9)
    expect(bandNames.reduce((sum, d) => sum + total.bands[d].segments, 0)).toBe(
      9
    )
  })

  test('does not hold a document against its own translation', () => {
    const analyser = createAnalyser({countWords, rates: defaultRates, memory})
    expect(bandsOf(analyser.add(job('a.txt', [closed])))).toEqual({none: 1})
  })

  test('weighs words by the rates', () => {
    const rates = {...defaultRates, none: 1, repetition: 0.25}
    const analyser = createAnalyser({countWords, rates})
    const {weighted, volume} = analyser.add(job('a', [closed, closed]))
    expect(volume).toEqual({segments: 2, words: 16, zishu: 32})
    expect(weighted).toEqual({words: 10, zishu: 20})
  })

  test('counts terms, the most frequent first', () => {
    const analyser = createAnalyser({countWords, rates: defaultRates})
    const term = (source: string) => ({source, preferred: source})
    const first = {...job('a', []), terms: [term('甲'), term('乙'), term('乙')]}
    expect(analyser.add(first).terms.map((d) => [d.source, d.count])).toEqual([
      ['乙', 2],
      ['甲', 1]
    ])
    analyser.add({...job('b', []), terms: [term('甲'), term('甲')]})
    expect(analyser.total().terms.map((d) => d.count)).toEqual([3, 2])
  })

  test('is empty without documents', () => {
    const {volume} = createAnalyser({
      countWords,
      rates: defaultRates
    }).total()
    expect(volume).toEqual({segments: 0, words: 0, zishu: 0})
  })
})
