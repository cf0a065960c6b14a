import {findTerms} from '@zhengben/align'
import {describe, expect, test} from 'vitest'
import {term} from './helpers/resources.ts'

const terms = [
  term('共同体', 'community'),
  term('人类命运共同体', 'community with a shared future for mankind'),
  term('中国人民', 'the Chinese people'),
  term('人民代表大会', "People's Congress"),
  {...term('命运', 'fate'), status: 'proposed' as const}
]

function find(text: string): Array<string> {
  return findTerms(text, terms).map((d) => text.slice(...d.range))
}

describe('findTerms', () => {
  test('prefers the longest, wherever it begins', () => {
    expect(find('推动构建人类命运共同体，建设安全共同体')).toEqual([
      '人类命运共同体',
      '共同体'
    ])
    expect(find('中国人民代表大会')).toEqual(['人民代表大会'])
  })

  test('passes over rows that are not approved', () => {
    expect(find('命运')).toEqual([])
  })

  test('gives the row', () => {
    expect(findTerms('共同体', terms)).toEqual([
      {range: [0, 3], term: terms[0]}
    ])
    expect(findTerms('', terms)).toEqual([])
  })
})
