import {
  applyEdits,
  type Change,
  type Prose,
  projectEdits,
  proseToSource,
  type Range,
  sourceToProse
} from '@zhengben/bitext'
import {readMarkdown, readPlainText} from '@zhengben/formats'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'

/** Restore prose of a Markdown source and write the Markdown again. */
function edit(source: string, ...changes: Array<[string, string]>): string {
  const prose = readMarkdown(source)
  const {edits, refused} = projectEdits(
    prose,
    changes.map(([found, value]): Change => {
      const start = prose.value.indexOf(found)
      expect(start).toBeGreaterThanOrEqual(0)
      return {range: [start, start + found.length], value}
    })
  )
  expect(refused).toEqual([])
  return applyEdits(source, edits)
}

function refuses(source: string, found: string, value: string): void {
  const prose = readMarkdown(source)
  const start = prose.value.indexOf(found)
  const change = {range: [start, start + found.length] as const, value}
  expect(projectEdits(prose, [change])).toEqual({edits: [], refused: [change]})
}

describe('projectEdits', () => {
  it('edits plain text in its place', () => {
    const prose = readPlainText('邦度的策略')
    expect(projectEdits(prose, [{range: [0, 2], value: '国家'}])).toEqual({
      edits: [{range: [0, 2], value: '国家'}],
      refused: []
    })
  })

  it('keeps markup around and inside what it edits', () => {
    expect(edit('# **邦度**策略 #', ['邦度', '国家'])).toBe('# **国家**策略 #')
    expect(
      edit('**邦**度的[代](a.md)外', ['邦度', '国家'], ['代外', '代表'])
    ).toBe('**国**家的[代](a.md)表')
    expect(edit('> 邦\n> 度', ['邦\n度', '国家'])).toBe('> 国家')
  })

  it('leaves alone the parts of an edit that change nothing', () => {
    const prose = readMarkdown('工业**合营**\\*')
    const {edits} = projectEdits(prose, [{range: [0, 5], value: '工业合作*'}])
    expect(edits).toEqual([{range: [4, 6], value: '合作'}])
  })

  it('replaces escapes and references whole', () => {
    expect(edit('甲&amp;乙\\*丙', ['&', '和'], ['*', ''])).toBe('甲和乙丙')
    expect(edit('甲\\*\\*乙', ['甲**乙', '甲乙'])).toBe('甲乙')
  })

  it('takes the margin of the next line with a line ending', () => {
    expect(edit('- 成渝地\\\n  区', ['\n', ''])).toBe('- 成渝地区')
    expect(edit('> 成渝地  \r\n> 区', ['地\r\n区', '地区'])).toBe('> 成渝地区')
  })

  it('inserts without touching what stands there', () => {
    const insert = (source: string, at: number): string => {
      const prose = readMarkdown(source)
      const {edits} = projectEdits(prose, [{range: [at, at], value: '，'}])
      return applyEdits(source, edits)
    }
    expect(insert('**甲**乙', 0)).toBe('**，甲**乙')
    expect(insert('**甲**乙', 1)).toBe('**甲，**乙')
    expect(insert('\\*乙', 0)).toBe('，\\*乙')
    expect(insert('\\*乙', 1)).toBe('\\*，乙')
    expect(insert('甲`x`乙', 2)).toBe('甲`x`，乙')
    expect(insert('甲\n\n乙', 2)).toBe('甲\n\n，乙')
  })

  it('refuses what would destroy markup, code or half of something', () => {
    refuses('产**(chǎn)业**', '产(chǎn)', '产')
    refuses('见`x`。', '\uFFFC', '')
    refuses('见`x`。', '见\uFFFC', '看\uFFFC')
    refuses('甲\n\n乙', '甲\n乙', '甲乙')
    refuses('**国**家', '国家', '𠮷')
  })

  it('refuses half of a character that one reference stands for', () => {
    const prose = readMarkdown('&#x20BB7;野家')
    const half = {range: [1, 2] as const, value: ''}
    expect(projectEdits(prose, [half]).refused).toEqual([half])
  })
})

describe('proseToSource and sourceToProse', () => {
  const source = '# **题**\n\n见`x`的&amp;甲\\*。\n'
  const prose = readMarkdown(source)
  const both = (found: string): [string, string] => {
    const start = prose.value.indexOf(found)
    const range = proseToSource(prose, [start, start + found.length])
    return [
      source.slice(...range),
      prose.value.slice(...sourceToProse(prose, range))
    ]
  }

  it('finds the smallest stretch that holds a range', () => {
    expect(both('题')).toEqual(['题', '题'])
    expect(both('\uFFFC的')).toEqual(['`x`的', '\uFFFC的'])
    expect(both('见\uFFFC')).toEqual(['见`x`', '见\uFFFC'])
    expect(both('&甲*')).toEqual(['&amp;甲\\*', '&甲*'])
    expect(both('题\n见')).toEqual(['题**\n\n见', '题\n见'])
    expect(both('\n')).toEqual(['**\n\n', '\n'])
  })

  it('finds nothing for what is all markup', () => {
    expect(sourceToProse(prose, [0, 4])).toEqual([0, 0])
    expect(sourceToProse(prose, [source.length - 1, source.length])).toEqual([
      prose.value.length,
      prose.value.length
    ])
    const none = readMarkdown('***')
    expect(proseToSource(none, [0, 0])).toEqual([0, 0])
    expect(sourceToProse(none, [0, 3])).toEqual([0, 0])
  })
})

describe('on any Markdown', () => {
  const markdown = fc.string({
    unit: fc.constantFrom(
      ...[
        '中',
        '文',
        '𠮷',
        '。',
        'a',
        ' ',
        '*',
        '**',
        '_',
        '`',
        '[',
        '](u)',
        '!['
      ],
      ...['\\*', '&amp;', '&#x20BB7;', '\n', '\r\n', '\n\n', '\\\n', '  \n'],
      ...['> ', '- ', '# ', '| ', '|-|\n', '<b>', '<code>', 'https://a.b/c']
    ),
    maxLength: 40
  })
  const places = fc.array(
    fc.tuple(fc.nat(30), fc.nat(4), fc.constantFrom('', '国', '国家', '𠮷')),
    {maxLength: 4}
  )

  const edge = /^\n?$/

  it('carries ranges there and back', () => {
    fc.assert(
      fc.property(markdown, fc.nat(30), fc.nat(9), (source, at, length) => {
        const prose = readMarkdown(source)
        const range = cut(prose.value, [at, at + length])
        const found = proseToSource(prose, range)
        expect(found[0]).toBeLessThanOrEqual(found[1])
        expect(found[1]).toBeLessThanOrEqual(source.length)
        const back = sourceToProse(prose, found)
        if (range[0] === range[1]) return
        // A line feed between blocks is in no piece and may be left off.
        const {value} = prose
        expect(value.slice(range[0], Math.max(range[0], back[0]))).toMatch(edge)
        expect(value.slice(Math.min(back[1], range[1]), range[1])).toMatch(edge)
      }),
      {numRuns: 1000}
    )
  })

  it('makes each edit or refuses it, sorted and disjoint', () => {
    fc.assert(
      fc.property(markdown, places, (source, list) => {
        const prose = readMarkdown(source)
        const changes = toChanges(prose, list)
        const {edits, refused} = projectEdits(prose, changes)
        let end = 0
        for (const {range} of edits) {
          expect(range[0]).toBeGreaterThanOrEqual(end)
          expect(range[1]).toBeLessThanOrEqual(source.length)
          end = range[1]
        }
        const made = changes.filter((d) => !refused.includes(d))
        expect(remains(prose, edits)).toBe(
          applyEdits(prose.value, made).replace(/[\n\uFFFC]/g, '')
        )
        expect(applyEdits(source, edits)).not.toMatch(/\p{Surrogate}/u)
      }),
      {numRuns: 1000}
    )
  })
})

/** The prose that edits of the source leave, without line ends and objects. */
function remains(prose: Prose, edits: ReadonlyArray<Change>): string {
  const own = edits.map(
    ({range, value}): Change => ({range: sourceToProse(prose, range), value})
  )
  return applyEdits(prose.value, own).replace(/[\n\uFFFC]/g, '')
}

function toChanges(
  prose: Prose,
  list: ReadonlyArray<[number, number, string]>
): Array<Change> {
  const changes: Array<Change> = []
  let end = 0
  for (const [skip, length, value] of list) {
    const range = cut(prose.value, [end + skip, end + skip + length])
    if (range[0] < end || (range[0] === end && changes.length > 0)) continue
    changes.push({range, value})
    end = range[1]
  }
  return changes
}

/** The range inside the text, and inside no code point. */
function cut(text: string, [start, end]: Range): Range {
  const edges = [start, end].map((d) => {
    const at = Math.min(d, text.length)
    return at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 : at
  })
  return [edges[0] ?? 0, edges[1] ?? 0]
}
