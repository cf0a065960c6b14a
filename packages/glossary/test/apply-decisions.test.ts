import {applyDecisions, type GlossaryDecision} from '@zhengben/glossary'
import fc from 'fast-check'
import {expect, test} from 'vitest'

const header =
  '# variant\toriginal\tlayer\tfamily\tstatus\tunless\texample\trestored\tnote'
const path = 'glossary/variants/own.tsv'
const rows = [
  '代外\t代表\tword\tbangdu\tapproved\t\t\t\t',
  '更始\t改革\tword\tbangdu\tproposed\t\t\t\t',
  '集会\t会议\tword\tbangdu\tapproved\t集会自由\t\t\tmet twice'
]
const file = {path, value: `${[header, ...rows].join('\n')}\n`}

function cellsOf(line: string): Record<string, string> {
  const names = header.slice(2).split('\t')
  const values = line.split('\t')
  return Object.fromEntries(names.map((d, index) => [d, values[index] ?? '']))
}

function add(
  variant: string,
  original: string,
  rest: Partial<GlossaryDecision> = {}
): GlossaryDecision {
  return {
    id: `variant:${variant}`,
    action: 'add',
    decision: 'accept',
    table: 'variants',
    path,
    cells: {variant, original, layer: 'word', family: 'bangdu'},
    ...rest
  }
}

function on(
  row: string | undefined,
  rest: Partial<GlossaryDecision>
): GlossaryDecision {
  const was = row ?? ''
  return {
    id: 'x',
    action: 'keep',
    decision: 'accept',
    table: 'variants',
    path,
    was,
    cells: cellsOf(was),
    ...rest
  }
}

function apply(...decisions: ReadonlyArray<GlossaryDecision>) {
  const {files, outcomes} = applyDecisions([file], decisions)
  return {
    lines: files[0]?.value.split('\n') ?? [],
    results: outcomes.map((d) => d.result),
    outcomes
  }
}

test('an accepted row is approved, in its place', () => {
  const {lines, outcomes} = apply(add('邦度', '国家'))
  expect(lines).toEqual([
    header,
    ...rows.slice(0, 2),
    '邦度\t国家\tword\tbangdu\tapproved\t\t\t\t',
    rows[2],
    ''
  ])
  expect(outcomes).toMatchObject([
    {result: 'written', reason: '邦度 → 国家 approved', path, line: 4}
  ])
})

test('a rejected row is entered as retired, with the reason', () => {
  const {lines} = apply(
    add('上海', '国家', {decision: 'reject', reason: 'a name'})
  )
  expect(lines[1]).toBe('上海\t国家\tword\tbangdu\tretired\t\t\t\ta name')
})

test('a proposed row gives way, an approved one never', () => {
  const {lines, results, outcomes} = apply(
    add('更始', '创新|改革'),
    add('代外', '代理')
  )
  expect(lines[2]).toBe('更始\t创新|改革\tword\tbangdu\tapproved\t\t\t\t')
  expect(lines[1]).toBe(rows[0])
  expect(results).toEqual(['written', 'conflict'])
  expect(outcomes[1]).toMatchObject({
    path,
    line: 2,
    reason: expect.stringContaining('代外 → 代表 stands here, approved')
  })
})

test('another family may mean something else by a form', () => {
  const other = add('代外', '代理')
  const {results} = apply({
    ...other,
    cells: {...other.cells, family: 'jinzhao'}
  })
  expect(results).toEqual(['written'])
})

test('a row is retired, and its note kept', () => {
  const {lines} = apply(
    on(rows[2], {action: 'retire', reason: 'undone by hand'})
  )
  expect(lines[3]).toBe(
    '集会\t会议\tword\tbangdu\tretired\t集会自由\t\t\tmet twice; undone by hand'
  )
})

test('what stands already, or is to stand, is not written', () => {
  expect(apply(on(rows[0], {})).results).toEqual(['unchanged'])
  expect(
    apply(on(rows[2], {action: 'retire', decision: 'reject'})).results
  ).toEqual(['unchanged'])
  expect(apply(add('邦度', '国家'), add('邦度', '国家')).results).toEqual([
    'written',
    'unchanged'
  ])
})

test('a row that has changed since, or is gone, is a conflict', () => {
  const {outcomes, lines} = apply(
    on('集会\t会议\tword\tbangdu\tapproved\t\t\t\t', {decision: 'reject'}),
    on('国度\t国家\tword\tbangdu\tapproved\t\t\t\t', {decision: 'reject'})
  )
  expect(lines).toEqual([])
  expect(outcomes.map((d) => d.reason)).toEqual([
    expect.stringContaining('has been changed since'),
    expect.stringContaining('absence of the row `国度 → 国家`')
  ])
})

test.each<[Record<string, string>, RegExp]>([
  [{variant: '邦度', original: '', layer: 'word'}, /empty `original`/],
  [{variant: '邦度', original: '邦度', layer: 'word'}, /the same as/],
  [{variant: '邦度', original: '国\t家', layer: 'word'}, /tab or line break/],
  [{variant: '邦度', original: '国\u200b家', layer: 'word'}, /U\+200B/],
  [
    {variant: '邦度', original: '国家', layer: 'word', unless: '国度'},
    /expected one that holds `邦度`/
  ],
  [{variant: '邦度', origin: '国家', layer: 'word'}, /Unexpected cell `origin`/]
])('%j cannot be a row', (cells, reason) => {
  const {outcomes, lines} = apply({...add('邦度', '国家'), cells})
  expect(outcomes).toMatchObject([
    {result: 'conflict', reason: expect.stringMatching(reason)}
  ])
  expect(lines).toEqual([])
})

test.each([
  '../variants/own.tsv',
  'glossary/variants/../../own.tsv',
  'glossary/terms/own.tsv',
  'glossary/variants/.own.tsv',
  '/etc/variants/own.tsv',
  'zhengben.yaml'
])('%s is no file to write variants to', (other) => {
  const {outcomes} = apply(add('邦度', '国家', {path: other}))
  expect(outcomes[0]?.reason).toContain('Unexpected file')
})

test('a new file gets its header', () => {
  const {files} = applyDecisions(
    [file],
    [add('邦度', '国家', {path: 'glossary/variants/new.tsv'})]
  )
  expect(files).toEqual([
    {
      path: 'glossary/variants/new.tsv',
      value: `${header}\n邦度\t国家\tword\tbangdu\tapproved\t\t\t\t\n`
    }
  ])
})

test('terms are entered too; line ends stay as they are', () => {
  const terms =
    '# source\tpreferred\tadmitted\tforbidden\tpos\tdomain\tstatus\tnote\r\n街道\tsubdistrict\t\t\tn\tgovernment\tapproved\t\r\n'
  const {files} = applyDecisions(
    [{path: 'glossary/terms/own.tsv', value: terms}],
    [
      add('', '', {
        table: 'terms',
        path: 'glossary/terms/own.tsv',
        cells: {source: '社区食堂', preferred: 'community canteen', pos: 'n'}
      })
    ]
  )
  expect(files[0]?.value).toBe(
    `${terms.split('\n')[0]}\n社区食堂\tcommunity canteen\t\t\tn\t\tapproved\t\r\n${terms.split('\n')[1]}\n`
  )
})

test('whatever is decided, no approved row is lost or overwritten', () => {
  const word = fc.stringMatching(/^[邦度国家集会代外|\t"<]{0,3}$/)
  fc.assert(
    fc.property(
      fc.array(fc.tuple(word, word, fc.constantFrom('accept', 'reject'))),
      (all) => {
        const {files} = applyDecisions(
          [file],
          all.map(([variant, original, decision]) =>
            add(variant, original, {decision: decision as 'accept'})
          )
        )
        const lines = (files[0] ?? file).value.split('\n')
        expect(lines).toContain(rows[0])
        expect(lines).toContain(rows[2])
        for (const line of lines.slice(0, -1))
          expect(line.split('\t')).toHaveLength(9)
      }
    )
  )
})
