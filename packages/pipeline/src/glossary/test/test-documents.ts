import {readdir, stat} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
import type {Edit} from '@zhengben/bitext'
import type {Glossary} from '@zhengben/glossary'
import type {LanguageModel} from '@zhengben/restore'
import {type GoldDocument, readDocument} from '../../evaluate/read-gold.ts'
import {
  type JudgedSample,
  type SampleMemory,
  scoreSample
} from '../../evaluate/score-restoration.ts'
import {
  compareScores,
  flattenScores,
  readRecord,
  recordPath,
  scoreDocuments
} from '../../evaluate.ts'
import {loadRestorer} from '../../load-restorer.ts'
import {type Project, shorten} from '../../project.ts'
import {readProse} from '../../read-prose.ts'
import {optionsFor, restoreProse} from '../../restore-text.ts'
import {UsageError} from '../../usage-error.ts'
import {findDifferences} from '../diff/find-differences.ts'

/** A document as the tool restores it beside its restoration by hand. */
export interface DocumentTest {
  readonly path: string
  readonly text: string
  /** From the tool's text to the hand's, white space aside. */
  readonly edits: ReadonlyArray<Pick<Edit, 'range' | 'value'>>
  /** Errors by the distance that `evaluate` measures, which accepts alternatives. */
  readonly errors: {readonly raw: number; readonly out: number}
}

/** Scores of restoration alone; those of alignment do not hang on variants. */
const restorationScore = /^(?:corpus|edits|line breaks) /

/**
 * Restore documents and compare their scores with those recorded beside them.
 * Sums over the corpus are compared only where all of it is tested.
 * @param options.folders Of documents or of such folders; none, the corpus.
 */
export async function testDocuments(options: {
  readonly folders: ReadonlyArray<string>
  readonly project: Project
  readonly cwd: string
  readonly glossary: Glossary
  readonly model: LanguageModel
  readonly onStep: (text: string) => void
  /** Of earlier tests, by sample: scoring takes longer than restoring. */
  readonly known?: Map<string, TestedSample>
}): Promise<{documents: Array<DocumentTest>; drops: Array<string>}> {
  const {folders, project, cwd, glossary, model, known, onStep} = options
  const settings = project.config.restore
  const restore = await loadRestorer(glossary, model, settings)
  const found = await findGold(folders, project, cwd)
  const documents: Array<DocumentTest> = []
  const drops: Array<string> = []
  for (const {folder, golds, isWhole} of found) {
    const samples = []
    for (const gold of golds) {
      const path = shorten(cwd, join(folder, gold.id, gold.path))
      onStep(path)
      const prose = await readProse(gold.path, gold.raw)
      const hand = (await readProse('restored.md', gold.gold)).value
      const restored = restore(prose.value, optionsFor(prose, settings))
      const tool = restoreProse(prose, () => restored, settings)
      const byHand = restoreProse(prose, () => restored, settings, {hand})
      const {text, edits} = tool
      const output = {text, edits, blind: gold.raw, opencc: gold.raw}
      const key = JSON.stringify(gold)
      const memory = known?.get(key) ?? {
        distances: new Map(),
        scored: new Map()
      }
      known?.set(key, memory)
      const outcome = JSON.stringify(edits)
      const sample =
        memory.scored.get(outcome) ?? scoreSample(gold, output, false, memory)
      memory.scored.set(outcome, sample)
      samples.push(sample)
      documents.push({
        path,
        text,
        edits: findDifferences(gold.raw, edits, byHand.edits).map(
          (d) => d.edit
        ),
        errors: sample.score
      })
    }
    const record = await readRecord(recordPath(folder, cwd))
    const now = flattenScores(scoreDocuments(samples))
    const names = new Set(golds.map((d) => d.id))
    const compared = Object.entries(record ?? {}).filter(([name]) => {
      const [, subject = ''] = /^(?:corpus|line breaks) (.*)$/.exec(name) ?? []
      return isWhole ? restorationScore.test(name) : names.has(subject)
    })
    drops.push(...compareScores(Object.fromEntries(compared), now))
  }
  return {documents, drops}
}

/** What is remembered of a document with its gold. */
export interface TestedSample extends SampleMemory {
  /** By its edits. */
  readonly scored: Map<string, JudgedSample>
}

interface GoldFolder {
  readonly folder: string
  readonly golds: ReadonlyArray<GoldDocument>
  /** Whether these are all that the folder holds. */
  readonly isWhole: boolean
}

async function findGold(
  wanted: ReadonlyArray<string>,
  {root, config}: Project,
  cwd: string
): Promise<Array<GoldFolder>> {
  if (wanted.length === 0) {
    if (root === undefined) return []
    const folder = join(root, config.corpus)
    const golds = await readFolder(folder)
    return [{folder, golds, isWhole: true}]
  }
  const result: Array<GoldFolder> = []
  for (const path of wanted) {
    const isFolder = (await stat(path)).isDirectory()
    const single = isFolder
      ? await readDocument(path, basename(path))
      : undefined
    if (single) {
      result.push({folder: dirname(path), golds: [single], isWhole: false})
      continue
    }
    const golds = await readFolder(path)
    if (golds.length === 0)
      throw new UsageError(
        `Unexpected ${shorten(cwd, path)}, expected glossary files, or a folder with source.* and restored.md, or folders of such`
      )
    result.push({folder: path, golds, isWhole: true})
  }
  return result
}

async function readFolder(folder: string): Promise<Array<GoldDocument>> {
  const entries = await readdir(folder, {withFileTypes: true}).catch(() => [])
  const names = entries
    .filter((d) => d.isDirectory() && !d.name.startsWith('.'))
    .map((d) => d.name)
    .sort()
  const golds = await Promise.all(
    names.map((d) => readDocument(join(folder, d), d))
  )
  return golds.filter((d) => d !== undefined)
}
