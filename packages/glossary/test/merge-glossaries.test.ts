import {mergeGlossaries, readGlossary} from '@zhengben/glossary'
import {expect, test} from 'vitest'

const header =
  '# variant\toriginal\tlayer\tfamily\tstatus\tunless\texample\trestored\tnote'

function glossary(path: string, ...rows: ReadonlyArray<string>) {
  return readGlossary([{path, value: [header, ...rows, ''].join('\n')}])
    .glossary
}

test('rows of earlier glossaries override those of later ones', () => {
  const own = glossary('a/variants/a.tsv', '外\t表\tword\t\tretired\t\t\t\t')
  const shipped = glossary(
    'b/variants/b.tsv',
    '外\t表\tchar\t\tapproved\t\t\t\t',
    '外\t里\tword\t\tapproved\t\t\t\t',
    '邦度\t国度\tword\t\tapproved\t\t\t\t'
  )
  expect(
    mergeGlossaries([own, shipped]).variants.map(
      (d) => `${d.path}:${d.line} ${d.layer} ${d.variant} ${d.status}`
    )
  ).toEqual([
    'a/variants/a.tsv:2 word 外 retired',
    'b/variants/b.tsv:2 char 外 approved',
    'b/variants/b.tsv:4 word 邦度 approved'
  ])
})

test('of no glossaries comes an empty one', () => {
  expect(mergeGlossaries([])).toEqual({variants: [], terms: [], keep: []})
})

test('an exception of segmentation overrides a later one for the same place', () => {
  const row = (kind: 'break' | 'no-break', path: string) => ({
    language: 'zh' as const,
    kind,
    before: '；',
    after: '二、',
    example: [],
    note: '',
    path,
    line: 2
  })
  const none = {variants: [], terms: [], keep: []}
  expect(
    mergeGlossaries([
      {...none, segmentation: [row('no-break', 'own')]},
      {...none, segmentation: [row('break', 'builtin')]}
    ]).segmentation
  ).toEqual([row('no-break', 'own')])
})
