import * as v from 'valibot'
import {type EngineEntry, engineTypes} from '../config.ts'

const text = v.pipe(
  v.string('expected text'),
  v.nonEmpty('expected text, or leave the key out')
)

const entry = v.pipe(
  v.strictObject(
    {
      type: v.exactOptional(
        v.picklist(engineTypes, `expected ${engineTypes.join(', ')}`)
      ),
      url: v.exactOptional(
        v.pipe(
          text,
          v.regex(
            /^https?:\/\/\S+$/,
            'expected an address such as https://api.example.com/v1'
          )
        )
      ),
      model: v.exactOptional(text),
      // A key itself has small letters, hyphens or colons; the message does not repeat it.
      'key-variable': v.exactOptional(
        v.pipe(
          text,
          v.regex(
            /^[A-Z_][A-Z0-9_]{0,63}$/,
            'expected the name of an environment variable such as OPENAI_API_KEY, never the key itself'
          )
        )
      ),
      insecure: v.exactOptional(v.boolean('expected true or false')),
      timeout: v.exactOptional(
        v.pipe(
          v.number('expected seconds'),
          v.minValue(1, 'expected seconds, 1 or more'),
          v.maxValue(3600, 'expected seconds, 3600 or less')
        )
      ),
      instructions: v.exactOptional(text),
      'glossary-id': v.exactOptional(text)
    },
    'expected `url`, `model` and the like'
  ),
  v.transform(
    ({
      'key-variable': keyVariable,
      'glossary-id': glossaryId,
      ...rest
    }): EngineEntry => ({
      ...rest,
      ...(keyVariable !== undefined && {keyVariable}),
      ...(glossaryId !== undefined && {glossaryId})
    })
  )
)

/** `engines` in `zhengben.yaml`. */
export const enginesSchema: v.GenericSchema<
  unknown,
  Record<string, EngineEntry>
> = v.record(
  v.pipe(
    v.string(),
    v.regex(
      /^[a-z\d][a-z\d._-]{0,39}$/,
      'expected a name of small letters, figures and - . _'
    )
  ),
  entry,
  'expected names of engines, and what each is'
)
