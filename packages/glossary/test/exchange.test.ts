import {
  type Cells,
  findColumns,
  findKind,
  type IncomingRow,
  LossCounter,
  mergeRows,
  readRows
} from '@zhengben/glossary/exchange'
import {describe, expect, test} from 'vitest'

/** Rows of a table of terms, the first being its header. */
function readTerms(
  [header = [], ...rows]: ReadonlyArray<ReadonlyArray<string>>,
  map: ReadonlyMap<string, string> = new Map()
): {rows: Array<IncomingRow>; losses: LossCounter} {
  const losses = new LossCounter('client.csv')
  return {
    losses,
    rows: readRows(
      'terms',
      findColumns('terms', header, map),
      rows.map((cells, index) => ({line: index + 2, cells})),
      losses
    )
  }
}

describe('readRows', () => {
  test('MultiTerm: a rendering and its status, column by column', () => {
    const {rows, losses} = readTerms([
      [
        'Entry_Subject',
        'Chinese',
        'Chinese Status',
        'English',
        'English Status',
        'English',
        'English Status',
        'Created by'
      ],
      [
        'economy',
        '新质生产力',
        'Approved',
        'new productivity',
        'Deprecated',
        'new quality productive forces',
        'Preferred',
        'team'
      ]
    ])
    expect(rows).toEqual([
      {
        line: 2,
        cells: {
          source: '新质生产力',
          preferred: 'new quality productive forces',
          forbidden: 'new productivity',
          domain: 'economy',
          status: 'approved'
        }
      }
    ])
    expect(losses.list()).toEqual([
      {
        column: 'Created by',
        count: 1,
        first: [{path: 'client.csv', line: 2, value: 'team'}]
      }
    ])
  })

  test('memoQ: the facts of a term stand in one cell', () => {
    const {rows} = readTerms([
      ['Chinese_PRC', 'English', 'Term_Info', 'English', 'Term_Info'],
      [
        '三农',
        'rural issues',
        'CasePermissive;HalfPrefix',
        'three farmers',
        'Forbidden;Exact'
      ]
    ])
    expect(rows[0]?.cells).toEqual({
      source: '三农',
      preferred: 'rural issues',
      forbidden: 'three farmers'
    })
  })

  test('one rendering a line, each with its status', () => {
    const {rows} = readTerms([
      ['zh', 'en', 'status'],
      ['一带一路', 'OBOR', 'forbidden'],
      ['一带一路', 'Belt and Road Initiative', 'preferred'],
      ['一带一路', 'BRI', 'admitted']
    ])
    expect(rows).toEqual([
      {
        line: 3,
        cells: {
          source: '一带一路',
          preferred: 'Belt and Road Initiative',
          admitted: 'BRI',
          forbidden: 'OBOR'
        }
      }
    ])
  })

  test('a column of yes and no forbids; line ends become spaces and are told', () => {
    const {rows, losses} = readTerms([
      ['原文', '译文', '禁用', '备注'],
      ['两会', 'Two Sessions', '否', '每年三月\n召开'],
      ['两会', 'two meetings', '是', '']
    ])
    expect(rows).toEqual([
      {
        line: 2,
        cells: {
          source: '两会',
          preferred: 'Two Sessions',
          forbidden: 'two meetings',
          note: '每年三月 召开'
        }
      }
    ])
    expect(losses.list()[0]).toMatchObject({
      column: '备注 (line ends)',
      count: 1
    })
  })

  test('a map goes before names', () => {
    const map = new Map([
      ['Begriff', 'source'],
      ['2', 'preferred'],
      ['Note', '-']
    ])
    const {rows} = readTerms(
      [
        ['Begriff', 'Wort', 'Note'],
        ['两会', 'Two Sessions', 'x']
      ],
      map
    )
    expect(rows[0]?.cells).toEqual({source: '两会', preferred: 'Two Sessions'})
    expect(() => readTerms([['a']], new Map([['b', 'source']]))).toThrow(
      'Unexpected `b`, which names no column of the file; it has 1 a'
    )
    expect(() => readTerms([['a']], new Map([['a', 'sauce']]))).toThrow(
      'Unexpected column `sauce`, expected one of source'
    )
  })

  test('what a table holds is told by its header', () => {
    expect(findKind(['variant', 'original', 'note'])).toBe('variants')
    expect(findKind(['English', 'Chinese (Simplified)'])).toBe('terms')
    expect(findKind(['text', 'note'])).toBe('keep')
    expect(findKind(['a', 'b'])).toBeUndefined()
  })
})

describe('mergeRows', () => {
  const place = {path: 'terms/economy.tsv', line: 7}
  const term: Cells = {
    source: '一带一路',
    preferred: 'Belt and Road Initiative',
    admitted: 'BRI',
    forbidden: 'OBOR',
    pos: '',
    domain: 'economy',
    status: 'approved',
    note: ''
  }
  const options = {path: 'in.csv', status: 'proposed', preferFile: false}
  const merge = (cells: Cells, preferFile = false) =>
    mergeRows('terms', [{cells: term, place}], [{line: 2, cells}], {
      ...options,
      preferFile
    })

  test('lists grow, empty cells are filled, the rest is told', () => {
    const {conflicts, extended, kept} = merge({
      source: '一带一路',
      preferred: 'Belt and Road Initiative',
      admitted: 'BRI|Belt and Road',
      pos: 'nt',
      domain: 'trade'
    })
    expect(extended).toEqual([
      {
        place,
        before: term,
        after: {...term, admitted: 'BRI|Belt and Road', pos: 'nt'}
      }
    ])
    expect(conflicts).toEqual([])
    expect(kept).toMatchObject([
      {line: 2, column: 'domain', ours: 'economy', theirs: 'trade', place}
    ])
  })

  test.each([
    ['preferred', {preferred: 'One Belt, One Road'}],
    ['status', {status: 'retired'}],
    ['forbidden', {forbidden: 'BRI'}],
    ['forbidden', {admitted: 'OBOR'}]
  ])(
    'another %s is a conflict, and nothing of the row is taken',
    (column, said) => {
      const {conflicts, extended} = merge({
        source: '一带一路',
        ...said,
        pos: 'nt'
      })
      expect(conflicts).toMatchObject([{column, place}])
      expect(extended).toEqual([])
    }
  )

  test('asked to, the file is right', () => {
    expect(
      merge({source: '一带一路', forbidden: 'BRI', status: 'retired'}, true)
        .extended[0]?.after
    ).toEqual({...term, admitted: '', forbidden: 'OBOR|BRI', status: 'retired'})
  })

  test('rows of one file are merged with each other', () => {
    const rows = [
      {line: 2, cells: {source: '两会', preferred: 'Two Sessions'}},
      {
        line: 3,
        cells: {source: '两会', preferred: 'Two Sessions', note: 'March'}
      },
      {line: 4, cells: {source: '两会', preferred: 'both sessions'}}
    ]
    const {added, conflicts} = mergeRows('terms', [], rows, options)
    expect(added).toMatchObject([
      {line: 2, cells: {source: '两会', note: 'March', status: 'proposed'}}
    ])
    expect(conflicts).toMatchObject([
      {line: 4, place: {path: 'in.csv', line: 2}}
    ])
  })

  const spun: Cells = {
    variant: '集会',
    original: '会议',
    layer: 'word',
    family: 'bangdu',
    status: 'approved',
    unless: '集会自由',
    example: '',
    restored: '',
    note: ''
  }
  test.each([
    [
      'the same original of another family extends',
      {original: '会议', family: 'guodu'},
      'extended'
    ],
    [
      'another original of another family is a row',
      {original: '聚会', family: 'tongyi'},
      'added'
    ],
    [
      'another original of the family contradicts',
      {original: '聚会', family: 'bangdu'},
      'conflicts'
    ],
    [
      'another original without a family contradicts',
      {original: '聚会'},
      'conflicts'
    ]
  ] as const)('%s', (_, said, outcome) => {
    const result = mergeRows(
      'variants',
      [{cells: spun, place}],
      [{line: 2, cells: {variant: '集会', ...said}}],
      options
    )
    expect(result[outcome]).toHaveLength(1)
    expect(
      result.added.length + result.extended.length + result.conflicts.length
    ).toBe(1)
  })
})
