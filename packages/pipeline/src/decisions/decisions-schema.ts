import type {Decision} from '@zhengben/restore'
import * as v from 'valibot'

const isText = 'expected text; put figures in quotes'
const text = v.pipe(v.string(isText), v.regex(/\S/, 'expected text'))
const kinds = ['accept', 'reject', 'read'] as const
const shape = `expected one of ${kinds.map((d) => `\`${d}\``).join(', ')}`

const decision = v.pipe(
  v.strictObject(
    {
      accept: v.exactOptional(text),
      reject: v.exactOptional(text),
      read: v.exactOptional(text),
      as: v.exactOptional(v.string(isText)),
      after: v.exactOptional(text),
      before: v.exactOptional(text),
      nth: v.exactOptional(
        v.pipe(
          v.string('expected such as `2 of 3`, or `all`'),
          v.regex(
            /^(?:[1-9]\d{0,6} of [1-9]\d{0,6}|all)$/,
            'expected such as `2 of 3`, or `all`'
          )
        )
      ),
      note: v.exactOptional(v.string('expected text'))
    },
    shape
  ),
  v.check((d) => kinds.filter((e) => d[e] !== undefined).length === 1, shape),
  v.check(
    (d) => (d.as === undefined) === (d.reject !== undefined),
    'expected `as`, what is to be read, beside `accept` and `read`, and none beside `reject`'
  ),
  v.check(
    (d) => d.as === undefined || d.as !== (d.accept ?? d.read),
    'expected another text in `as`; what is to stay is `reject`'
  )
)

/** What `decisions.yaml` holds. */
export const decisionsSchema: v.GenericSchema<
  unknown,
  ReadonlyArray<Decision>
> = v.pipe(
  v.array(decision, 'expected a list of decisions, each behind a hyphen'),
  v.transform((d) => d as ReadonlyArray<Decision>)
)
