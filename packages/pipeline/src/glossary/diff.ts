import {createHash} from 'node:crypto'
import {stat} from 'node:fs/promises'
import {join, resolve} from 'node:path'
import {diffGlossaries, type Glossary, type RowChange} from '@zhengben/glossary'
import {createChineseSplitter, type Splitter} from '../chinese-splitter.ts'
import type {InputError} from '../input-error.ts'
import {loadGlossary} from '../load-glossary.ts'
import {loadModel} from '../load-model.ts'
import {loadStagedRestorer} from '../load-restorer.ts'
import type {Project} from '../project.ts'
import {findTexts} from './diff/find-texts.ts'
import {nameProgram} from './diff/name-program.ts'
import {runTrials} from './diff/run-trials.ts'
import {TrialCache} from './diff/trial-cache.ts'
import {createTrier, type TrialResult} from './diff/try-text.ts'
import {loadGlossaryAt} from './revision.ts'

export type {RowChange} from '@zhengben/glossary'
export {isWorse} from './diff/order-results.ts'
export type {TextChange, TrialResult} from './diff/try-text.ts'
export {readTargets} from './read-targets.ts'

/** What a changed glossary does. */
export interface GlossaryDiff {
  /** The commit that the working copy is compared with. */
  readonly commit: string
  /** Whether texts were passed over on a guess. */
  readonly isApproximate: boolean
  /** Rows that act differently, with the stretches that read differently because of them. */
  readonly rows: ReadonlyArray<{
    readonly change: RowChange
    readonly edits: number
    readonly texts: number
  }>
  /**
   * Texts that read differently, in the order in which `onResults` is told.
   * Each time new changes of clean ones come first, then those whose score fell.
   */
  readonly results: ReadonlyArray<TrialResult>
  /** Texts that were looked at, and those that were restored anew. */
  readonly texts: number
  readonly restored: number
  /** UTF-16 units looked at. */
  readonly characters: number
  /** Inputs that could not be read. */
  readonly skipped: ReadonlyArray<InputError>
}

export interface GlossaryDiffOptions {
  /** See `readTargets`. */
  readonly commit: string
  /** Besides the corpus. */
  readonly folders: ReadonlyArray<string>
  readonly project: Project
  readonly cwd: string
  /**
   * Look only at texts in which a form of a changed row stands as they were
   * found. Misses what other damage hides, and spun texts whose rates change.
   */
  readonly isFast: boolean
  readonly onStep: (text: string) => void
  /**
   * Told of results, in order, as soon as they are known: first of the texts
   * that `isFast` looks at, then of the others.
   */
  readonly onResults?: (
    results: ReadonlyArray<TrialResult>,
    split: Splitter
  ) => Promise<void>
  /** Keeps what a comparison worked out for the next one; see `createTrialCache`. */
  readonly cache: TrialCache
}

/**
 * A cache for comparisons of a project.
 * @param folder Where it is kept for other processes; absent, nowhere.
 */
export async function createTrialCache(
  {config}: Project,
  folder?: string
): Promise<TrialCache> {
  const program = `${await nameProgram()} ${JSON.stringify(config.restore)}`
  const path = folder && join(folder, 'glossary-diff.json')
  const cache = new TrialCache(program, path)
  await cache.load()
  return cache
}

/**
 * What the glossary on the disk changes against that of a commit, in the corpus
 * and in folders. Exact: every text that the changed rows can touch is restored
 * with both.
 * @throws {UsageError} where a glossary or a folder cannot be used.
 */
export async function diffGlossary(
  options: GlossaryDiffOptions
): Promise<GlossaryDiff> {
  const {commit, folders, project, cwd, isFast, cache} = options
  const [before, {glossary: after}] = await Promise.all([
    loadGlossaryAt(project, commit),
    loadGlossary(project)
  ])
  const changes = diffGlossaries(before, after)
  const corpus = await findCorpus(project)
  const files = await findTexts([...corpus, ...folders], cwd)
  if (changes.length === 0)
    return {
      commit,
      isApproximate: false,
      rows: [],
      results: [],
      texts: 0,
      restored: 0,
      characters: 0,
      skipped: []
    }
  const model = await loadModel()
  const settings = project.config.restore
  const trier = createTrier({
    before: {
      name: hashGlossary(before),
      glossary: before,
      restorer: await loadStagedRestorer(before, model, settings)
    },
    after: {
      glossary: after,
      restorer: await loadStagedRestorer(after, model, settings)
    },
    changes,
    settings,
    cache
  })
  const {onResults} = options
  const split = createChineseSplitter(after)
  const run = await runTrials(files, trier, {
    ...options,
    onResults: async (results) => onResults?.(results, split)
  })
  await cache.save()
  const {results} = run
  return {
    ...run,
    commit,
    isApproximate: isFast,
    rows: changes.map((change) => countRow(change, results))
  }
}

function countRow(
  change: RowChange,
  results: ReadonlyArray<TrialResult>
): GlossaryDiff['rows'][0] {
  const places = results.map(
    (d) => d.changes.filter((e) => e.rows.includes(change)).length
  )
  return {
    change,
    edits: places.reduce((sum, d) => sum + d, 0),
    texts: places.filter((d) => d > 0).length
  }
}

/** All of a glossary that its restorations show, lines too. */
function hashGlossary({variants, terms, keep}: Glossary): string {
  const hash = createHash('sha1')
  for (const row of [variants, terms, keep].flat())
    hash.update(`${Object.values(row).join('\t')}\n`)
  return hash.digest('base64')
}

async function findCorpus({root, config}: Project): Promise<Array<string>> {
  if (root === undefined) return []
  const folder = resolve(join(root, config.corpus))
  const found = await stat(folder).catch(() => undefined)
  return found?.isDirectory() ? [folder] : []
}
