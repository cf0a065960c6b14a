import fc from 'fast-check'
import {expect, test} from 'vitest'
import {readTranslations} from '../../src/engines/chat/read-translations.ts'
import {RequestError} from '../../src/http/request-error.ts'

const entries = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('63z', 'c7y', 'ibx', 'ofw', 'ujv'),
    text: fc.string({unit: 'grapheme', maxLength: 12})
  }),
  {selector: (d) => d.id, minLength: 1}
)
const prose = fc.array(
  fc.oneof(
    fc.string({maxLength: 4}),
    fc.constantFrom('{', '}', '[', ']', '"', '\\', '</think>', '```json\n')
  ),
  {maxLength: 5}
)

test('whatever stands around them, translations go to their ids or nowhere', () => {
  fc.assert(
    fc.property(entries, prose, prose, (list, before, after) => {
      const json = JSON.stringify({translations: list.toReversed()})
      const content = before.join('') + json + after.join('')
      const wanted = list.map((d) => d.text)
      try {
        expect(
          readTranslations(
            content,
            list.map((d) => d.id)
          )
        ).toEqual(wanted)
      } catch (error) {
        // A quotation mark or bracket in the prose may hide them.
        if (!(error instanceof RequestError)) throw error
        expect(`${before.join('')}${after.join('')}`).toMatch(/["[\]{}<]/)
      }
    })
  )
})

test('a list that is not one to one with the ids is refused', () => {
  fc.assert(
    fc.property(
      entries,
      fc.nat(),
      fc.constantFrom('drop', 'double', 'rename', 'add'),
      (list, at, change) => {
        const index = at % list.length
        const entry = list[index] as (typeof list)[number]
        const changed: ReadonlyArray<{id: string; text: string}> = {
          drop: list.toSpliced(index, 1),
          double: [...list, entry],
          rename: [...list.toSpliced(index, 1), {...entry, id: '1'}],
          add: [...list, {id: '1', text: 'More.'}]
        }[change]
        expect(() =>
          readTranslations(
            JSON.stringify({translations: changed}),
            list.map((d) => d.id)
          )
        ).toThrow(RequestError)
      }
    )
  )
})

test('brackets without end are given up soon', () => {
  const ids = ['63z']
  for (const mark of ['{', '[', '{"', '[{'])
    expect(() => readTranslations(mark.repeat(1_000_000), ids)).toThrow(
      RequestError
    )
})
