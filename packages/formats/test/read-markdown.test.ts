import {readdirSync, readFileSync} from 'node:fs'
import type {Prose} from '@zhengben/bitext'
import {readMarkdown} from '@zhengben/formats'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'

const fixtures = new URL('./fixtures/markdown/', import.meta.url)

/** Pieces of Markdown that get in each other's way. */
const markdown = fc.string({
  unit: fc.oneof(
    {weight: 3, arbitrary: fc.constantFrom(...'中文𠮷，。a 1')},
    fc.constantFrom(...'*_~`[]()<>!#|:-+=\\&;"\n\r\t\0\uFEFF\uFFFC'),
    fc.constantFrom(
      ...['\n\n', '\r\n', '> ', '- ', '1. ', '# ', '    ', '```\n', '\n---\n'],
      ...[
        '&amp;',
        '&#x4e2d;',
        '&nosuch;',
        '\\*',
        '**',
        '[x](',
        '](b "t")',
        '![',
        '[^1]',
        '\n[^1]: ',
        '\n[x]: y\n'
      ],
      ...[
        '<br>',
        '<code>',
        '</code>',
        '<!-- ',
        ' -->',
        '<https://a.b>',
        'https://a.b/c',
        'www.a.cn',
        'a@b.cn',
        '|-|-|\n',
        '| '
      ]
    )
  ),
  maxLength: 40
})

describe('readMarkdown', () => {
  for (const name of readdirSync(fixtures)) {
    const read = (file: string): string =>
      readFileSync(new URL(`${name}/${file}`, fixtures), 'utf8')
    const input = read('input.md')

    it(`finds the running text of ${name}`, () => {
      expect(outline(readMarkdown(input))).toBe(read('expected.txt'))
    })

    it(`keeps exact places in ${name}, with either line ending`, () => {
      checkPlaces(readMarkdown(input))
      const windows = readMarkdown(input.replaceAll('\n', '\r\n'))
      checkPlaces(windows)
      expect(outline(windows)).toBe(read('expected.txt'))
    })
  }

  it('says where each part of the prose comes from', () => {
    const prose = readMarkdown('> **甲** &lt;乙\\*\n> 丙`x`丁')
    expect(
      prose.pieces.map((d) => [
        prose.value.slice(...d.prose),
        prose.source.slice(...d.source)
      ])
    ).toEqual([
      ['甲', '甲'],
      [' ', ' '],
      ['<', '&lt;'],
      ['乙', '乙'],
      ['*', '\\*'],
      ['\n', '\n> '],
      ['丙', '丙'],
      ['\uFFFC', '`x`'],
      ['丁', '丁']
    ])
  })

  it('leaves out what holds no text', () => {
    expect(readMarkdown('![图](a.png)\n\n`x`\n\n***\n')).toMatchObject({
      value: '',
      pieces: [],
      blocks: []
    })
  })

  it('counts a BOM', () => {
    const prose = readMarkdown('\uFEFF# 题\n\n文')
    checkPlaces(prose)
    expect(outline(prose)).toBe('heading 1\t题\nparagraph\t文\n')
  })

  it('keeps a second BOM in its place', () => {
    const prose = readMarkdown('\uFEFF\uFEFF中\n[x]: y\n')
    checkPlaces(prose)
    expect(prose.value).toBe('\uFEFF中\n[x]: y')
  })

  it('keeps the mark of a hard break with its own line ending', () => {
    const prose = readMarkdown('---\n\\\n中')
    checkPlaces(prose)
    expect(prose.value).toBe('\n中')
  })

  it('reads any text, each piece from its place', () => {
    fc.assert(
      fc.property(markdown, (source) => checkPlaces(readMarkdown(source))),
      {numRuns: 2000}
    )
  })
})

function outline({blocks, value}: Prose): string {
  return blocks
    .map(({type, depth, range}) => {
      const text = value.slice(...range).replace(/\r?\n/g, '\\n')
      return `${type}${depth ? ` ${depth}` : ''}\t${text}\n`
    })
    .join('')
}

function checkPlaces({source, value, pieces, blocks}: Prose): void {
  let prose = 0
  let at = 0
  for (const piece of pieces) {
    expect(piece.prose[0]).toBeGreaterThanOrEqual(prose)
    expect(piece.source[0]).toBeGreaterThanOrEqual(at)
    const read = value.slice(...piece.prose)
    const found = source.slice(...piece.source)
    expect(read).not.toBe('')
    if (piece.fixed) expect(read).toBe('\uFFFC')
    else if (read.length === found.length) expect(read).toBe(found)
    else if (/[\r\n]/.test(found)) expect(found.trim()).toMatch(/^[>\\\s]*$/)
    else expect(found).toMatch(/^(?:\\.|&.+;)$/)
    expect(value.slice(prose, piece.prose[0])).toMatch(/^\n?$/)
    prose = piece.prose[1]
    at = piece.source[1]
  }
  expect(value.slice(prose)).toBe('')
  let end = 0
  for (const {range} of blocks) {
    expect(value.slice(end, range[0]).trim()).toBe('')
    expect(value.slice(...range)).toBe(value.slice(...range).trim())
    expect(range[1]).toBeGreaterThan(range[0])
    end = range[1]
  }
  expect(value.slice(end).trim()).toBe('')
}
