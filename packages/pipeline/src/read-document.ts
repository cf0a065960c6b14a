import {readFile} from 'node:fs/promises'
import {resolve} from 'node:path'
import type {Restorer} from '@zhengben/restore'
import type {VFile} from 'vfile'
import {checkLanguages} from './check-languages.ts'
import type {RestoreSettings} from './config.ts'
import {
  type Corrections,
  loadCorrections
} from './corrections/read-corrections.ts'
import type {DocumentParts} from './create-edition.ts'
import {loadDecisions} from './decisions/load-decisions.ts'
import {reportDecisions} from './decisions/report-decisions.ts'
import {explainSystemError} from './explain-system-error.ts'
import type {DocumentFiles} from './find-documents.ts'
import {refuseMarkup} from './find-markup.ts'
import {InputError} from './input-error.ts'
import {
  type DocumentDescription,
  readDocumentMeta
} from './read-document-meta.ts'
import {type Input, type InputSource, readInput} from './read-input.ts'
import {readProse} from './read-prose.ts'
import {refuseLong, restoreProse} from './restore-text.ts'
import {
  loadTranslation,
  type Translation
} from './translation/read-translation.ts'
import {YamlError} from './yaml-error.ts'

/** What reading a document needs. */
export interface ReadContext {
  readonly input: InputSource
  readonly resources: {readonly restore: Restorer}
  readonly settings: RestoreSettings
  /** `YYYY-MM-DD`, for documents that give no date. */
  readonly date?: string
}

/** A document read and restored. */
export interface ReadDocument {
  readonly parts: DocumentParts
  readonly source: Input
  /** Absent where nobody has translated it, or unit by unit. */
  readonly target?: Input
  /** Its units as they were translated one by one; absent where there are none. */
  readonly translation?: Translation
  /** Of its alignment; absent where nobody has made any. */
  readonly corrections?: Corrections
  /** Decisions about edits that do not fit; absent where nobody decided any. */
  readonly decided?: VFile
}

/**
 * Read the parts of a document and restore its source, following the
 * restoration by hand where there is one.
 * @throws {InputError} where a part cannot be read or is wrong.
 */
export async function readDocument(
  document: DocumentFiles,
  {input, resources, settings, date}: ReadContext
): Promise<ReadDocument> {
  const {meta, lang} = await describeDocument(document, input.cwd)
  const source = await readInput(document.source, input)
  if (source.text.trim() === '')
    throw new InputError(
      document.source,
      'Unexpected empty document, expected text'
    )
  refuseMarkup(source)
  refuseLong(document.source, source.text)
  const translation =
    document.translation === undefined
      ? undefined
      : await loadTranslation(document.translation, lang.target, input.cwd)
  const target =
    document.target === undefined || translation
      ? undefined
      : await readInput(document.target, input)
  if (target) refuseMarkup(target)
  const prose = await readProse(document.source, source.text)
  const hand = document.hand && (await readInput(document.hand, input))
  const corrections = await readCorrectionsOf(document, input.cwd)
  const decisions = await loadDecisions(document.source, input.cwd)
  const parts: DocumentParts = {
    meta: {...(date !== undefined && {date}), ...meta},
    lang,
    source: prose,
    restored: restoreProse(
      prose,
      resources.restore,
      settings,
      // Written in the source's own format, whatever the file's ending.
      {
        hand: hand && (await readProse(document.source, hand.text)).value,
        decisions: decisions?.entries
      }
    ),
    ...(target && {target: await readProse(target.path, target.text)})
  }
  const mistake = target && checkLanguages(source, target, lang)
  if (mistake) throw new InputError(mistake.path, mistake.reason)
  return {
    parts,
    source,
    ...(target && {target}),
    ...(translation && {translation}),
    ...(corrections && {corrections}),
    ...(decisions && {
      decided: reportDecisions(parts.restored.problems, decisions, source)
    })
  }
}

async function readCorrectionsOf(
  {corrections}: DocumentFiles,
  cwd: string
): Promise<Corrections | undefined> {
  if (corrections === undefined) return
  try {
    return await loadCorrections(corrections, cwd)
  } catch (error) {
    throw toInputError(corrections, error)
  }
}

/** Of a document among others: the others go on. */
export function toInputError(path: string, error: unknown): unknown {
  return error instanceof YamlError
    ? new InputError(path, error.message, error.places)
    : error
}

/**
 * What `document.yaml` says of a document.
 * @throws {InputError} where it cannot be read or is wrong.
 */
export async function describeDocument(
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
