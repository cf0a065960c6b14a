import {findProject} from '@zhengben/pipeline'
import {
  loadGlossary,
  loadModel,
  loadRestorer,
  restoreBlocks
} from '@zhengben/pipeline/restore'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'

const project = await findProject('/')
const {glossary} = await loadGlossary(project)
const restore = await loadRestorer(glossary, await loadModel(), {})

async function all<T>(items: AsyncIterable<T>): Promise<Array<T>> {
  const list: Array<T> = []
  for await (const item of items) list.push(item)
  return list
}

describe('a long text', () => {
  test('is cut where paragraphs end, and what stands in no block is nothing', async () => {
    const paragraph = `${'社區食堂開張了，門口排起了隊。'.repeat(20)}\n\n`
    const text = paragraph.repeat(700)
    const blocks = await all(restoreBlocks([text], restore, {}))
    expect(blocks.length).toBeGreaterThan(1)
    expect(blocks.map((d) => d.found).join('')).toBe(text)
    for (const {found, start} of blocks) {
      expect(text.startsWith(found, start)).toBe(true)
      expect(found.endsWith('\n\n')).toBe(true)
    }
    expect(blocks.map((d) => d.restored.text).join('')).toBe(
      `${'社区食堂开张了，门口排起了队。'.repeat(20)}\n\n`.repeat(700)
    )
  })

  test.each([
    ['at the end of a sentence', '雨后有风。', /。$/],
    ['at a comma where there is no sentence', '雨后有风，', /，$/],
    ['anywhere where there is neither', '雨', /雨$/],
    ['but not inside a code point', '\u{20BB7}', /\u{20BB7}$/u],
    ['and not inside a line end', '\r\n', /\r\n$/]
  ])('is cut %s', async (_, piece, end) => {
    const text = `x${piece.repeat(Math.ceil(250_000 / piece.length))}`
    const blocks = await all(restoreBlocks([text], restore, {only: ['gap']}))
    expect(blocks.map((d) => d.found).join('')).toBe(text)
    expect(blocks.length).toBeGreaterThan(2)
    for (const {found} of blocks) expect(found).toMatch(end)
  })
})

test('pieces make no difference', async () => {
  const text = '社區食堂開張了，門口排起了隊。\n'.repeat(16_000)
  const whole = await all(restoreBlocks([text], restore, {only: ['gap']}))
  expect(whole.length).toBeGreaterThan(2)
  for (const size of [777, 99_999, 100_000, 100_001, 150_000]) {
    const pieces = Array.from({length: Math.ceil(text.length / size)}, (_, i) =>
      text.slice(i * size, (i + 1) * size)
    )
    const blocks = await all(restoreBlocks(pieces, restore, {only: ['gap']}))
    expect(blocks.map((d) => [d.start, d.found.length])).toEqual(
      whole.map((d) => [d.start, d.found.length])
    )
  }
})

test('clean text in any cut is clean', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(40), async (length) => {
      const text = '河堤上有风。\n'.repeat(length)
      const texts = await all(restoreBlocks([text], restore, {}))
      expect(texts.map((d) => d.restored.text).join('')).toBe(text)
    }),
    {numRuns: 10}
  )
})
