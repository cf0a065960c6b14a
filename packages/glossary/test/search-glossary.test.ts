import {readGlossary} from '@zhengben/glossary'
import {searchGlossary} from '@zhengben/glossary/search'
import {expect, test} from 'vitest'

const {glossary} = readGlossary([
  {
    path: 'variants/a.tsv',
    value: `# variant\toriginal\tlayer\tfamily\tstatus\tunless\texample\trestored\tnote
A货\t仿货\tword\thomophone\tproposed\t\t\t\t
果家\t国家\tword\tguo\tapproved\t\t\t\t
邦度\t国家\tword\tbangdu\tapproved\t\t\t\t
集会\t会议\tword\tbangdu\tapproved\t集会自由\t\t\t
`
  },
  {
    path: 'terms/a.tsv',
    value: `# source\tpreferred\tadmitted\tforbidden\tpos\tdomain\tstatus\tnote
国家战略\tnational strategy\t\tstate strategy\tn\tpolitics\tapproved\t
新质生产力\tnew quality productive forces\t\tnew productivity\tn\teconomy\tapproved\t
`
  },
  {path: 'keep.tsv', value: '# text\tnote\n绿地集团\ta company\n'}
])

const readings: Readonly<Record<string, ReadonlyArray<string>>> = {
  国: ['guó'],
  果: ['guǒ'],
  家: ['jiā', 'jie'],
  会: ['huì', 'kuài'],
  议: ['yì'],
  绿: ['lǜ', 'lù'],
  地: ['dì', 'de'],
  战: ['zhàn'],
  略: ['lüè']
}

/** The first cell of each row that is found, in order. */
function find(query: string): Array<string> {
  return searchGlossary(glossary, query, (d) => readings[d] ?? []).map(
    ({row}) =>
      'variant' in row ? row.variant : 'source' in row ? row.source : row.text
  )
}

test.each([
  ['国家', ['果家', '邦度', '国家战略']],
  ['邦度', ['邦度']],
  ['集会自由', ['集会']],
  ['a货', ['A货']],
  ['绿地', ['绿地集团']],
  ['不存在', []],
  [' ', []]
])('by form %j', (query, rows) => {
  expect(find(query)).toEqual(rows)
})

test.each([
  ['New Quality', ['新质生产力']],
  ['product forc', ['新质生产力']],
  ['productiv', ['新质生产力']],
  ['strategy', ['国家战略']],
  ['rategy', []],
  ['quality forces', []]
])('by the beginnings of English words %j', (query, rows) => {
  expect(find(query)).toEqual(rows)
})

test.each([
  ['guojia', ['果家', '邦度', '国家战略']],
  ['guójiā', ['果家', '邦度', '国家战略']],
  ['Guo2 jia1', ['果家', '邦度', '国家战略']],
  ['guǒjiā', ['果家']],
  ['guòjia', []],
  ['kuaiyi', ['集会']],
  ['huì-yi', ['集会']],
  ['lvdi', ['绿地集团']],
  ['lǜdì', ['绿地集团']],
  ['zhanlüe', ['国家战略']],
  ['uojia', []],
  ['guoji', []],
  ['jie5', ['果家', '国家战略', '邦度']]
])('by Pinyin %j', (query, rows) => {
  expect(find(query)).toEqual(rows)
})

test('says where it was found and how', () => {
  expect(searchGlossary(glossary, 'state', () => [])[0]).toMatchObject({
    column: 'forbidden',
    value: 'state strategy',
    by: 'english'
  })
})

test('many readings of many characters take no time', () => {
  const {glossary} = readGlossary([
    {path: 'keep.tsv', value: `# text\tnote\n${'和'.repeat(60)}\t\n`}
  ])
  const he = () => ['hé', 'hè', 'hē', 'he']
  expect(searchGlossary(glossary, `${'he'.repeat(50)}x`, he)).toEqual([])
  expect(searchGlossary(glossary, 'he'.repeat(50), he)).toHaveLength(1)
})
