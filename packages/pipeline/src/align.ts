import {extname} from 'node:path'
import {stringifyBitext} from '@zhengben/bitext'
import {
  type DocumentMeta,
  type Edition,
  writeBilingualMarkdown,
  writeHtml,
  writeTmx,
  writeXliff
} from '@zhengben/formats'
import {readPlainText} from '@zhengben/formats/text'
import type {Restorer} from '@zhengben/restore'
import type {RestoreSettings} from './config.ts'
import {
  alignSides,
  createEdition,
  createSides,
  type DocumentParts,
  type EditionResources
} from './create-edition.ts'
import type {Input} from './read-input.ts'
import {readProse} from './read-prose.ts'
import {type RestoredProse, restoreProse} from './restore-text.ts'
import {splitLines} from './split-lines.ts'
import {UsageError} from './usage-error.ts'

export {loadDictionary} from './load-dictionary.ts'
export {loadGlossary} from './load-glossary.ts'
export {loadModel} from './load-model.ts'
export {loadRestorer} from './load-restorer.ts'
export {loadSegmenter} from './load-segmenter.ts'
export {locateMessages} from './locate-messages.ts'
export {readEpoch} from './read-epoch.ts'
export {readInput} from './read-input.ts'
export {writeFile} from './write-file.ts'

/** Sentences, by index from 0, that render each other; one side may be empty. */
export interface AlignedLink {
  readonly source: ReadonlyArray<number>
  readonly target: ReadonlyArray<number>
  readonly score: number
}

/** Two aligned texts. Every sentence is in exactly one link. */
export interface AlignedTexts {
  readonly links: ReadonlyArray<AlignedLink>
  readonly source: ReadonlyArray<string>
  readonly target: ReadonlyArray<string>
  /** The whole edition, made when asked for. */
  createEdition(meta: DocumentMeta): Edition
}

/** Align a Chinese text, restored first, and its English. */
export async function alignTexts(
  source: Input,
  target: Input,
  resources: EditionResources & {readonly restore: Restorer},
  settings: RestoreSettings
): Promise<AlignedTexts> {
  const prose = await readProse(source.path, source.text)
  return align(
    {
      source: prose,
      restored: restoreProse(prose, resources.restore, settings),
      target: await readProse(target.path, target.text)
    },
    resources
  )
}

/** Align two texts whose lines are sentences already; nothing is restored. */
export function alignLines(
  source: Input,
  target: Input,
  resources: EditionResources
): AlignedTexts {
  return align(
    {
      source: readPlainText(source.text),
      restored: untouched(source.text),
      target: readPlainText(target.text),
      split: splitLines
    },
    resources
  )
}

function align(
  given: Omit<DocumentParts, 'meta' | 'lang'>,
  resources: EditionResources
): AlignedTexts {
  const parts = {...given, lang: {source: 'zh-CN', target: 'en'}}
  const sides = createSides(parts, resources.glossary)
  const pairings = alignSides(sides, resources)
  const textsOf = (side: typeof sides.right): Array<string> =>
    side?.sentences.map((range) => side.value.slice(...range)) ?? []
  return {
    links: pairings.map((d) => ({
      source: d.source,
      target: d.target,
      score: Math.round((d.score ?? 0) * 1000) / 1000
    })),
    source: textsOf(sides.left),
    target: textsOf(sides.right),
    createEdition: (meta) =>
      createEdition({...parts, meta}, sides, pairings, resources)
  }
}

function untouched(text: string): RestoredProse {
  return {
    text,
    edits: [],
    proseEdits: [],
    document: {script: 'Hans', spun: 0},
    messages: []
  }
}

const writers: Readonly<Record<string, (edition: Edition) => string>> = {
  '.tmx': writeTmx,
  '.xlf': writeXliff,
  '.xliff': writeXliff,
  '.md': writeBilingualMarkdown,
  '.html': (edition) => writeHtml(edition),
  '.json': ({bitext}) => stringifyBitext(bitext)
}

/**
 * The writer for the ending of a file.
 * @throws {UsageError} where there is none.
 */
export function findWriter(path: string): (edition: Edition) => string {
  const writer = writers[extname(path).toLowerCase()]
  if (writer) return writer
  throw new UsageError(
    `Unexpected output ${path}, expected an ending of ${Object.keys(writers).join(', ')}`
  )
}
