import {toJsonSchema} from '@valibot/to-json-schema'
import type {GenericSchema} from 'valibot'
import {correctionsSchema} from '../src/corrections/corrections-schema.ts'
import {decisionsSchema} from '../src/decisions/decisions-schema.ts'
import {configSchema} from '../src/read-config.ts'
import {documentSchema} from '../src/read-document-meta.ts'
import {translationSchema} from '../src/translation/translation-schema.ts'
import {describeTables} from './table-schemas.ts'

const schemas: Readonly<Record<string, readonly [string, GenericSchema]>> = {
  zhengben: ['Settings of a Zhengben project', configSchema],
  document: ['A document of a Zhengben corpus', documentSchema],
  alignment: ['Corrections of an alignment', correctionsSchema],
  decisions: ['Decisions of people about edits', decisionsSchema],
  translation: ['Translated units of a document', translationSchema]
}

/**
 * The files of the folder `schemas`, by name: JSON Schema of what the program
 * reads, as far as that can say it, and a description of the tables.
 */
export function createSchemas(): Record<string, string> {
  const files = Object.entries(schemas).map(([name, [title, schema]]) => {
    const {$schema, ...rest} = toJsonSchema(schema, {
      typeMode: 'input',
      errorMode: 'ignore',
      target: 'draft-07'
    })
    return [`${name}.schema.json`, {$schema, title, ...rest}] as const
  })
  return Object.fromEntries(
    [...files, ['tables.json', describeTables()] as const].map(
      ([name, value]) => [name, `${JSON.stringify(value, null, 2)}\n`]
    )
  )
}
