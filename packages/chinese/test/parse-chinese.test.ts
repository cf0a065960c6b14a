import {parseChinese, type WordSegmenter} from '@zhengben/chinese'
import fc from 'fast-check'
import type {Nodes, Root} from 'nlcst'
import {describe, expect, it} from 'vitest'

/** Words of two characters: any segmenter that keeps its contract will do. */
const pairs: WordSegmenter = (text) => {
  let at = 0
  const chars = Array.from(text)
  return chars
    .filter((_, i) => i % 2 === 0)
    .map((char, i) => {
      const value = char + (chars[2 * i + 1] ?? '')
      const range = [at, at + value.length] as const
      at = range[1]
      return {range, value, pos: 'n'}
    })
}

const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      ...'中国的𠮷𰻝⼀〇々。！？…；，“”‘’「」《》（）[]"\'.!?-%3a 　\t\n\r▼😀\uFFFC\uE000\uFEFF\u0301',
      '\r\n',
      '\uD842',
      '\uDFB7',
      '……',
      '3.14',
      'https://a.cn/?q=1'
    ),
    fc.string({unit: 'binary', maxLength: 2})
  ),
  maxLength: 60
})

describe('parseChinese', () => {
  it('names what it finds', () => {
    expect(outline(parseChinese('𠮷野家卖了6.2%。\n\n▼见￼！'))).toEqual([
      'RootNode 1:1',
      ' ParagraphNode 1:1',
      '  SentenceNode 1:1',
      '   WordNode 1:1',
      '    TextNode 1:1 𠮷野家卖了',
      '   WordNode 1:7',
      '    TextNode 1:7 6.2%',
      '   PunctuationNode 1:11 。',
      ' WhiteSpaceNode 1:12 \n\n',
      ' ParagraphNode 3:1',
      '  SentenceNode 3:1',
      '   SymbolNode 3:1 ▼',
      '   WordNode 3:2',
      '    TextNode 3:2 见',
      '   SourceNode 3:3 ￼',
      '   PunctuationNode 3:4 ！'
    ])
  })

  it('takes words and their parts of speech from the segmenter', () => {
    const segment: WordSegmenter = () => [
      {range: [0, 2], value: '中国', pos: 'ns'},
      {range: [2, 3], value: '，'},
      {range: [3, 6], value: 'A股', pos: 'n'}
    ]
    const tree = parseChinese('中国，A 股', {segment})
    expect(outline(tree).slice(3)).toEqual([
      '   WordNode 1:1 ns',
      '    TextNode 1:1 中国',
      '   PunctuationNode 1:3 ，',
      '   WordNode 1:4 n',
      '    TextNode 1:4 A',
      '    TextNode 1:5  ',
      '    TextNode 1:6 股'
    ])
  })

  it('makes a paragraph of each block and keeps what stands between', () => {
    const tree = parseChinese('甲。乙\n丙', {
      blocks: [{range: [0, 2]}, {range: [3, 5]}]
    })
    expect(tree.children.map((d) => d.type)).toEqual([
      'ParagraphNode',
      'SourceNode',
      'ParagraphNode'
    ])
    expect(textOf(tree)).toBe('甲。乙\n丙'.slice(0, 5))
  })

  it('gives an empty tree for an empty text', () => {
    expect(parseChinese('')).toEqual({
      type: 'RootNode',
      children: [],
      position: {
        start: {line: 1, column: 1, offset: 0},
        end: {line: 1, column: 1, offset: 0}
      }
    })
  })

  it('holds every character once, in order, in its place', () => {
    fc.assert(
      fc.property(text, fc.boolean(), (value, words) => {
        const tree = parseChinese(value, words ? {segment: pairs} : {})
        expect(textOf(tree)).toBe(value)
        checkPlaces(tree, value)
      }),
      {numRuns: 500}
    )
  })
})

function textOf(node: Nodes): string {
  return 'value' in node ? node.value : node.children.map(textOf).join('')
}

function checkPlaces(node: Nodes, text: string): void {
  const {start, end} = node.position ?? {}
  expect(text.slice(start?.offset, end?.offset)).toBe(textOf(node))
  const lines = text.slice(0, start?.offset).split(/\r\n|\r(?!\n)|\n/)
  // Inside \r\n the line has not ended yet.
  expect(start).toEqual({
    line: lines.length,
    column: (lines.at(-1)?.length ?? 0) + 1,
    offset: start?.offset
  })
  if ('children' in node) for (const d of node.children) checkPlaces(d, text)
}

function outline(tree: Root): Array<string> {
  const lines: Array<string> = []
  const visit = (node: Nodes, depth: number): void => {
    const {line, column} = node.position?.start ?? {}
    const said =
      'value' in node
        ? ` ${node.value}`
        : node.type === 'WordNode' && node.data?.pos
          ? ` ${node.data.pos}`
          : ''
    lines.push(`${' '.repeat(depth)}${node.type} ${line}:${column}${said}`)
    if ('children' in node) for (const d of node.children) visit(d, depth + 1)
  }
  visit(tree, 0)
  return lines
}
