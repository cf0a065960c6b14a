import {readPlainText} from '@zhengben/formats/text'
import type {Restorer} from '@zhengben/restore'
import type {Embedder} from './adapters/embeddings.ts'
import {type AlignedDocument, alignDocument} from './align-document.ts'
import type {AlignedLink, AlignedTexts} from './aligned-texts.ts'
import {checkLanguages} from './check-languages.ts'
import type {RestoreSettings} from './config.ts'
import type {Corrections} from './corrections/read-corrections.ts'
import {
  createEdition,
  createSides,
  type EditionResources,
  textsOf
} from './create-edition.ts'
import type {Decisions} from './decisions/load-decisions.ts'
import {reportDecisions} from './decisions/report-decisions.ts'
import type {DocumentFiles} from './find-documents.ts'
import {InputError} from './input-error.ts'
import {
  type ReadContext,
  type ReadDocument,
  readDocument
} from './read-document.ts'
import type {Input} from './read-input.ts'
import {readProse} from './read-prose.ts'
import {type RestoredProse, restoreProse} from './restore-text.ts'
import {splitLines} from './split-lines.ts'
import {UsageError} from './usage-error.ts'
import {YamlError} from './yaml-error.ts'

export interface AlignTextsOptions {
  readonly corrections?: Corrections | undefined
  /** Whether links come with their alternatives. */
  readonly alternatives?: boolean
}

export interface AlignmentResources extends EditionResources {
  /** Asks a model for vectors of all sentences, where the user named one. */
  readonly embed?: Embedder
}

type Resources = AlignmentResources & {readonly restore: Restorer}

const lang = {source: 'zh-CN', target: 'en'}

/**
 * Align a Chinese text, restored first, and its English.
 * @throws {UsageError} where they are in other languages or corrections
 *   contradict each other.
 */
export async function alignTexts(
  source: Input,
  target: Input,
  resources: Resources,
  settings: RestoreSettings,
  options: AlignTextsOptions & {
    /** Of people, about edits of the source. */
    readonly decisions?: Decisions | undefined
  } = {}
): Promise<AlignedTexts> {
  refuseOtherLanguages(source, target)
  const {decisions} = options
  const prose = await readProse(source.path, source.text)
  const parts = {
    meta: {id: ''},
    lang,
    source: prose,
    restored: restoreProse(prose, resources.restore, settings, {
      decisions: decisions?.entries
    }),
    target: await readProse(target.path, target.text)
  }
  const aligned = await align({parts, source, target}, resources, options)
  if (!decisions) return aligned
  const decided = reportDecisions(parts.restored.problems, decisions, source)
  return {...aligned, warnings: [decided, ...aligned.warnings]}
}

/**
 * Align two texts whose lines are sentences already; nothing is restored.
 * @throws {UsageError} like `alignTexts`; no correction may change the lines.
 */
export async function alignLines(
  source: Input,
  target: Input,
  resources: AlignmentResources,
  options: AlignTextsOptions = {}
): Promise<AlignedTexts> {
  refuseOtherLanguages(source, target)
  refuseCuts(options.corrections)
  const parts = {
    meta: {id: ''},
    lang,
    source: readPlainText(source.text),
    restored: untouched(source.text),
    target: readPlainText(target.text),
    split: splitLines
  }
  const {corrections, ...rest} = options
  return align({parts, source, target}, resources, {
    ...rest,
    corrections: corrections && withoutSentences(corrections)
  })
}

/**
 * Align a document with its translation. Only the corrections in `options` are
 * followed.
 * @throws {InputError} where it has none, or a part cannot be read.
 * @throws {UsageError} where corrections contradict each other.
 */
export async function alignDocumentFiles(
  document: DocumentFiles,
  context: ReadContext & {readonly resources: Resources},
  options: AlignTextsOptions = {}
): Promise<AlignedTexts> {
  if (document.target === undefined && document.translation === undefined)
    throw new InputError(
      document.source,
      'Unexpected document without translation, expected its English beside it (translation.en.md or translation.en.yaml in its folder, NAME.en.md, NAME.en.txt or NAME.en.yaml) or as a second file'
    )
  const read = await readDocument(document, context)
  const aligned = await align(read, context.resources, options)
  return {
    ...aligned,
    meta: read.parts.meta,
    warnings: [
      read.source.file,
      ...(read.target ? [read.target.file] : []),
      ...(read.decided ? [read.decided] : []),
      ...aligned.warnings
    ]
  }
}

async function align(
  read: ReadDocument,
  {embed, ...resources}: AlignmentResources,
  {corrections, alternatives}: AlignTextsOptions
): Promise<AlignedTexts> {
  const embeddings = read.translation
    ? undefined
    : await embed?.(sentencesOf(read, resources))
  const aligned = alignDocument(
    {...read, ...(corrections && {corrections})},
    {...resources, ...(embeddings && {embeddings})},
    alternatives
  )
  const {parts, sides, pairings, placeOf, warnings, followed} = aligned
  return {
    // What was translated as a unit is one, and as sure as can be.
    links: followed
      ? followed.pairings.map((d) =>
          toLink(d.entry === undefined ? d : {...d, score: 1, locked: true})
        )
      : pairings.map(toLink),
    source: textsOf(sides.left),
    target: sides.right ? textsOf(sides.right) : [],
    placeOf: (name, sentence) => {
      const side = name === 'source' ? sides.left : (sides.right ?? sides.left)
      return placeOf(name, side.sentences[sentence]?.[0] ?? 0)
    },
    ...(aligned.corrections && {corrections: aligned.corrections}),
    ...(followed && {
      translation: {
        path: followed.translation.path,
        all: followed.translation.units.length,
        applied: followed.translation.units.length - followed.unfit.length
      }
    }),
    warnings,
    createEdition: (meta) =>
      createEdition({...parts, meta}, sides, pairings, resources)
  }
}

function sentencesOf(
  {parts}: ReadDocument,
  {glossary}: EditionResources
): Array<string> {
  const {left, right} = createSides(parts, glossary)
  return [...textsOf(left), ...(right ? textsOf(right) : [])]
}

function toLink({
  source,
  target,
  score = 0,
  locked,
  alternatives
}: AlignedDocument['pairings'][number]): AlignedLink {
  return {
    source,
    target,
    score: Math.round(score * 1000) / 1000,
    ...(locked && {locked}),
    ...(alternatives && {alternatives: alternatives.map(toLink)})
  }
}

function refuseOtherLanguages(source: Input, target: Input): void {
  const mistake = checkLanguages(source, target)
  if (mistake) throw new UsageError(mistake.reason)
}

function refuseCuts(corrections: Corrections | undefined): void {
  if (!corrections) return
  const {path, entries, placeOf} = corrections
  const wrong = entries.flatMap(({join, cut}, index) =>
    join || cut
      ? [
          {
            ...placeOf([index]),
            reason: `Unexpected \`${join ? 'join' : 'cut'}\`, expected none where lines are sentences; change the lines`
          }
        ]
      : []
  )
  if (wrong.length > 0) throw new YamlError(path, wrong)
}

/** Lines are sentences, whatever a file of corrections took for them. */
function withoutSentences({sentences: _, ...rest}: Corrections): Corrections {
  return rest
}

function untouched(text: string): RestoredProse {
  return {
    text,
    edits: [],
    proseEdits: [],
    document: {script: 'Hans', spun: 0},
    messages: [],
    problems: []
  }
}
