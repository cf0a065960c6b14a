import type {Correction} from '@zhengben/align'
import * as v from 'valibot'

const text = v.pipe(
  v.string('expected text; put figures in quotes'),
  v.regex(/\S/, 'expected text')
)
const nth = v.pipe(
  v.string('expected such as `2 of 3`'),
  v.regex(/^[1-9]\d{0,6} of [1-9]\d{0,6}$/, 'expected such as `2 of 3`')
)
const blankable = v.string('expected text; put figures in quotes')
const name = v.union(
  [
    blankable,
    v.strictObject({
      text: blankable,
      after: v.exactOptional(text),
      nth: v.exactOptional(nth)
    })
  ],
  'expected the text of a sentence, in quotes where it is a figure, or `text` with `after` or `nth`'
)
const names = v.union(
  [name, v.array(name)],
  'expected the text of a sentence, or a list of such'
)
const place = v.strictObject(
  {after: text, before: text, nth: v.exactOptional(nth)},
  'expected `after` and `before`, the texts on both sides of the place'
)

const sides = <const T extends v.GenericSchema>(side: T) =>
  v.strictObject({
    source: v.exactOptional(side),
    target: v.exactOptional(side)
  })

const isOne = (
  given: Readonly<Record<string, unknown>>,
  keys: ReadonlyArray<string>
): boolean => keys.filter((d) => given[d] !== undefined).length === 1

const kinds = ['link', 'merge', 'split', 'move', 'join', 'cut'] as const

const correction = v.pipe(
  v.strictObject(
    {
      link: v.exactOptional(
        v.pipe(
          v.strictObject({source: names, target: names}),
          v.check(
            (d) => countOf(d.source) + countOf(d.target) > 0,
            'expected a sentence on one side at least'
          )
        )
      ),
      merge: v.exactOptional(
        v.pipe(
          sides(names),
          v.check(
            (d) => countOf(d.source) + countOf(d.target) > 1,
            'expected two sentences at least'
          )
        )
      ),
      split: v.exactOptional(
        v.pipe(
          sides(name),
          v.check(
            (d) => d.source !== undefined || d.target !== undefined,
            'expected `source` or `target` or both'
          )
        )
      ),
      move: v.exactOptional(
        v.pipe(
          v.strictObject({
            source: v.exactOptional(name),
            target: v.exactOptional(name),
            from: v.exactOptional(name),
            to: name
          }),
          v.check(
            (d) => isOne(d, ['source', 'target']),
            'expected one of `source` and `target`'
          )
        )
      ),
      join: v.exactOptional(placeOnOneSide()),
      cut: v.exactOptional(placeOnOneSide()),
      note: v.exactOptional(v.string('expected text'))
    },
    `expected one of ${kinds.join(', ')}`
  ),
  v.check((d) => isOne(d, kinds), `expected one of ${kinds.join(', ')}`)
)

function placeOnOneSide() {
  return v.pipe(
    sides(place),
    v.check(
      (d) => isOne(d, ['source', 'target']),
      'expected one of `source` and `target`'
    )
  )
}

function countOf(given: unknown): number {
  if (given === undefined) return 0
  return Array.isArray(given) ? given.length : 1
}

/** What `alignment.yaml` holds. */
export const correctionsSchema: v.GenericSchema<
  unknown,
  ReadonlyArray<Correction>
> = v.array(correction, 'expected a list of corrections, each behind a hyphen')
