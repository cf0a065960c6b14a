import fc from 'fast-check'
import {expect, test} from 'vitest'
import {protect, unprotect} from '../../src/engines/placeholders.ts'

const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '雨',
        '。',
        '⟦',
        '⟧',
        '⟦1⟧',
        '{0}',
        '<b>',
        '𠮷',
        ' ',
        'a'
      ),
      fc.string({maxLength: 3})
    ),
    {maxLength: 12}
  )
  .map((d) => d.join(''))
const source = fc
  .tuple(text, fc.array(fc.nat(30), {maxLength: 4}))
  .map(([value, places]) => ({
    text: value,
    codes: places
      .map((d) => Math.min(d, value.length))
      .sort((a, b) => a - b)
      .map((at, index) => ({at, id: `x${index}`}))
  }))

test('what comes back as it went is the text with its codes', () => {
  fc.assert(
    fc.property(source, fc.nat(20), fc.nat(5), (unit, from, length) => {
      const start = Math.min(from, unit.text.length)
      const end = Math.min(start + length, unit.text.length)
      const masks =
        start < end
          ? [{range: [start, end] as const, value: unit.text.slice(start, end)}]
          : []
      const made = protect(unit, masks)
      const {codes = [], ...rest} = unprotect(made.text, made) as typeof unit
      expect({...rest, codes}).toEqual(unit)
    })
  )
})

test('no placeholder may be missing', () => {
  fc.assert(
    fc.property(source, fc.nat(), (unit, at) => {
      const made = protect(unit)
      fc.pre(made.values.length > 0)
      const number = (at % made.values.length) + 1
      expect(typeof unprotect(made.text.replace(`⟦${number}⟧`, ''), made)).toBe(
        'string'
      )
    })
  )
})
