import {diffGlossaries, type Glossary, readGlossary} from '@zhengben/glossary'
import fc from 'fast-check'
import {expect, test} from 'vitest'

const header =
  '# variant\toriginal\tlayer\tfamily\tstatus\tunless\texample\trestored\tnote'

function read(
  rows: ReadonlyArray<string>,
  keep: ReadonlyArray<string> = []
): Glossary {
  const lines = rows.map((row) => {
    const cells = row.split(' ')
    return [...cells, ...Array(9 - cells.length).fill('')].join('\t')
  })
  return readGlossary([
    {path: 'variants/a.tsv', value: [header, ...lines, ''].join('\n')},
    {
      path: 'keep.tsv',
      value: ['# text\tnote', ...keep.map((d) => `${d}\t`), ''].join('\n')
    }
  ]).glossary
}

const say = (before: Glossary, after: Glossary): Array<string> =>
  diffGlossaries(before, after).map(({type, before: was, after: is}) => {
    const row = is ?? was
    return `${type} ${row?.table === 'variants' ? row.variant : row?.table === 'keep' ? row.text : ''}`
  })

const state = '邦度 国家 word bangdu approved'
const deputy = '代外 代表 word bangdu approved'
const drive = '饱动 推动 word bangdu approved'

test('tells rows that are added, removed and changed', () => {
  const before = read([deputy, state])
  expect(say(before, before)).toEqual([])
  expect(say(before, read([deputy, state, drive]))).toEqual(['added 饱动'])
  expect(say(before, read([state]))).toEqual(['removed 代外'])
  expect(say(before, read([deputy, '邦度 国度 word bangdu approved']))).toEqual(
    ['changed 邦度']
  )
  expect(
    say(before, read([deputy, '邦度 国家 word bangdu approved 邦度量']))
  ).toEqual(['changed 邦度'])
})

test('only what acts counts', () => {
  const before = read([deputy, state])
  const noted = read([deputy, `${state}  邦度大事 国家大事 例`])
  expect(say(before, noted)).toEqual([])
  const proposed = read([deputy, state, '饱动 推动 word bangdu proposed'])
  expect(say(before, proposed)).toEqual([])
  expect(say(proposed, read([deputy, state, drive]))).toEqual(['added 饱动'])
  const retired = read([deputy, '邦度 国家 word bangdu retired'])
  expect(say(before, retired)).toEqual(['removed 邦度'])
})

test('forms to keep count', () => {
  expect(say(read([state]), read([state], ['周至县']))).toEqual([
    'added 周至县'
  ])
})

test('as few rows as can be are said to have moved', () => {
  expect(
    say(read([deputy, state, drive]), read([state, drive, deputy]))
  ).toEqual(['moved 代外'])
})

test('nothing is said of rows that stay, whatever comes and goes', () => {
  const rows = Array.from(
    {length: 12},
    (_, i) => `邦${'甲乙丙丁戊己庚辛壬癸子丑'[i]} 国家 word bangdu approved`
  )
  const some = fc.subarray(rows)
  fc.assert(
    fc.property(some, some, (one, other) => {
      expect(say(read(one), read(other)).length).toBe(
        rows.filter((d) => one.includes(d) !== other.includes(d)).length
      )
    })
  )
})
