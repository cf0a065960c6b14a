import {readFileSync} from 'node:fs'
import {DictionaryError, readDictionary} from '@zhengben/align'
import {indexUrl} from '@zhengben/cedict'
import {encodeIndex} from '@zhengben/cedict/encode-index'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {dictionary} from './helpers/resources.ts'

describe('readDictionary', () => {
  test('finds a word in either script', () => {
    expect(dictionary.entries('發展')).toEqual(dictionary.entries('发展'))
    expect(dictionary.entries('中國')).toEqual([
      {
        traditional: '中國',
        simplified: '中国',
        pinyin: 'Zhong1 guo2',
        glosses: ['China']
      }
    ])
  })

  test('keeps the entries of one headword apart', () => {
    expect(
      dictionary.entries('发').map((d) => [d.traditional, d.pinyin])
    ).toEqual([
      ['發', 'fa1'],
      ['髮', 'fa4']
    ])
    expect(dictionary.entries('髮').map((d) => d.pinyin)).toEqual(['fa4'])
    expect(dictionary.lookup('髮')).toContain('hair')
  })

  test('has readings that are not one syllable for each character', () => {
    expect(dictionary.entries('AA制').map((d) => d.pinyin)).toEqual(['AA zhi4'])
  })

  test('has characters beyond the basic plane', () => {
    const [entry] = dictionary.entries('𠮷')
    expect(entry?.simplified ?? '𠮷').toBe('𠮷')
  })

  test('knows nothing of other words', () => {
    for (const word of ['', '邦度', 'zebra', '国\u0000', '𠮷野家家家']) {
      expect(dictionary.lookup(word)).toEqual([])
    }
  })

  test('says what is wrong with other bytes', () => {
    const bytes = readFileSync(indexUrl)
    for (const bad of [
      new Uint8Array(),
      new TextEncoder().encode('not a dictionary'),
      bytes.subarray(0, 20),
      bytes.subarray(0, bytes.length - 1)
    ]) {
      expect(() => readDictionary(bad)).toThrow(DictionaryError)
    }
    expect(() => readDictionary(bytes.subarray(0, -1))).toThrow(
      /should be \d+ bytes long but is \d+/
    )
  })

  test('says that the data are damaged', () => {
    const bytes = Uint8Array.from(readFileSync(indexUrl))
    const view = new DataView(bytes.buffer)
    const sizes = [16, 20, 24].map((at) => view.getUint32(at, true))
    const end = 44 + sizes.reduce((sum, d) => sum + d, 0)
    for (const [value, reason] of [
      [0, /inside an entry/],
      [255, /inside an entry|has piece/]
    ] as const) {
      bytes.fill(value, end - (sizes[2] as number), end)
      const damaged = readDictionary(bytes)
      expect(() => damaged.lookup('中国')).toThrow(DictionaryError)
      expect(() => damaged.lookup('龙')).toThrow(reason)
    }
  })

  test('reads every entry that was encoded', () => {
    const pair = fc.constantFrom(
      ...['发發', '发髮', '国國', '干干', '干乾', '𠮷𠮷', 'AA', '〇〇']
    )
    const entry = fc
      .array(
        pair.map((d) => [...d] as [string, string]),
        {
          minLength: 1,
          maxLength: 5
        }
      )
      .chain((pairs) =>
        fc.record({
          simplified: fc.constant(pairs.map(([d]) => d).join('')),
          traditional: fc.constant(pairs.map(([, d]) => d).join('')),
          pinyin: fc
            .array(fc.constantFrom('fa1', 'guo2', 'Zhong1', 'r5', ','), {
              minLength: 1,
              maxLength: 6
            })
            .map((d) => d.join(' ')),
          glosses: fc.array(
            fc.stringMatching(/^[ -~发é]*[a-z][ -~发é]*$/, {maxLength: 20}),
            {maxLength: 3}
          )
        })
      )
    fc.assert(
      fc.property(fc.array(entry, {minLength: 1, maxLength: 60}), (entries) => {
        const read = readDictionary(encodeIndex(entries))
        for (const d of entries) {
          expect(read.entries(d.simplified)).toContainEqual(d)
          expect(read.entries(d.traditional)).toContainEqual(d)
        }
      })
    )
  })
})
