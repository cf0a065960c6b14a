import {createTermFinder} from '@zhengben/align'
import type {Edit, Prose, UnitState} from '@zhengben/bitext'
import type {WordSegmenter} from '@zhengben/chinese'
import {readPlainText} from '@zhengben/formats/text'
import type {Glossary} from '@zhengben/glossary'
import type {Restorer} from '@zhengben/restore'
import {
  addCounts,
  countText,
  type JobDocument,
  type MemoryEntry,
  type TextCounts
} from '@zhengben/translate'
import type {VFile} from 'vfile'
import {createChineseSplitter} from '../chinese-splitter.ts'
import type {RestoreSettings} from '../config.ts'
import {alignSides} from '../create-edition.ts'
import {loadDecisions} from '../decisions/load-decisions.ts'
import {reportDecisions} from '../decisions/report-decisions.ts'
import {createEnglishSplitter} from '../english-splitter.ts'
import type {DocumentFiles} from '../find-documents.ts'
import {refuseMarkup} from '../find-markup.ts'
import {loadDictionary} from '../load-dictionary.ts'
import {type InputSource, readInput} from '../read-input.ts'
import {readProse} from '../read-prose.ts'
import {refuseLong, restoreProse} from '../restore-text.ts'
import {createSide, type Side} from '../side.ts'
import {splitLines} from '../split-lines.ts'
import {loadTranslation} from '../translation/read-translation.ts'
import {firstColumn, isTable} from './first-column.ts'

/** What jobs are read with. */
export interface JobResources {
  readonly input: InputSource
  readonly settings: RestoreSettings
  readonly glossary: Glossary
  readonly restore: Restorer
  readonly segment: WordSegmenter
}

/** Reads the documents of a job, each restored once. */
export interface JobReader {
  read(document: DocumentFiles): Promise<{
    job: JobDocument
    files: ReadonlyArray<VFile>
  }>
  /** What its translation makes a memory of; nothing where there is none. */
  readTranslation(document: DocumentFiles): Promise<Array<MemoryEntry>>
  /** Words, punctuation left out. */
  countWords(text: string): number
}

interface Restored {
  readonly side: Side
  readonly prose: Prose
  readonly edits: ReadonlyArray<Edit>
  /** What was said when it was read. */
  readonly files: ReadonlyArray<VFile>
}

export function createJobReader(resources: JobResources): JobReader {
  const {input, settings, glossary, segment} = resources
  const findTerms = createTermFinder(glossary.terms)
  const splitChinese = createChineseSplitter(glossary)
  const splitEnglish = createEnglishSplitter(glossary)
  const known = new Map<string, Promise<Restored>>()
  const restored = (document: DocumentFiles): Promise<Restored> => {
    const found =
      known.get(document.source) ?? restoreDocument(document, resources)
    known.set(document.source, found)
    return found
  }

  return {
    async read(document) {
      const {side, prose, edits, files} = await restored(document)
      return {
        job: {
          name: document.source,
          segments: textsOf(side),
          terms: findTerms(side.value).map((d) => d.term),
          found: countBlocks(prose),
          damaged: countDamaged(prose.value, edits)
        },
        files
      }
    },
    async readTranslation(document) {
      if (document.translation !== undefined)
        return readEntries(document.translation, document.source)
      if (document.target === undefined) return []
      const {side} = await restored(document)
      const target = await readInput(document.target, input)
      const right = createSide(
        await readProse(target.path, target.text),
        [],
        splitEnglish
      )
      const pairings = alignSides(
        {left: side, right, inParagraphs: true},
        {glossary, segment, dictionary: await loadDictionary()}
      )
      const left = textsOf(side)
      const english = textsOf(right)
      const units = pairings
        .filter((d) => d.source.length > 0)
        .map((d) => ({
          source: d.source.map((index) => left[index]).join(''),
          target: d.target.map((index) => english[index]).join(' ')
        }))
      return toMemory(units, document.source)
    },
    countWords: (text) =>
      segment(text).filter((d) => /[\p{L}\p{N}\p{Co}]/u.test(d.value)).length
  }

  /** All that people translated or agreed to, whether the document still has it or not. */
  async function readEntries(
    path: string,
    origin: string
  ): Promise<Array<MemoryEntry>> {
    const {units} = await loadTranslation(path, undefined, input.cwd)
    return toMemory(
      units.filter((d) => d.source.trim() !== ''),
      origin
    )
  }

  async function restoreDocument(
    document: DocumentFiles,
    {restore}: JobResources
  ): Promise<Restored> {
    const source = await readInput(document.source, input)
    refuseMarkup(source)
    refuseLong(document.source, source.text)
    const inRows = isTable(document.source)
    const prose = inRows
      ? readPlainText(firstColumn(source.text))
      : await readProse(document.source, source.text)
    const hand = document.hand && (await readInput(document.hand, input))
    const decisions = await loadDecisions(document.source, input.cwd)
    const {proseEdits, problems} = restoreProse(
      prose,
      restore,
      // A row is a segment, whatever it ends with.
      inRows
        ? {...settings, skip: [...(settings.skip ?? []), 'layout']}
        : settings,
      {
        hand: hand && (await readProse(document.source, hand.text)).value,
        decisions: decisions?.entries
      }
    )
    const split = inRows ? splitLines : splitChinese
    return {
      side: createSide(prose, proseEdits, (text, blocks) =>
        split(text, blocks).filter(([start, end]) => start < end)
      ),
      prose,
      edits: proseEdits,
      files: decisions
        ? [source.file, reportDecisions(problems, decisions, source)]
        : [source.file]
    }
  }
}

function toMemory(
  units: ReadonlyArray<{
    readonly source: string
    readonly target: string
    readonly state?: UnitState
  }>,
  origin: string
): Array<MemoryEntry> {
  return units.flatMap(({source, target, state}, index) =>
    // A draft that nobody has looked at is nothing to rely on elsewhere.
    target.trim() === '' || state === 'initial'
      ? []
      : {
          source,
          target,
          before: units[index - 1]?.source ?? '',
          after: units[index + 1]?.source ?? '',
          origin
        }
  )
}

function textsOf({value, sentences}: Side): Array<string> {
  return sentences.map((range) => value.slice(...range))
}

function countBlocks({value, blocks}: Prose): TextCounts {
  return blocks
    .map((d) => countText(value.slice(...d.range).trim()))
    .reduce(addCounts, countText(''))
}

/** Writing the other script is no repair. */
function countDamaged(text: string, edits: ReadonlyArray<Edit>): number {
  return edits
    .filter((d) => d.kind !== 'script')
    .reduce((sum, d) => sum + countText(text.slice(...d.range)).characters, 0)
}
