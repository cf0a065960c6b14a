import {createPointFinder} from '@zhengben/pipeline'
import fc from 'fast-check'
import {expect, test} from 'vitest'

test('counts lines and UTF-16 columns from 1', () => {
  const pointAt = createPointFinder('a𠮷\r\n\nb\rc')
  expect([0, 1, 3, 5, 6, 7, 8, 9].map(pointAt)).toEqual([
    {line: 1, column: 1},
    {line: 1, column: 2},
    {line: 1, column: 4},
    {line: 2, column: 1},
    {line: 3, column: 1},
    {line: 3, column: 2},
    {line: 4, column: 1},
    {line: 4, column: 2}
  ])
})

test('agrees with counting the line ends before a place', () => {
  fc.assert(
    fc.property(
      fc.string({unit: fc.constantFrom('a', '文', '\n', '𠮷')}),
      (text) => {
        const pointAt = createPointFinder(text)
        for (let offset = 0; offset <= text.length; offset++) {
          const lines = text.slice(0, offset).split('\n')
          expect(pointAt(offset)).toEqual({
            line: lines.length,
            column: (lines.at(-1)?.length ?? 0) + 1
          })
        }
      }
    )
  )
})
