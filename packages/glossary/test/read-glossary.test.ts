import {readGlossary, selectRows} from '@zhengben/glossary'
import {expect, test} from 'vitest'

const header =
  '# variant\toriginal\tlayer\tfamily\tstatus\tunless\texample\trestored\tnote'
const termHeader =
  '# source\tpreferred\tadmitted\tforbidden\tpos\tdomain\tstatus\tnote'

function variants(...rows: ReadonlyArray<string>): string {
  return [header, ...rows, ''].join('\n')
}

/** Problems of one variants file as `line:column ruleId`, fatal ones with `!`. */
function check(value: string, path = 'glossary/variants/a.tsv') {
  return readGlossary([{path, value}]).problems.map(
    (d) => `${d.line}:${d.column} ${d.ruleId}${d.fatal ? '!' : ''}`
  )
}

test('reads rows of all three kinds by the folder of the file', () => {
  const {glossary, problems} = readGlossary([
    {
      path: 'glossary/variants/news.tsv',
      value: variants(
        '邦度\t国度|国家\tword\tnews|seed\tapproved\t安邦度日\t邦度公园\t国家公园\t不见于词典'
      )
    },
    {
      path: 'C:\\work\\glossary\\terms\\state.tsv',
      value: `${termHeader}\n国家公园\tnational park\tpark\tstate garden\tn\t环境\tproposed\t\n`
    },
    {path: 'glossary/keep.tsv', value: '# text\tnote\n安邦\t地名\n'}
  ])
  expect(problems).toEqual([])
  expect(glossary).toEqual({
    variants: [
      {
        variant: '邦度',
        originals: ['国度', '国家'],
        layer: 'word',
        families: ['news', 'seed'],
        status: 'approved',
        unless: ['安邦度日'],
        example: '邦度公园',
        restored: '国家公园',
        note: '不见于词典',
        path: 'glossary/variants/news.tsv',
        line: 2
      }
    ],
    terms: [
      {
        source: '国家公园',
        preferred: 'national park',
        admitted: ['park'],
        forbidden: ['state garden'],
        pos: 'n',
        domain: '环境',
        status: 'proposed',
        note: '',
        path: 'C:\\work\\glossary\\terms\\state.tsv',
        line: 2
      }
    ],
    keep: [{text: '安邦', note: '地名', path: 'glossary/keep.tsv', line: 2}]
  })
})

test('accepts a byte order mark and CRLF', () => {
  const value = `\u{FEFF}${variants('代外\t代表\tword\t\tapproved\t\t\t\t')}`
  const {glossary, problems} = readGlossary([
    {path: 'variants/a.tsv', value: value.replaceAll('\n', '\r\n')}
  ])
  expect(problems).toEqual([])
  expect(glossary.variants[0]?.note).toBe('')
})

test('names the missing column and where it should stand', () => {
  const {glossary, problems} = readGlossary([
    {
      path: 'glossary/variants/a.tsv',
      value: variants('代外\t代表\tword\tseed\tapproved')
    }
  ])
  expect(glossary.variants).toEqual([])
  expect(problems).toEqual([
    {
      path: 'glossary/variants/a.tsv',
      line: 2,
      column: 25,
      ruleId: 'glossary-columns',
      reason:
        'Unexpected 5 columns, expected 9 separated by tabs: `unless` is missing; an empty cell keeps its tab',
      fatal: true
    }
  ])
})

test.each([
  [
    'an extra column',
    '代外\t代表\tword\t\tapproved\t\t\t\t\tx',
    '2:26 glossary-columns!'
  ],
  [
    'an unknown layer',
    '代外\t代表\twords\t\tapproved\t\t\t\t',
    '2:7 glossary-layer!'
  ],
  [
    'an unknown status',
    '代外\t代表\tword\t\tgood\t\t\t\t',
    '2:13 glossary-status!'
  ],
  [
    'an empty variant',
    '\t代表\tword\t\tapproved\t\t\t\t',
    '2:1 glossary-empty!'
  ],
  [
    'an empty original',
    '代外\t\tword\t\tapproved\t\t\t\t',
    '2:4 glossary-empty!'
  ],
  [
    'the variant as original',
    '代外\t代表|代外\tword\t\tapproved\t\t\t\t',
    '2:4 glossary-identity!'
  ],
  [
    'two characters in the char layer',
    '外\t代表\tchar\t\tapproved\t\t\t\t',
    '2:6 glossary-layer!'
  ],
  [
    'an empty original among others',
    '代外\t代表|\tword\t\tapproved\t\t\t\t',
    '2:4 glossary-list'
  ],
  [
    'a context without the variant',
    '代外\t代表\tword\t\tapproved\t代表\t\t\t',
    '2:22 glossary-unless'
  ],
  [
    'an example without restoration',
    '代外\t代表\tword\t\tapproved\t\t代外\t\t',
    '2:26 glossary-example'
  ],
  [
    'an invisible character',
    '代\u{200B}外\t代表\tword\t\tapproved\t\t\t\t',
    '2:2 glossary-invisible'
  ],
  [
    'a trailing space',
    '代外\t代表 \tword\t\tapproved\t\t\t\t',
    '2:6 glossary-space'
  ],
  [
    'a leading space',
    '代外\t 代表\tword\t\tapproved\t\t\t\t',
    '2:4 glossary-space'
  ],
  ['an empty line', '', '2:1 glossary-blank'],
  ['a comment', '# 代外', '2:1 glossary-comment']
])('reports %s', (_, row, expected) => {
  expect(check(variants(row))).toEqual([expected])
})

test('reports a missing, wrong or incomplete header', () => {
  expect(check('')).toEqual(['1:1 glossary-header!'])
  expect(check('代外\t代表\n')).toEqual(['1:1 glossary-header!'])
  expect(check(header.replace('\tnote', ''))).toEqual(['1:63 glossary-header!'])
  expect(check(header.replace('layer', 'level'))).toEqual([
    '1:20 glossary-header!'
  ])
  expect(check(`${header}\tmore`)).toEqual(['1:69 glossary-header!'])
})

test('reports a file it does not know', () => {
  expect(check('text', 'glossary/other.tsv')).toEqual(['1:1 glossary-file'])
})

test('asks for rows in order of code points', () => {
  const row = (variant: string): string =>
    `${variant}\t本\tword\t\tapproved\t\t\t\t`
  expect(check(variants(row('国'), row('\u{E000}'), row('𠮷')))).toEqual([])
  expect(check(variants(row('𠮷'), row('国')))).toEqual(['3:1 glossary-order'])
})

test('keeps the first of two rows for one form, over all files', () => {
  const {glossary, problems} = readGlossary([
    {
      path: 'variants/a.tsv',
      value: variants(
        '外\t表\tchar\t\tapproved\t\t\t\t',
        '外\t表\tword\t\tapproved\t\t\t\t'
      )
    },
    {
      path: 'variants/b.tsv',
      value: variants('外\t里\tword\t\tapproved\t\t\t\t')
    }
  ])
  expect(glossary.variants.map((d) => d.originals)).toEqual([['表'], ['表']])
  expect(problems).toMatchObject([
    {
      path: 'variants/b.tsv',
      line: 2,
      ruleId: 'glossary-duplicate',
      fatal: false
    }
  ])
  expect(problems[0]?.reason).toContain('variants/a.tsv:3')
})

test('a cycle inside one family is fatal and shows its chain', () => {
  const {problems} = readGlossary([
    {
      path: 'variants/a.tsv',
      value: variants(
        '甲\t乙\tword\tnews\tapproved\t\t\t\t',
        '丙\t甲\tword\tnews\tapproved\t\t\t\t',
        '乙\t丙\tword\tnews\tapproved\t\t\t\t'
      )
    }
  ])
  const cycle = problems.filter((d) => d.ruleId === 'glossary-cycle')
  expect(cycle).toHaveLength(1)
  expect(cycle[0]).toMatchObject({line: 2, column: 3, fatal: true})
  expect(cycle[0]?.reason).toBe(
    'Unexpected cycle 甲 → 乙 → 丙 → 甲 in family `news` (variants/a.tsv:2, variants/a.tsv:4, variants/a.tsv:3), expected a second original or another family for one of them'
  )
})

test('characters that stand for each other are a cycle', () => {
  expect(
    check(
      variants(
        '国\t邦\tchar\tnews\tapproved\t\t\t\t',
        '邦\t国\tchar\tnews\tapproved\t\t\t\t'
      )
    )
  ).toEqual(['2:3 glossary-cycle!'])
})

test('words that a spinner exchanges are honest', () => {
  expect(
    check(
      variants(
        '因为\t由于\tword\tnews\tapproved\t\t\t\t',
        '由于\t因为\tword\tnews\tapproved\t\t\t\t'
      )
    )
  ).toEqual([])
})

test('a cycle over two families, or through a row with several originals or a row that does not act, is honest', () => {
  expect(
    check(
      variants(
        '外\t表\tchar\tnovel\tapproved\t\t\t\t',
        '建\t筑\tchar\tnews\tproposed\t\t\t\t',
        '筑\t建\tchar\tnews\tapproved\t\t\t\t',
        '范围\t领域\tword\tnews\tapproved\t\t\t\t',
        '表\t外\tchar\tnews\tapproved\t\t\t\t',
        '规模\t范围|领域\tword\tnews\tapproved\t\t\t\t',
        '领域\t规模\tword\tnews\tapproved\t\t\t\t'
      )
    )
  ).toEqual([])
})

test('reports a term that forbids what it allows', () => {
  expect(
    check(
      `${termHeader}\n发展\tdevelopment\t\tdevelopment\tn\t\tapproved\t\n`,
      'terms/a.tsv'
    )
  ).toEqual(['2:17 glossary-forbidden'])
})

test('selects rows by status', () => {
  const rows = [{status: 'approved'}, {status: 'retired'}] as const
  expect(selectRows(rows, 'approved')).toEqual([{status: 'approved'}])
})

test('reads exceptions of segmentation and says what is wrong with them', () => {
  const path = 'glossary/segmentation.tsv'
  const head = '# language\tkind\tbefore\tafter\texample\tnote'
  const read = (...rows: ReadonlyArray<string>) =>
    readGlossary([{path, value: [head, ...rows, ''].join('\n')}])
  const {glossary, problems} = read(
    'en\tno-break\tCl.\t\tSee Cl. 5.|It is short.\tclause',
    'zh\tbreak\t；\t二、\t\t'
  )
  expect(problems).toEqual([])
  expect(glossary.segmentation).toEqual([
    {
      language: 'en',
      kind: 'no-break',
      before: 'Cl.',
      after: '',
      example: ['See Cl. 5.', 'It is short.'],
      note: 'clause',
      path,
      line: 2
    },
    {
      language: 'zh',
      kind: 'break',
      before: '；',
      after: '二、',
      example: [],
      note: '',
      path,
      line: 3
    }
  ])
  const faults = read(
    'de\tno-break\tca.\t\t\t',
    'en\tjoin\tca.\t\t\t',
    'zh\tbreak\t\t\t\t',
    'zh\tno-break\t\t为题\t\t',
    'zh\tno-break\t。”\t\t\t',
    'zh\tno-break\t。”\t\t\tonce more'
  )
  expect(
    faults.problems.map((d) => `${d.path}:${d.line}:${d.column} ${d.ruleId}`)
  ).toEqual([
    `${path}:2:1 glossary-language`,
    `${path}:3:4 glossary-kind`,
    `${path}:4:10 glossary-empty`,
    `${path}:5:13 glossary-empty`,
    `${path}:7:1 glossary-duplicate`
  ])
})
