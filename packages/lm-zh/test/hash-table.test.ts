import fc from 'fast-check'
import {expect, test} from 'vitest'
import {buildTable, findSlot, shapeFor} from '../scripts/hash-table.ts'

test('finds the keys it holds and no other', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(fc.nat({max: 63}), fc.nat({max: 255})), {
        maxLength: 500,
        selector: ([x, y]) => x * 256 + y
      }),
      (keys) => {
        const shape = shapeFor(keys.length, 6, 8, 14)
        const {slots, places} = buildTable(
          Uint32Array.from(keys, (d) => d[0]),
          Uint32Array.from(keys, (d) => d[1]),
          Uint32Array.from(keys, (_, i) => i + 1),
          shape
        )
        for (const [i, [x, y]] of keys.entries()) {
          expect(findSlot(slots, x, y, shape)).toBe(places[i])
          expect((slots[places[i] as number] as number) & 0x3fff).toBe(i + 1)
        }
        const held = new Set(keys.map(([x, y]) => x * 256 + y))
        for (let key = 0; key < 2 ** 14; key += 7)
          if (!held.has(key))
            expect(findSlot(slots, key >> 8, key & 255, shape)).toBe(-1)
      }
    ),
    {numRuns: 30}
  )
})

test('fills a table to 95%', () => {
  const shape = {xBits: 12, yBits: 12, bucketBits: 12}
  const size = Math.floor(0.95 * 4 * 2 ** 12)
  // A few words begin and end most bigrams, as in text.
  const xs = Uint32Array.from({length: size}, (_, i) => (i >> 9) * 7)
  const ys = Uint32Array.from({length: size}, (_, i) => (i & 511) * 3)
  const {places} = buildTable(xs, ys, new Uint32Array(size).fill(1), shape)
  expect(new Set(places).size).toBe(size)
})
