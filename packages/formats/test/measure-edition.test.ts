import {measureEdition} from '@zhengben/formats'
import {expect, test} from 'vitest'
import {buildEdition} from './build-edition.ts'
import {riverLibrary} from './river-library.ts'

test('an edition is counted by code point, without white space', () => {
  const edition = buildEdition({id: 'short'}, [
    {
      kind: 'paragraph',
      units: [
        {
          zh: ['𠮷　日，[邦度|国家|variant|0.95]开[▼▼||noise|0.42]放。'],
          en: ['A b.']
        },
        {zh: ['又一[邦度|国家|variant|0.99]。', '完。']}
      ]
    }
  ])
  expect(measureEdition(edition)).toEqual({
    characters: {found: 17, restored: 15},
    sentences: {source: 3, target: 1},
    units: 2,
    aligned: 1,
    edits: [
      {kind: 'noise', count: 1},
      {kind: 'variant', count: 2}
    ],
    shapes: [
      {shape: '1-1', count: 1},
      {shape: '2-0', count: 1}
    ],
    confidence: [0, 0, 0, 0, 1, 0, 0, 0, 0, 2],
    lengths: [[8, 3]],
    doubtful: 0,
    rows: [
      {
        entry: 'glossary/variants/news.tsv:12',
        found: '邦度',
        value: '国家',
        count: 2
      }
    ]
  })
})

test('every edit is in one kind and one class of confidence', () => {
  const {confidence, edits} = measureEdition(riverLibrary)
  const sum = (numbers: ReadonlyArray<number>): number =>
    numbers.reduce((a, b) => a + b, 0)
  expect(sum(confidence)).toBe(riverLibrary.bitext.edits.length)
  expect(sum(edits.map((d) => d.count))).toBe(riverLibrary.bitext.edits.length)
})
