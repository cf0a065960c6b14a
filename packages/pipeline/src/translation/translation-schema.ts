import type {UnitState} from '@zhengben/bitext'
import * as v from 'valibot'

/** One unit that was translated: whole sentences of the restored text and what renders them. */
export interface TranslationEntry {
  /** Empty for a target that renders nothing. */
  readonly source: string
  /** Empty where nobody has translated it. */
  readonly target: string
  /** Absent: `translated` where there is a target, else `initial`. */
  readonly state?: UnitState
  /** `memory 87 NAME`, `engine NAME`, `import FILE` or `person`; absent of what a person wrote. */
  readonly origin?: string
  readonly note?: string
}

/** What `translation.en.yaml` holds. */
export interface TranslationContent {
  /** BCP 47 tag of the targets. */
  readonly language: string
  readonly units: ReadonlyArray<TranslationEntry>
}

/** States of XLIFF 2, the lowest first. */
export const unitStates: ReadonlyArray<UnitState> = [
  'initial',
  'translated',
  'reviewed',
  'final'
]

const text = v.string('expected text; put figures in quotes')

const entry = v.strictObject(
  {
    source: text,
    // A key without a value is what a person leaves who takes a target back.
    target: v.pipe(
      v.nullable(text),
      v.transform((d): string => d ?? '')
    ),
    state: v.exactOptional(
      v.picklist(unitStates, `expected one of ${unitStates.join(', ')}`)
    ),
    origin: v.exactOptional(
      v.pipe(
        text,
        v.regex(
          /^(?:memory \d{1,3} \S.*|(?:engine|import) \S.*|person)$/,
          'expected `memory 87 NAME`, `engine NAME`, `import FILE` or `person`'
        )
      )
    ),
    note: v.exactOptional(text)
  },
  'expected `source` and `target`'
)

/** What `translation.en.yaml` holds. */
export const translationSchema: v.GenericSchema<unknown, TranslationContent> =
  v.strictObject(
    {
      language: v.exactOptional(
        v.pipe(
          text,
          v.regex(
            /^[A-Za-z]{2,3}(?:-[A-Za-z\d]{2,8})*$/,
            'expected a language tag such as en'
          )
        ),
        'en'
      ),
      units: v.exactOptional(
        v.pipe(
          v.nullable(
            v.array(entry, 'expected a list of units, each behind a hyphen')
          ),
          v.transform((d): ReadonlyArray<TranslationEntry> => d ?? [])
        ),
        []
      )
    },
    'expected `language` and `units`'
  )
