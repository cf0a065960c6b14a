import {
  type Edition,
  readMarkdown,
  writeBilingualMarkdown
} from '@zhengben/formats'
import {expect, test} from 'vitest'
import {riverLibrary} from './river-library.ts'

const markdown = writeBilingualMarkdown(riverLibrary)

test('Chinese and English follow each other, headings keep their rank', () => {
  expect(markdown.split('\n\n').slice(0, 4)).toEqual([
    '# 临江图书馆重新开放',
    '# Riverside Library Reopens',
    '5月18日，经过两年零三个月的修缮，临江国家一级图书馆重新开放。',
    'On May 18, after two years and three months of repairs, the Riverside Library, a national first-grade institution, opened its doors again.'
  ])
})

test('neighbouring items are one list', () => {
  expect(markdown).toContain(
    '- 周二至周日：9:00—21:00；\n\n  Tuesday to Sunday: 9 a.m. to 9 p.m.;\n\n- 周一闭馆。'
  )
})

test('what is read back is what was written, signs of Markdown included', () => {
  const blocks = readMarkdown(markdown)
  const texts = blocks.blocks.map((d) => blocks.value.slice(...d.range))
  expect(texts).toContain(
    '“</style><img src=x onerror=alert(3)>” *is* not the `title` of a book.'
  )
  expect(texts).toContain(
    'Translator’s note: the vote is recorded in the minutes & nowhere else.'
  )
})

test('code in a line stays code, what only looks like it does not', () => {
  const source = readMarkdown('运行 `search "书"`，再看 ``a`b``。')
  const value = source.value
  const edition: Edition = {
    ...riverLibrary,
    source,
    bitext: {
      ...riverLibrary.bitext,
      edits: [],
      annotations: [],
      children: [
        {
          type: 'unit',
          id: 'u1',
          source: [{id: 's1', range: [0, source.source.length], value}],
          target: [{id: 't1', range: [0, 3], value: 'A `b` c'}],
          links: [],
          state: 'translated'
        }
      ]
    }
  }
  expect(writeBilingualMarkdown(edition)).toBe(
    '运行 `search "书"`，再看 ``a`b``。\n\nA \\`b\\` c\n'
  )
})
