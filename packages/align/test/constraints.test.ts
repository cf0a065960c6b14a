import {readFileSync} from 'node:fs'
import {
  alignSentences,
  type Bead,
  type Constraint,
  ContradictionError
} from '@zhengben/align'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {resources} from './helpers/resources.ts'

function readLines(name: string): Array<string> {
  const url = new URL(`./fixtures/narrative/${name}`, import.meta.url)
  return readFileSync(url, 'utf8').trimEnd().split('\n')
}

const source = readLines('source.txt')
const target = readLines('target.txt')

function align(...constraints: ReadonlyArray<Constraint>): Array<Bead> {
  return alignSentences(source, target, resources, {constraints})
}

function show({source, target}: Bead): string {
  return `${source.join(' ')} : ${target.join(' ')}`.trim()
}

function beadWith(
  beads: ReadonlyArray<Bead>,
  side: 'source' | 'target',
  sentence: number
): Bead | undefined {
  return beads.find((d) => d[side].includes(sentence))
}

function refusalOf(...constraints: ReadonlyArray<Constraint>): {
  constraints: readonly [number, number]
  message: string
} {
  try {
    align(...constraints)
  } catch (error) {
    if (error instanceof ContradictionError) return error
    throw error
  }
  throw new Error('Unexpected success')
}

const free = align()

describe('links', () => {
  test('come out exactly so, of any shape, with score 1', () => {
    const beads = align(
      {type: 'link', source: [0, 1, 2, 3, 4, 5, 6], target: [0, 1]},
      {type: 'link', source: [], target: [2, 3]},
      {type: 'link', source: [8], target: []},
      {type: 'link', source: [9, 10], target: [5, 6, 7, 8, 9, 10, 11]}
    )
    const sure = beads.filter((d) => d.score === 1).map(show)
    expect(sure).toContain('0 1 2 3 4 5 6 : 0 1')
    expect(sure).toContain(': 2 3')
    expect(sure).toContain('8 :')
    expect(sure).toContain('9 10 : 5 6 7 8 9 10 11')
  })

  test('that agree with the alignment change none of it', () => {
    const links = free.map((d): Constraint => ({type: 'link', ...d}))
    for (const constraints of [links, links.filter((_, k) => k % 3 === 0)])
      expect(align(...constraints).map(show)).toEqual(free.map(show))
  })

  test('leave nothing to search where they link everything', () => {
    const links = free.map((d): Constraint => ({type: 'link', ...d}))
    expect(align(...links).every((d) => d.score === 1)).toBe(true)
  })
})

describe('sentences', () => {
  test('are kept together', () => {
    const beads = align({type: 'together', source: [2, 3], target: []})
    expect(beadWith(beads, 'source', 2)?.source).toContain(3)
    const pair = align({type: 'together', source: [3], target: [9]})
    expect(beadWith(pair, 'source', 3)?.target).toContain(9)
  })

  test('are kept apart', () => {
    const bead = free.find((d) => d.target.length > 1) as Bead
    const [s = 0] = bead.source
    const [t = 0] = bead.target
    const beads = align({type: 'apart', source: s, target: t})
    expect(beadWith(beads, 'source', s)?.target).not.toContain(t)
  })

  test('begin a bead, on one side or on both', () => {
    const bead = free.find((d) => d.target.length > 1) as Bead
    const start = bead.target[1] as number
    const beads = align({type: 'start', target: start})
    expect(beadWith(beads, 'target', start)?.target[0]).toBe(start)
    const both = align({type: 'start', source: 5, target: 4})
    const done = both.filter((d) => d.source.some((s) => s < 5))
    expect(done.flatMap((d) => d.target).every((t) => t < 4)).toBe(true)
    const rest = both.filter((d) => d.source.some((s) => s >= 5))
    expect(rest.flatMap((d) => d.target).every((t) => t >= 4)).toBe(true)
  })
})

describe('contradictions name the two constraints', () => {
  test.each<[string, Array<Constraint>, string]>([
    [
      'the same sentence in two links',
      [
        {type: 'link', source: [1], target: [1]},
        {type: 'link', source: [1, 2], target: [2]}
      ],
      'same sentence'
    ],
    [
      'a link and a null link of the same sentence',
      [
        {type: 'link', source: [], target: [4]},
        {type: 'link', source: [4], target: [4]}
      ],
      'same sentence'
    ],
    [
      'links that cross',
      [
        {type: 'link', source: [1], target: [5]},
        {type: 'link', source: [3], target: [2]}
      ],
      'cross'
    ],
    [
      'a bead that would begin inside a link',
      [
        {type: 'link', source: [1, 2], target: [1]},
        {type: 'start', source: 2}
      ],
      'cuts'
    ],
    [
      'a start that crosses a link',
      [
        {type: 'link', source: [4], target: [4]},
        {type: 'start', source: 4, target: 5}
      ],
      'cross'
    ],
    [
      'sentences held together and apart',
      [
        {type: 'together', source: [2], target: [3]},
        {type: 'apart', source: 2, target: 3}
      ],
      'apart'
    ],
    [
      'more sentences than the link has',
      [
        {type: 'link', source: [2], target: [3]},
        {type: 'together', source: [2, 3], target: []}
      ],
      'same sentence'
    ]
  ])('%s', (_, constraints, reason) => {
    const {constraints: places, message} = refusalOf(...constraints)
    expect([...places].sort()).toEqual([0, 1])
    expect(message).toContain(reason)
  })
})

test('alternatives say where else a sentence may belong', () => {
  const beads = alignSentences(source, target, resources, {alternatives: true})
  expect(beads.map(show)).toEqual(free.map(show))
  for (const {source, target, score, alternatives = []} of beads) {
    let sum = score
    for (const other of alternatives) {
      sum += other.score
      if (source.length > 0) expect(other.source).toContain(source[0])
      else expect(other.target).toContain(target[0])
    }
    expect(sum).toBeLessThan(1.001)
  }
  expect(beads.some((d) => (d.alternatives ?? []).length > 0)).toBe(true)
})

/** A path of beads, of which some constraints are taken. */
const truth = fc.array(
  fc.record({
    source: fc.nat(7),
    target: fc.nat(7),
    known: fc.constantFrom('link', 'together', 'start', 'nothing')
  }),
  {maxLength: 12}
)

test('holds whatever does not contradict itself', () => {
  fc.assert(
    fc.property(truth, (beads) => {
      const constraints: Array<Constraint> = []
      let i = 0
      let j = 0
      for (const {source, target, known} of beads) {
        const set = {
          source: Array.from({length: source}, (_, k) => i + k),
          target: Array.from({length: target}, (_, k) => j + k)
        }
        if (source + target > 0 && (known === 'link' || known === 'together'))
          constraints.push({type: known, ...set})
        if (source > 0 && target > 0 && known === 'start')
          constraints.push({type: 'start', source: i, target: j})
        i += source
        j += target
      }
      const texts = [
        Array.from({length: i}, (_, k) => `第${k % 9}句说的是河水。`),
        Array.from({length: j}, (_, k) => `Sentence ${(k * 5) % 9} is odd.`)
      ] as const
      const found = alignSentences(...texts, resources, {constraints})
      expect(found.flatMap((d) => d.source)).toEqual([...Array(i).keys()])
      expect(found.flatMap((d) => d.target)).toEqual([...Array(j).keys()])
      const shown = new Map(found.map((d) => [show(d), d]))
      for (const d of constraints) {
        if (d.type === 'link')
          expect(shown.get(show({...d, score: 1}))?.score).toBe(1)
        if (d.type === 'together') {
          const [side, sentence] =
            d.source.length > 0
              ? (['source', d.source[0]] as const)
              : (['target', d.target[0]] as const)
          const bead = beadWith(found, side, sentence as number)
          expect(bead?.source).toEqual(expect.arrayContaining([...d.source]))
          expect(bead?.target).toEqual(expect.arrayContaining([...d.target]))
        }
      }
    }),
    {numRuns: 100}
  )
})
