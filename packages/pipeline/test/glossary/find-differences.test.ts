import {applyEdits, type Edit} from '@zhengben/bitext'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {findDifferences} from '../../src/glossary/diff/find-differences.ts'

function edit(start: number, end: number, value: string): Edit {
  return {
    range: [start, end],
    value,
    kind: 'variant',
    origin: {source: 'glossary', ruleId: 'variant'},
    confidence: 1
  }
}

const asEdits = (
  differences: ReturnType<typeof findDifferences>
): Array<Edit> =>
  differences.map(({edit: {range, value}}) => edit(...range, value))

test('what both sides do alike is no difference', () => {
  const source = '▼邦度代外'
  const noise = edit(0, 1, '')
  const state = edit(1, 3, '国家')
  const deputy = edit(3, 5, '代表')
  expect(
    findDifferences(source, [noise, state], [noise, state, deputy])
  ).toMatchObject([
    {range: [3, 5], before: [], after: [deputy], edit: {range: [2, 4]}}
  ])
})

test('differences lead from one restoration to the other', () => {
  const source = '支持邦度级项目▼代外们饱动'
  const edits = fc
    .array(
      fc.tuple(
        fc.nat({max: 3}),
        fc.nat({max: 2}),
        fc.constantFrom('', '国', '国家', '代表')
      ),
      {maxLength: 5}
    )
    .map((steps) => {
      const result: Array<Edit> = []
      let at = 0
      for (const [gap, length, value] of steps) {
        const start = at + gap + (result.length > 0 ? 1 : 0)
        const end = start + length
        if (end > source.length) break
        if (length > 0 || value !== '') result.push(edit(start, end, value))
        at = end
      }
      return result
    })
  fc.assert(
    fc.property(edits, edits, (before, after) => {
      const found = asEdits(findDifferences(source, before, after))
      expect(applyEdits(applyEdits(source, before), found)).toBe(
        applyEdits(source, after)
      )
    }),
    {numRuns: 2000}
  )
})
