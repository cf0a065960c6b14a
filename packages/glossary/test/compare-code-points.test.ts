import {compareCodePoints} from '@zhengben/glossary'
import fc from 'fast-check'
import {expect, test} from 'vitest'

test('orders like the bytes of UTF-8', () => {
  fc.assert(
    fc.property(
      fc.string({unit: 'binary'}),
      fc.string({unit: 'binary'}),
      (a, b) => {
        const expected = Buffer.compare(Buffer.from(a), Buffer.from(b))
        expect(Math.sign(compareCodePoints(a, b))).toBe(expected)
      }
    )
  )
})

test('puts astral Han after private use', () => {
  expect(['𠮷', '\u{E000}', '国'].sort(compareCodePoints)).toEqual([
    '国',
    '\u{E000}',
    '𠮷'
  ])
})
