import type {Edit} from '@zhengben/bitext'
import {splitSentences} from '@zhengben/chinese'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {pairSentences} from '../src/pair-sentences.ts'

function edit(start: number, end: number, value: string): Edit {
  return {
    range: [start, end],
    value,
    kind: 'noise',
    origin: {source: 'model', ruleId: 'test'},
    confidence: 1
  }
}

/** Text of each pair as found, with the number of its edits. */
function show(source: string, edits: ReadonlyArray<Edit>): Array<string> {
  return pairSentences(source, edits, splitSentences).map(
    (d) => source.slice(...d.range) + d.edits.length
  )
}

test('sentences are those of the restored text', () => {
  expect(show('雨停了▼风起了。孩子在笑。', [edit(3, 4, '。')])).toEqual([
    '雨停了▼1',
    '风起了。0',
    '孩子在笑。0'
  ])
  expect(show('雨停了。▼▼风起了。', [edit(4, 6, '')])).toEqual([
    '雨停了。▼▼1',
    '风起了。0'
  ])
  expect(show('雨停了。代外来了。', [edit(4, 6, '代表')])).toEqual([
    '雨停了。0',
    '代外来了。1'
  ])
})

test('an edit over the end of a sentence joins two', () => {
  expect(show('雨停了。。风起了。', [edit(2, 6, '了。风')])).toEqual([
    '雨停了。。风起了。1'
  ])
})

test('an insertion belongs to the sentence that it begins', () => {
  expect(show('雨停了。起了。', [edit(4, 4, '风')])).toEqual([
    '雨停了。0',
    '起了。1'
  ])
  expect(show('雨停了', [edit(3, 3, '。')])).toEqual(['雨停了1'])
})

test('nothing has no sentences, white space is one', () => {
  expect(show('', [])).toEqual(['0'])
  expect(show('\n', [])).toEqual(['\n0'])
})

test('pairs make up the text, and each edit lies in one', () => {
  const text = fc.string({
    unit: fc.constantFrom('雨', '。', '\n', '」', '𠮷', ' '),
    maxLength: 20
  })
  const parts = fc.array(fc.tuple(fc.nat(4), fc.nat(3), text), {maxLength: 5})
  fc.assert(
    fc.property(text, parts, (found, list) => {
      const source = found.replaceAll('𠮷', '雨')
      let at = 0
      const edits = list
        .map(([skip, length, value]) => {
          const start = at + skip
          at = start + length
          return edit(start, at, value)
        })
        .filter((d) => d.range[1] <= source.length)
      const pairs = pairSentences(source, edits, splitSentences)
      expect(pairs.map((d) => source.slice(...d.range)).join('')).toBe(source)
      expect(pairs.flatMap((d) => d.edits)).toEqual(edits)
      for (const pair of pairs)
        for (const {range} of pair.edits) {
          expect(range[0]).toBeGreaterThanOrEqual(pair.range[0])
          expect(range[1]).toBeLessThanOrEqual(pair.range[1])
        }
    })
  )
})
