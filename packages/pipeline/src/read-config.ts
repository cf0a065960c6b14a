import {editKinds} from '@zhengben/bitext'
import {bandNames} from '@zhengben/translate/bands'
import * as v from 'valibot'
import {checkSchema} from './check/check-settings.ts'
import {type Config, defaultConfig, outputFormats} from './config.ts'
import {readPlainYaml} from './read-plain-yaml.ts'
import {enginesSchema} from './translate/engines-schema.ts'

/** A relative path that stays inside the project. */
const folder = v.pipe(
  v.string('expected the name of a folder'),
  v.check(
    (d) =>
      d !== '' &&
      !/^([\\/]|[a-z]:)/i.test(d) &&
      !d.split(/[\\/]/).includes('..'),
    'expected a folder inside the project, without `..`'
  )
)

const path = v.pipe(
  v.string('expected the name of a file'),
  v.minLength(1, 'expected the name of a file')
)

const kinds = v.array(
  v.picklist(editKinds, `expected edit kinds: ${editKinds.join(', ')}`),
  'expected a list of edit kinds'
)

const confidence = 'expected a number from 0 to 1'
const share = v.pipe(
  v.number(confidence),
  v.minValue(0, confidence),
  v.maxValue(1, confidence)
)

/** What `zhengben.yaml` holds; every key may be left out. */
export const configSchema: v.GenericSchema<unknown, Config> = v.strictObject({
  corpus: v.optional(folder, defaultConfig.corpus),
  glossary: v.optional(
    v.pipe(
      v.union([folder, v.array(folder)], 'expected a folder or a list of them'),
      v.transform((d) => (typeof d === 'string' ? [d] : d))
    ),
    [...defaultConfig.glossary]
  ),
  out: v.optional(folder, defaultConfig.out),
  formats: v.optional(
    v.array(
      v.picklist(outputFormats, `expected ${outputFormats.join(', ')}`),
      'expected a list of formats'
    ),
    [...defaultConfig.formats]
  ),
  restore: v.optional(
    v.pipe(
      v.strictObject({
        script: v.exactOptional(
          v.picklist(['hans', 'hant', 'keep'], 'expected hans, hant or keep')
        ),
        only: v.exactOptional(kinds),
        skip: v.exactOptional(kinds),
        'min-confidence': v.exactOptional(share)
      }),
      v.transform(({'min-confidence': minConfidence, ...rest}) =>
        minConfidence === undefined ? rest : {...rest, minConfidence}
      )
    ),
    {}
  ),
  check: v.optional(checkSchema, {}),
  analyse: v.optional(
    v.strictObject({
      rates: v.exactOptional(
        v.strictObject(v.entriesFromList(bandNames, v.exactOptional(share)))
      )
    }),
    {}
  ),
  engines: v.optional(enginesSchema, {}),
  memory: v.optional(
    v.pipe(
      v.union([path, v.array(path)], 'expected a file or a list of them'),
      v.transform((d) => (typeof d === 'string' ? [d] : d))
    ),
    [...defaultConfig.memory]
  )
})

/**
 * Read `zhengben.yaml`.
 * @throws {UsageError} that lists what is wrong, by line and column.
 */
export async function readConfig(path: string, text: string): Promise<Config> {
  const plain = v.safeParse(configSchema, readPlainYaml(text))
  if (plain.success) return plain.output
  // Loaded for what is not plain, or wrong: it says where.
  const {readYaml} = await import('./read-yaml.ts')
  return readYaml(path, text, configSchema)
}
