import {readFileSync} from 'node:fs'
import {alignSentences, type Bead} from '@zhengben/align'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {resources, term} from './helpers/resources.ts'

const fixtures = new URL('./fixtures/', import.meta.url)

function readLines(fixture: string, name: string): Array<string> {
  const url = new URL(`${fixture}/${name}`, fixtures)
  return readFileSync(url, 'utf8').trimEnd().split('\n')
}

function show({source, target}: Bead): string {
  return `${source.join(' ')} : ${target.join(' ')}`.trim()
}

/** Every sentence in one bead, in order. */
function expectCover(
  beads: ReadonlyArray<Bead>,
  sources: number,
  targets: number
): void {
  expect(beads.flatMap((d) => d.source)).toEqual([...Array(sources).keys()])
  expect(beads.flatMap((d) => d.target)).toEqual([...Array(targets).keys()])
  for (const {source, target, score} of beads) {
    expect(source.length + target.length).toBeGreaterThan(0)
    expect(score).toBeGreaterThanOrEqual(0)
    expect(score).toBeLessThanOrEqual(1)
  }
}

describe('alignSentences', () => {
  for (const fixture of ['narrative', 'news']) {
    test(`aligns ${fixture}`, () => {
      const beads = alignSentences(
        readLines(fixture, 'source.txt'),
        readLines(fixture, 'target.txt'),
        resources
      )
      expect(beads.map(show)).toEqual(readLines(fixture, 'expected.txt'))
    })
  }

  test('keeps a line that says who speaks with the speech', () => {
    const beads = alignSentences(
      ['主席动议休会。', '主席致辞：', '各位委员，今天的会议到此结束。'],
      [
        'The Chairman moved the adjournment.',
        "He said: Members, today's meeting ends here."
      ],
      resources
    )
    expect(beads.map(show)).toEqual(['0 : 0', '1 2 : 1'])
  })

  test('is sure of what is right and not of what is not', () => {
    const source = readLines('news', 'source.txt')
    const target = readLines('narrative', 'target.txt')
    const meanScore = (beads: ReadonlyArray<Bead>): number =>
      beads.reduce((sum, d) => sum + d.score, 0) / beads.length
    const right = alignSentences(
      source,
      readLines('news', 'target.txt'),
      resources
    )
    const wrong = alignSentences(source, target, resources)
    expectCover(wrong, source.length, target.length)
    expect(meanScore(right)).toBeGreaterThan(0.75)
    expect(meanScore(wrong)).toBeLessThan(0.4)
  })

  test('takes traditional characters', () => {
    const target = ['The weather is fine.', 'The teacher bought three books.']
    expect(
      alignSentences(['天氣很好。', '老師買了三本書。'], target, resources).map(
        show
      )
    ).toEqual(['0 : 0', '1 : 1'])
  })

  test('uses the renderings of terms', () => {
    const source = ['二', '中欧班列', '四']
    const target = ['Alpha omega', 'China–Europe Railway Express', 'Beta gamma']
    const beads = alignSentences(source, target, {
      ...resources,
      terms: [term('中欧班列', 'China–Europe Railway Express')]
    })
    expect(beads.map(show)).toContain('1 : 1')
  })

  test('seldom crosses the ends of paragraphs', () => {
    const source = ['他来了。', '他说了话。', '他走了。']
    const target = ['So it was.', 'So it went.', 'And so it ended.', 'Quite.']
    const paragraphs = {source: [0, 0, 1], target: [0, 0, 4, 4]}
    const beads = alignSentences(source, target, resources, {paragraphs})
    for (const bead of beads) {
      if (bead.source.length === 0 || bead.target.length === 0) continue
      expect(bead.source.includes(2)).toBe(bead.target.some((d) => d > 1))
    }
  })

  test('takes empty sides', () => {
    expect(alignSentences([], [], resources)).toEqual([])
    expectCover(alignSentences(['一。', '二。'], [], resources), 2, 0)
    expectCover(alignSentences([], ['One.'], resources), 0, 1)
    expectCover(alignSentences(['', ' '], ['', 'x', ''], resources), 2, 3)
  })

  test('takes one sentence against many', () => {
    const [first = '', ...rest] = readLines('news', 'target.txt')
    const source = ['青石港去年吞吐量突破三千二百万吨。']
    const beads = alignSentences(source, [first, ...rest], resources)
    expectCover(beads, 1, rest.length + 1)
    expect(beads.find((d) => d.source.length > 0)?.target).toContain(0)
  })

  test('finds the way past a long gap', () => {
    const source = readLines('news', 'source.txt')
    const target = readLines('news', 'target.txt')
    const gap = Array.from(
      {length: 150},
      (_, i) => `Interlude ${'abcdefghij'[i % 10]} has no counterpart at all.`
    )
    const beads = alignSentences(
      source,
      [...target.slice(0, 7), ...gap, ...target.slice(7)],
      resources
    )
    expectCover(beads, source.length, target.length + gap.length)
    expect(beads.map(show)).toContain('3 : 4')
    expect(beads.map(show)).toContain(`10 : ${11 + gap.length}`)
  })

  test('gives the same for the same', () => {
    const source = readLines('narrative', 'source.txt')
    const target = readLines('narrative', 'target.txt')
    expect(alignSentences(source, target, resources)).toEqual(
      alignSentences(source, target, resources)
    )
  })

  test('puts every sentence into one bead, in order', () => {
    const chinese = fc.constantFrom(
      ...['他走了。', '三千人', '', '“好！”', '习近平', '𠮷', '\ud800', '12%']
    )
    const english = fc.constantFrom(
      ...['He left.', '3,000 people', '', '"Good!"', 'Xi Jinping', '?', '12%']
    )
    fc.assert(
      fc.property(
        fc.array(chinese, {maxLength: 30}),
        fc.array(english, {maxLength: 30}),
        (source, target) => {
          const beads = alignSentences(source, target, resources)
          expectCover(beads, source.length, target.length)
        }
      ),
      {numRuns: 50}
    )
  })
})
