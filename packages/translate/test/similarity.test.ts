import {createMemory, similarity} from '@zhengben/translate'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {createDistance} from '../src/memory/edit-distance.ts'
import {createFuzzyIndex} from '../src/memory/fuzzy-index.ts'

/** Levenshtein by the table of its definition. */
function distance(a: ReadonlyArray<number>, b: ReadonlyArray<number>): number {
  let row = Array.from({length: b.length + 1}, (_, j) => j)
  for (const [i, left] of a.entries()) {
    const next = [i + 1]
    for (const [j, right] of b.entries())
      next.push(
        Math.min(
          (row[j + 1] as number) + 1,
          (next[j] as number) + 1,
          (row[j] as number) + (left === right ? 0 : 1)
        )
      )
    row = next
  }
  return row.at(-1) as number
}

const words = ['会议', '于', '今天', '上午', '在', '北京', '召开', '。', '，']
const more = ['市长', '出席', '2023', '年', 'A', 'GDP', '𠮷', '（', '）', ' ']
const segment = fc
  .array(fc.constantFrom(...words, ...more), {maxLength: 24})
  .map((d) => d.join(''))

describe('the distance of sequences', () => {
  const units = fc.array(fc.integer({min: 0, max: 5}), {maxLength: 100})

  test('is that of its definition', () => {
    fc.assert(
      fc.property(units, units, (a, b) => {
        expect(createDistance(a)(b)).toBe(distance(a, b))
      })
    )
  })

  test('is given up beyond a limit', () => {
    fc.assert(
      fc.property(units, units, fc.nat({max: 60}), (a, b, most) => {
        const real = distance(a, b)
        const found = createDistance(a)(b, most)
        expect(found).toBe(real <= most ? real : found)
        if (real > most) expect(found).toBeGreaterThan(most)
      })
    )
  })
})

describe('similarity', () => {
  test.each([
    ['会议在北京召开。', '会议在北京召开。', 100],
    // One of 8 units differs.
    ['会议在北京召开。', '会议在上海召开。', 75],
    ['会议已在北京召开。', '会议在北京召开。', 88],
    ['会议在北京召开。', '门票每张三十元。', 12],
    // Numbers, width, case and spaces are no words to translate.
    ['今年增长5.2%。', '今年增长6.1%。', 99],
    ['共12,000册，免费。', '共8000册,免费。', 99],
    ['GDP增长。', 'gdp增长。', 99],
    ['第一章 总则', '第一章　总则', 99],
    // A letter beside the figure makes it a name.
    ['防控H1N1流感。', '防控H5N1流感。', 83],
    // A word in letters is one unit, however long.
    ['请使用Windows系统。', '请使用Linux系统。', 85],
    ['', '。', 0],
    ['', ' ', 99]
  ])('%s and %s: %i', (a, b, percent) => {
    expect(similarity(a, b)).toBe(percent)
    expect(similarity(b, a)).toBe(percent)
  })

  test('is symmetric, and 100 only for the same text', () => {
    fc.assert(
      fc.property(segment, segment, (a, b) => {
        const percent = similarity(a, b)
        expect(similarity(b, a)).toBe(percent)
        expect(percent === 100).toBe(a === b)
        expect(percent).toBeGreaterThanOrEqual(0)
        expect(percent).toBeLessThanOrEqual(100)
      })
    )
  })
})

describe('the index', () => {
  test('misses no match of 75 and more and says what similarity says', () => {
    fc.assert(
      fc.property(
        fc.array(segment, {minLength: 1, maxLength: 40}),
        segment,
        (texts, query) => {
          const index = createFuzzyIndex()
          for (const text of texts) index.add(text)
          const found = index.find(query, {minimum: 50, most: texts.length})
          for (const {id, score} of found)
            expect(score).toBe(similarity(texts[id] as string, query))
          const ids = new Set(found.map((d) => d.id))
          for (const [id, text] of texts.entries())
            if (similarity(text, query) >= 75)
              expect(ids.has(id), `${text} for ${query}`).toBe(true)
        }
      )
    )
  })

  test('finds one changed word among many texts of the same make', () => {
    const index = createFuzzyIndex()
    const make = (n: number, goods: string): string =>
      `第${n}批${goods}已经运抵${'东南西北'[n % 4]}港${n % 7}号码头，等待海关查验。`
    const goods = ['大豆', '煤炭', '钢材', '木材', '纸浆', '橡胶']
    for (let n = 0; n < 3000; n++) index.add(make(n, goods[n % 6] as string))
    const [best] = index.find(make(17, '铜矿'), {minimum: 50, most: 1})
    expect(best?.score).toBeGreaterThanOrEqual(90)
  })
})

describe('a memory', () => {
  const entry = {source: '本馆周一闭馆。', target: 'Closed on Mondays.'}
  const memory = createMemory([
    {...entry, before: '', after: '节假日照常开放。', origin: 'library.tmx'},
    {...entry, target: 'We close on Mondays.', origin: 'museum.tmx'}
  ])

  test('prefers the same neighbours', () => {
    const query = {source: entry.source, before: '', after: '节假日照常开放。'}
    const found = memory.find(query, {minimum: 50, most: 5})
    expect(found.map((d) => [d.entry.origin, d.score])).toEqual([
      ['library.tmx', 101],
      ['museum.tmx', 100]
    ])
  })

  test('leaves an origin out when asked to', () => {
    const query = {source: '本馆周二闭馆。'}
    const options = {minimum: 50, most: 5}
    expect(memory.find(query, options)).toHaveLength(2)
    expect(
      memory
        .find(query, {...options, except: 'library.tmx'})
        .map((d) => [d.entry.origin, d.score])
    ).toEqual([['museum.tmx', 85]])
  })

  test('finds nothing below the minimum', () => {
    expect(memory.find({source: '今天有雨。'}, {minimum: 50, most: 5})).toEqual(
      []
    )
  })
})
