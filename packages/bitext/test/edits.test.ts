import {
  applyEdits,
  composeEdits,
  createOffsetMap,
  type Edit,
  invertEdits
} from '@zhengben/bitext'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'

const origin = {source: 'model', ruleId: 'test'} as const

function edit(
  start: number,
  end: number,
  value: string,
  kind: Edit['kind'] = 'variant'
): Edit {
  return {range: [start, end], value, kind, origin, confidence: 0.9}
}

/** A text and sorted, disjoint edits on it. */
const edited = fc
  .tuple(
    fc.string({
      unit: fc.constantFrom('国', '度', 'a', '\n', '𠮷'),
      maxLength: 20
    }),
    fc.array(
      fc.tuple(fc.nat(5), fc.nat(3), fc.constantFrom('', '家', '国家', 'xyz')),
      {maxLength: 5}
    )
  )
  .map(([text, parts]) => ({text, edits: place(text, parts)}))

function place(
  text: string,
  parts: ReadonlyArray<readonly [number, number, string]>
): Array<Edit> {
  const result: Array<Edit> = []
  let at = 0
  for (const [gap, length, value] of parts) {
    const start = at + gap + (length === 0 ? 1 : 0)
    if (start + length > text.length) break
    result.push(edit(start, start + length, value))
    at = start + length
  }
  return result
}

describe('edits', () => {
  test('can be undone', () => {
    fc.assert(
      fc.property(edited, ({text, edits}) => {
        const after = applyEdits(text, edits)
        expect(applyEdits(after, invertEdits(text, edits))).toBe(text)
      })
    )
  })

  test('leave everything outside them as it was', () => {
    fc.assert(
      fc.property(edited, ({text, edits}) => {
        const map = createOffsetMap(edits)
        const after = applyEdits(text, edits)
        for (let i = 0; i < text.length; i++)
          if (
            !edits.some(
              (d) => d.range[0] <= i && i < Math.max(d.range[1], d.range[0] + 1)
            )
          )
            expect(after[map.toEdited(i)]).toBe(text[i])
      })
    )
  })
})

describe('composition', () => {
  test('does what both lists do one after the other', () => {
    const parts = fc.array(
      fc.tuple(fc.nat(5), fc.nat(3), fc.constantFrom('', '邦', 'q')),
      {maxLength: 5}
    )
    fc.assert(
      fc.property(edited, parts, ({text, edits}, later) => {
        const between = applyEdits(text, edits)
        const second = place(between, later)
        const both = composeEdits(text, edits, second)
        expect(applyEdits(text, both)).toBe(applyEdits(between, second))
        let at = 0
        for (const {range} of both) {
          expect(range[0]).toBeGreaterThanOrEqual(at)
          at = range[1]
        }
      }),
      {numRuns: 500}
    )
  })

  test('makes overlapping passes one edit that lists its steps', () => {
    const source = '國(guó)度'
    const first = [edit(1, 6, '', 'reading')]
    const second = [edit(0, 1, '国', 'script')]
    const third = [edit(0, 2, '国家', 'variant')]
    const both = composeEdits(
      source,
      composeEdits(source, first, second),
      third
    )
    expect(applyEdits(source, both)).toBe('国家')
    expect(both).toHaveLength(1)
    expect(both[0]).toMatchObject({
      range: [0, 7],
      value: '国家',
      kind: 'variant'
    })
    expect(both[0]?.steps?.at(-1)).toEqual({
      kind: 'variant',
      origin,
      value: '国家'
    })
  })

  test('drops what a later pass takes back', () => {
    const there = [edit(0, 1, '国')]
    const back = [edit(0, 1, '邦')]
    expect(composeEdits('邦', there, back)).toEqual([])
  })
})

describe('offset map', () => {
  test('is monotone and comes back from every unchanged offset', () => {
    fc.assert(
      fc.property(edited, ({text, edits}) => {
        const map = createOffsetMap(edits)
        let before = 0
        for (let i = 0; i <= text.length; i++) {
          const there = map.toEdited(i)
          expect(there).toBeGreaterThanOrEqual(before)
          before = there
          if (!edits.some((d) => d.range[0] <= i && i <= d.range[1]))
            expect(map.toSource(there)).toBe(i)
        }
      })
    )
  })

  test('can leave out what was removed at the edges of a range', () => {
    const map = createOffsetMap([
      edit(0, 2, ''),
      edit(4, 5, ''),
      edit(6, 8, '')
    ])
    expect(map.rangeToSource([0, 3])).toEqual([0, 6])
    expect(map.innerRangeToSource([0, 3])).toEqual([2, 6])
    expect(map.innerRangeToSource([0, 2])).toEqual([2, 4])
    expect(map.innerRangeToSource([2, 3])).toEqual([5, 6])
  })

  test('widens a range that touches an edit to all of it', () => {
    const map = createOffsetMap([edit(2, 4, '国家发展')])
    expect(map.rangeToEdited([3, 5])).toEqual([2, 7])
    expect(map.rangeToSource([3, 4])).toEqual([2, 4])
  })
})

test('lists of any length are composed', () => {
  const count = 200_000
  const first = Array.from({length: count}, (_, i) =>
    edit(2 * i, 2 * i + 1, '')
  )
  const source = 'ab'.repeat(count)
  expect(composeEdits(source, first, [edit(0, 1, 'c')])).toHaveLength(count + 1)
  expect(composeEdits(source, first, [edit(0, count, 'c')])).toMatchObject([
    {range: [0, 1]},
    {range: [1, 2 * count], value: 'c', confidence: 0.9}
  ])
})
