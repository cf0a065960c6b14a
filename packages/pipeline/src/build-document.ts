import {readFile} from 'node:fs/promises'
import {resolve} from 'node:path'
import type {Message} from '@zhengben/bitext'
import type {Edition} from '@zhengben/formats'
import type {Restorer} from '@zhengben/restore'
import type {VFile} from 'vfile'
import type {OutputFormat, RestoreSettings} from './config.ts'
import {
  addGlosses,
  alignSides,
  createEdition,
  createSides,
  type DocumentParts,
  type EditionResources
} from './create-edition.ts'
import {explainSystemError} from './explain-system-error.ts'
import type {DocumentFiles} from './find-documents.ts'
import {InputError} from './input-error.ts'
import {
  type DocumentDescription,
  readDocumentMeta
} from './read-document-meta.ts'
import {type InputSource, readInput} from './read-input.ts'
import {readProse} from './read-prose.ts'
import {refuseLong, restoreProse} from './restore-text.ts'
import {type OutputFile, writeEdition} from './write-edition.ts'

/** A finished document. */
export interface BuiltDocument {
  readonly edition: Edition
  readonly files: ReadonlyArray<OutputFile>
  readonly messages: ReadonlyArray<Message>
  /** Those of the source and, where there is one, of the translation. */
  readonly reports: ReadonlyArray<VFile>
}

/** What the build of any document needs. */
export interface BuildContext {
  readonly input: InputSource
  readonly resources: EditionResources & {readonly restore: Restorer}
  readonly settings: RestoreSettings
  readonly formats: ReadonlyArray<OutputFormat>
  /** `YYYY-MM-DD`, for documents that give no date. */
  readonly date?: string
}

/**
 * The main job for one document: read, restore, follow the restoration by
 * hand where there is one, align, annotate and write into memory; nothing touches the disk.
 * @throws {InputError} where a part cannot be read.
 */
export async function buildDocument(
  document: DocumentFiles,
  {input, resources, settings, formats, date}: BuildContext
): Promise<BuiltDocument> {
  const {meta, lang} = await describe(document, input.cwd)
  const source = await readInput(document.source, input)
  if (source.text.trim() === '')
    throw new InputError(
      document.source,
      'Unexpected empty document, expected text'
    )
  refuseLong(document.source, source.text)
  const target =
    document.target === undefined
      ? undefined
      : await readInput(document.target, input)
  const prose = await readProse(document.source, source.text)
  const hand = document.hand && (await readInput(document.hand, input))
  const restored = restoreProse(
    prose,
    resources.restore,
    settings,
    // Written in the source's own format, whatever the file's ending.
    hand ? (await readProse(document.source, hand.text)).value : undefined
  )
  const parts: DocumentParts = {
    meta: {...(date !== undefined && {date}), ...meta},
    lang,
    source: prose,
    restored,
    ...(target && {target: await readProse(target.path, target.text)})
  }
  const sides = createSides(parts, resources.glossary)
  const pairings = alignSides(sides, resources)
  const edition = createEdition(parts, sides, pairings, resources)
  const glossed = formats.includes('html')
    ? addGlosses(edition, sides, resources)
    : edition
  return {
    edition,
    files: writeEdition(edition, glossed, document.source, formats),
    messages: restored.messages,
    reports: target ? [source.file, target.file] : [source.file]
  }
}

async function describe(
  {name, description, source}: DocumentFiles,
  cwd: string
): Promise<DocumentDescription> {
  if (description === undefined) return readDocumentMeta(source, '', name)
  const yaml = await readFile(resolve(cwd, description), 'utf8').catch(
    (error) => {
      throw new InputError(
        description,
        `Cannot be read: ${explainSystemError(error)}`
      )
    }
  )
  return readDocumentMeta(description, yaml, name)
}
