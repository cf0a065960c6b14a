import {
  mergeProposals,
  type ProposedRow,
  suggestRetirements,
  suggestTerms,
  type VariantRow,
  variantColumns
} from '@zhengben/glossary'
import {describe, expect, test} from 'vitest'

const header = `# ${variantColumns.join('\t')}\n`

function row(variant: string, ...originals: Array<string>): ProposedRow {
  return {variant, originals, layer: 'word', families: ['news'], note: ''}
}

describe('proposed rows in a file', () => {
  test('a new file gets a header and sorted rows', () => {
    const merged = mergeProposals(undefined, [
      row('邦度', '国家'),
      row('代外', '代表', '代外人')
    ])
    expect(merged).toEqual({
      value: `${header}代外\t代表|代外人\tword\tnews\tproposed\t\t\t\t\n邦度\t国家\tword\tnews\tproposed\t\t\t\t\n`,
      added: ['邦度', '代外'],
      extended: [],
      left: []
    })
  })

  test('a proposed row is extended; one that was decided stays, and is reported', () => {
    const approved = '代外\t代表\tword\tbangdu\tapproved\t\t\t\t\n'
    const proposed = '邦度\t国家\tword\tbangdu\tproposed\t\t\t\tfrom a page\n'
    expect(
      mergeProposals({path: 'a.tsv', value: header + approved + proposed}, [
        row('代外', '代理'),
        row('邦度', '国家', '国度')
      ])
    ).toEqual({
      value: `${header}${approved}邦度\t国家|国度\tword\tbangdu\tproposed\t\t\t\tfrom a page\n`,
      added: [],
      extended: ['邦度'],
      left: [{variant: '代外', status: 'approved', line: 2, missing: ['代理']}]
    })
  })

  test('the same rows twice change nothing', () => {
    const once = mergeProposals(undefined, [row('邦度', '国家')])
    if (!('value' in once)) throw new Error('expected a file')
    expect(
      mergeProposals({path: 'a.tsv', value: once.value}, [row('邦度', '国家')])
    ).toMatchObject({value: once.value, added: [], extended: []})
  })

  test('a file that cannot be read is not written', () => {
    expect(
      mergeProposals({path: 'a.tsv', value: `${header}邦度 国家\n`}, [])
    ).toMatchObject({problems: [{line: 2, ruleId: 'glossary-columns'}]})
    expect(mergeProposals({path: 'a.tsv', value: 'a,b\n'}, [])).toMatchObject({
      problems: [{line: 1, ruleId: 'glossary-header'}]
    })
  })

  test('tabs and line ends cannot break the table', () => {
    const merged = mergeProposals(undefined, [
      {...row('邦度', '国\t家'), note: 'one\ntwo'}
    ])
    expect(merged).toMatchObject({
      value: `${header}邦度\t国 家\tword\tnews\tproposed\t\t\t\tone two\n`
    })
  })
})

describe('terms', () => {
  const unit = (
    source: string,
    target: string
  ): {path: string; source: Array<string>; target: Array<string>} => ({
    path: 'a',
    source: source.split(' '),
    target: target.split(' ')
  })
  const units = [
    unit('新质 生产力 是 动力', 'new quality productive forces drive growth'),
    unit('发展 新质 生产力', 'develop new quality productive forces'),
    unit('新质 生产力 和 农业', 'new quality productive forces and farming'),
    unit('农业 需要 水', 'farming needs water')
  ]

  test('the longest phrase that is always rendered the same way', () => {
    expect(suggestTerms(units, () => false)).toEqual([
      {
        id: 'term:新质生产力',
        source: '新质生产力',
        rendering: 'new quality productive forces',
        count: 3,
        dice: 1,
        documents: ['a']
      }
    ])
  })

  test('not what is known', () => {
    const known = new Set(['新质生产力', '新质', '生产力'])
    expect(suggestTerms(units, (d) => known.has(d))).toEqual([])
  })
})

test('rows to retire: undone first, then idle, then absent', () => {
  const variant = (form: string, line: number): VariantRow => ({
    ...row(form, '某'),
    status: 'approved',
    unless: [],
    example: '',
    restored: '',
    path: 'a.tsv',
    line
  })
  const rows = [
    variant('甲', 2),
    variant('乙', 3),
    variant('丙', 4),
    variant('丁', 5)
  ]
  const uses = new Map([
    ['a.tsv:4', {edits: 2, kept: 2, changed: 0}],
    ['a.tsv:5', {edits: 3, kept: 0, changed: 1}]
  ])
  expect(
    suggestRetirements(rows, uses, (d) => (d === '乙' ? 4 : 0)).map((d) => [
      d.variant,
      d.reason
    ])
  ).toEqual([
    ['丙', 'undone'],
    ['乙', 'idle'],
    ['甲', 'absent']
  ])
})
