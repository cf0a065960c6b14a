import {readFileSync} from 'node:fs'
import {linkTokens} from '@zhengben/align'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {dictionary} from './helpers/resources.ts'

const folder = new URL('./fixtures/word-links/', import.meta.url)

function readLines(name: string): Array<string> {
  return readFileSync(new URL(name, folder), 'utf8').trimEnd().split('\n')
}

/** `Chinese=English`, of the links of one sentence pair. */
function link(source: string, target: string): Array<string> {
  const pair = {source: source.split(' '), target: target.split(' ')}
  return (linkTokens([pair], {dictionary})[0] ?? []).map(
    (d) => `${pair.source[d.source]}=${pair.target[d.target]}`
  )
}

describe('linkTokens', () => {
  // Alignment error rate on news linked by hand; the settings were made on the
  // first set alone.
  test.each([
    ['development', 0.06],
    ['held-out', 0.095]
  ])('links the words of news: %s', (name, most) => {
    const source = readLines(`${name}.zh`)
    const target = readLines(`${name}.en`)
    const gold = readLines(`${name}.words`)
    const found = linkTokens(
      source.map((line, k) => ({
        source: line.split(' '),
        target: (target[k] as string).split(' ')
      })),
      {dictionary}
    )
    let right = 0
    let total = 0
    for (const [k, line] of gold.entries()) {
      const sure = new Set(line.match(/\d+-\d+/g))
      const possible = new Set(line.replaceAll('?', '-').split(' '))
      const links = (found[k] ?? []).map((d) => `${d.source}-${d.target}`)
      right += links.filter((d) => sure.has(d)).length
      right += links.filter((d) => possible.has(d)).length
      total += links.length + sure.size
    }
    expect(1 - right / total).toBeLessThan(most)
  })

  test('links names in any romanization, and foreign ones by their sound', () => {
    const names: ReadonlyArray<readonly [string, string, string]> = [
      ['习近平', 'Xi Jinping', '习近平=Xi 习近平=Jinping'],
      ['習近平', 'Xi Jinping', '習近平=Xi 習近平=Jinping'],
      ['马英九', 'Ma Ying-jeou', '马英九=Ma 马英九=Ying-jeou'],
      ['蔣萬安', 'Chiang Wan-an', '蔣萬安=Chiang 蔣萬安=Wan-an'],
      ['拉夫罗夫', 'Lavrov', '拉夫罗夫=Lavrov']
    ]
    for (const [source, target, expected] of names)
      expect(
        link(`昨天 ${source} 来 了 。`, `Yesterday ${target} came .`)
      ).toEqual(expect.arrayContaining(expected.split(' ')))
  })

  test('links renderings of several words in full', () => {
    expect(
      link(
        '国务院 公布 了 统计 数据 。',
        'The State Council released statistics .'
      )
    ).toEqual(expect.arrayContaining(['国务院=State', '国务院=Council']))
  })

  test('links function words where what they govern is linked', () => {
    expect(
      link(
        '他 在 北京 学习 ， 在 上海 工作 。',
        'He studied in Beijing and works in Shanghai .'
      )
    ).toEqual(
      expect.arrayContaining(['在=in', '北京=Beijing', '上海=Shanghai'])
    )
    expect(link('公司 的 收入', 'the revenue of the company')).toEqual(
      expect.arrayContaining(['的=of'])
    )
  })

  test('learns from the texts what the dictionary does not know', () => {
    const pairs = [
      ['旺角仔 到 了 。', 'Zorblat arrived .'],
      ['旺角仔 走 了 。', 'Zorblat left .'],
      ['我们 看见 旺角仔 。', 'We saw Zorblat .'],
      ['大家 喜欢 旺角仔 和 音乐 。', 'Everyone likes music and Zorblat .']
    ].map(([source = '', target = '']) => ({
      source: source.split(' '),
      target: target.split(' ')
    }))
    const links = linkTokens(pairs, {dictionary}).at(-1)
    expect(links?.some((d) => d.source === 2 && d.target === 4)).toBe(true)
  })

  test('gives links in order, each once, inside the texts, with a score', () => {
    const chinese = fc.constantFrom(
      ...[
        '国务院',
        '的',
        '。',
        '2023年',
        '一百多',
        '𠮷',
        '\ud800',
        '',
        ' ',
        '女排',
        '在'
      ]
    )
    const english = fc.constantFrom(
      ...[
        'State',
        'Council',
        'of',
        "'s",
        '.',
        '2023',
        'more',
        'than',
        '100',
        '',
        '-',
        '𠮷'
      ]
    )
    fc.assert(
      fc.property(fc.array(chinese), fc.array(english), (source, target) => {
        const [links = []] = linkTokens([{source, target}], {dictionary})
        let last = -1
        for (const d of links) {
          expect(d.source).toBeLessThan(source.length)
          expect(d.target).toBeLessThan(target.length)
          expect(d.score).toBeGreaterThan(0)
          expect(d.score).toBeLessThanOrEqual(1)
          const place = d.source * (target.length + 1) + d.target
          expect(place).toBeGreaterThan(last)
          last = place
        }
      }),
      {numRuns: 60}
    )
  })

  test('takes no texts and empty ones', () => {
    expect(linkTokens([], {dictionary})).toEqual([])
    expect(linkTokens([{source: [], target: ['x']}], {dictionary})).toEqual([
      []
    ])
  })
})
