import type {WordSegmenter} from '@zhengben/chinese'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {
  createNodejiebaSegmenter,
  importNodejieba,
  type Nodejieba
} from '../../src/adapters/nodejieba.ts'

/** Jieba's port as it would be if it lost or changed characters. */
const lossy: Nodejieba = {
  tag: (text) =>
    Array.from(text, (d) => ({
      word: d === '丢' ? '' : d.replace('变', '換變'),
      tag: 'n'
    })),
  insertWord: () => true
}

const segmenters: ReadonlyArray<readonly [string, Nodejieba | undefined]> = [
  ['jieba', await importNodejieba()],
  ['a jieba that loses characters', lossy]
]

describe('createNodejiebaSegmenter', () => {
  for (const [name, nodejieba] of segmenters) {
    // Without a compiler nodejieba is not there, and nothing of it to test.
    if (!nodejieba) continue
    const segment = createNodejiebaSegmenter(nodejieba, [])

    it(`covers any text, over ${name}`, () => {
      const text = fc.string({
        unit: fc.oneof(
          fc.constantFrom(
            ...'中国的𠮷⼀，。 　\t\r\n\0a3.%-▼😀\uFFFC\uFFFD\uE000丢变',
            '\uD842',
            '\uDFB7',
            '\r\n'
          ),
          fc.string({unit: 'binary', maxLength: 2})
        ),
        maxLength: 60
      })
      fc.assert(fc.property(text, (value) => covers(segment, value)))
    })

    it(`covers a text of many chunks, over ${name}`, () => {
      covers(segment, '我们在山里住了三年，'.repeat(1000))
      covers(segment, '𠮷'.repeat(5000))
      covers(segment, 'a'.repeat(10_000))
    })
  }

  it('falls back to characters where the pieces do not add up', () => {
    const segment = createNodejiebaSegmenter(lossy, [])
    expect(segment('甲丢乙').map((d) => d.value)).toEqual(['甲', '丢', '乙'])
    expect(segment('甲乙').map((d) => d.pos)).toEqual(['n', 'n'])
  })

  it('teaches jieba the terms with their part of speech', () => {
    const taught: Array<[string, string | undefined]> = []
    createNodejiebaSegmenter(
      {...lossy, insertWord: (word, pos) => taught.push([word, pos]) > 0},
      [
        {source: '双城经济圈', pos: 'nz'},
        {source: '携手', pos: ''},
        {source: '', pos: 'n'}
      ]
    )
    expect(taught).toEqual([
      ['双城经济圈', 'nz'],
      ['携手', 'n']
    ])
  })

  it('cuts words where they belong', async () => {
    const nodejieba = await importNodejieba()
    if (!nodejieba) return
    const segment = createNodejiebaSegmenter(nodejieba, [
      {source: '成渝地区双城经济圈', pos: 'nz'}
    ])
    expect(
      segment('成渝地区双城经济圈建设已有4年，增长6.2%。').map(
        ({value, pos}) => `${value}/${pos}`
      )
    ).toEqual([
      '成渝地区双城经济圈/nz',
      '建设/vn',
      '已有/v',
      '4/m',
      '年/m',
      '，/x',
      '增长/v',
      '6.2%/m',
      '。/x'
    ])
  })

  it('leaves words that jieba knows as common as they are', async () => {
    const nodejieba = await importNodejieba()
    if (!nodejieba) return
    const segment = createNodejiebaSegmenter(nodejieba, [
      {source: '会议', pos: 'n'},
      {source: '召开', pos: 'v'}
    ])
    expect(segment('下午召开会议。').map((d) => d.value)).toEqual([
      '下午',
      '召开',
      '会议',
      '。'
    ])
  })
})

function covers(segment: WordSegmenter, text: string): void {
  let at = 0
  for (const {range, value} of segment(text)) {
    expect(range[0]).toBe(at)
    expect(value).toBe(text.slice(...range))
    expect(value).not.toBe('')
    at = range[1]
  }
  expect(at).toBe(text.length)
}
