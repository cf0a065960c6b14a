import type {Message} from '@zhengben/bitext'
import type {Edition} from '@zhengben/formats'
import type {Restorer} from '@zhengben/restore'
import type {VFile} from 'vfile'
import {type AlignedDocument, alignDocument} from './align-document.ts'
import type {OutputFormat} from './config.ts'
import {
  addGlosses,
  createEdition,
  type EditionResources
} from './create-edition.ts'
import type {DocumentFiles} from './find-documents.ts'
import {InputError} from './input-error.ts'
import {
  type ReadContext,
  type ReadDocument,
  readDocument,
  toInputError
} from './read-document.ts'
import type {FollowedTranslation} from './translation/follow-translation.ts'
import {type OutputFile, writeEdition} from './write-edition.ts'

/** A finished document. */
export interface BuiltDocument {
  readonly edition: Edition
  /** How units translated one by one fit; absent where there are none. */
  readonly followed?: FollowedTranslation
  readonly files: ReadonlyArray<OutputFile>
  readonly messages: ReadonlyArray<Message>
  /** Those of the source and, where there is one, of the translation. */
  readonly reports: ReadonlyArray<VFile>
  /** What a person has to see to: corrections that do not fit, texts that have nothing to do with each other. */
  readonly warnings: ReadonlyArray<VFile>
}

/** What the build of any document needs. */
export interface BuildContext extends ReadContext {
  readonly resources: EditionResources & {readonly restore: Restorer}
  readonly formats: ReadonlyArray<OutputFormat>
}

/**
 * The main job for one document: read, restore, align, annotate and write into
 * memory; nothing touches the disk.
 * @throws {InputError} where a part cannot be read or is wrong.
 */
export async function buildDocument(
  document: DocumentFiles,
  context: BuildContext
): Promise<BuiltDocument> {
  const {resources, formats} = context
  const read = await readDocument(document, context)
  const {source, target} = read
  const {parts, sides, pairings, followed, warnings} = tryAlign(read, resources)
  const edition = createEdition(parts, sides, pairings, resources)
  const glossed = formats.includes('html')
    ? addGlosses(edition, sides, resources)
    : edition
  return {
    edition,
    ...(followed && {followed}),
    files: await writeFiles(edition, glossed, document.source, formats),
    messages: parts.restored.messages,
    reports: target ? [source.file, target.file] : [source.file],
    warnings: [...(read.decided ? [read.decided] : []), ...warnings]
  }
}

/** A text that is too long for a cell is the document's affair. */
async function writeFiles(
  edition: Edition,
  glossed: Edition,
  path: string,
  formats: ReadonlyArray<OutputFormat>
): Promise<Array<OutputFile>> {
  try {
    return await writeEdition(edition, glossed, path, formats)
  } catch (error) {
    if (!(error instanceof RangeError) || !formats.includes('xlsx')) throw error
    throw new InputError(
      path,
      `${error.message} in a workbook; build it without xlsx in --format`
    )
  }
}

function tryAlign(
  read: ReadDocument,
  resources: EditionResources
): AlignedDocument {
  try {
    return alignDocument(read, resources)
  } catch (error) {
    throw toInputError(read.corrections?.path ?? read.source.path, error)
  }
}
