import type {DocumentMeta} from '@zhengben/formats'
import * as v from 'valibot'
import {type CheckSettings, checkSchema} from './check/check-settings.ts'
import {InputError} from './input-error.ts'
import {readYaml} from './read-yaml.ts'
import {YamlError} from './yaml-error.ts'

/** What `document.yaml` says. */
export interface DocumentDescription {
  readonly meta: DocumentMeta
  /** BCP 47 tags. */
  readonly lang: {readonly source: string; readonly target: string}
  /** What `check` is not to report; absent where it says nothing. */
  readonly check?: CheckSettings
}

// An id names a folder under `out`: it must not lead anywhere else.
const idPattern = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]{0,99}$/u
const text = v.string('expected text')
const tag = v.pipe(
  v.string('expected a language tag'),
  v.regex(
    /^[A-Za-z]{2,3}(?:-[A-Za-z\d]{2,8})*$/,
    'expected a language tag such as zh-CN'
  )
)

const schema = v.strictObject({
  id: v.exactOptional(
    v.pipe(
      text,
      v.check(isDocumentId, 'expected letters, figures and - . _ only')
    )
  ),
  title: v.exactOptional(
    v.union(
      [
        v.pipe(
          v.string(),
          v.transform((source): DocumentMeta['title'] & object => ({source}))
        ),
        v.strictObject({
          source: v.exactOptional(text),
          target: v.exactOptional(text)
        })
      ],
      'expected text, or `source` and `target`'
    )
  ),
  author: v.exactOptional(text),
  translator: v.exactOptional(text),
  'source-url': v.exactOptional(text),
  date: v.exactOptional(
    v.pipe(text, v.isoDate('expected a date such as 2026-11-23'))
  ),
  rights: v.exactOptional(text),
  identifier: v.exactOptional(text),
  cover: v.exactOptional(text),
  languages: v.exactOptional(
    v.strictObject({
      source: v.exactOptional(tag, 'zh-CN'),
      target: v.exactOptional(tag, 'en')
    })
  ),
  check: v.exactOptional(checkSchema),
  edition: v.exactOptional(v.record(text, v.unknown(), 'expected keys'))
})

/** What `document.yaml` holds. */
export const documentSchema: v.GenericSchema = schema

/** Whether a text can be the id of a document. */
function isDocumentId(id: string): boolean {
  return idPattern.test(id) && !id.endsWith('.')
}

/**
 * What is known of a document. `name` serves as id where the file gives none.
 * @throws {InputError} where the description or the name is wrong; it lists
 *   what, by line and column.
 */
export function readDocumentMeta(
  path: string,
  yaml: string,
  name: string
): DocumentDescription {
  const {
    languages,
    'source-url': sourceUrl,
    cover: _cover,
    edition: _edition,
    id = name,
    check,
    ...rest
  } = parse(path, yaml)
  if (!isDocumentId(id))
    throw new InputError(
      path,
      `Unexpected id \`${id}\`, expected letters, figures and - . _ only; ${path.endsWith('.yaml') ? 'give an `id` in it, or rename the folder' : 'rename the file or its folder'}`
    )
  return {
    meta: {id, ...rest, ...(sourceUrl !== undefined && {sourceUrl})},
    lang: {
      source: languages?.source ?? 'zh-CN',
      target: languages?.target ?? 'en'
    },
    ...(check && {check})
  }
}

function parse(path: string, yaml: string): v.InferOutput<typeof schema> {
  try {
    return readYaml(path, yaml, schema)
  } catch (error) {
    if (error instanceof YamlError)
      throw new InputError(path, error.message, error.places)
    throw error
  }
}
