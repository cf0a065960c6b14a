import {readdir, stat} from 'node:fs/promises'
import {basename, resolve} from 'node:path'
import type {Edit} from '@zhengben/bitext'
import {
  type Glossary,
  mergeGlossaries,
  readGlossary,
  type VariantRow
} from '@zhengben/glossary'
import {followHand, type RestoreResources, runExamples} from '@zhengben/restore'
import {readings} from '../adapters/pinyin.ts'
import {createChineseSplitter, type Splitter} from '../chinese-splitter.ts'
import {explainSystemError} from '../explain-system-error.ts'
import {loadGlossary} from '../load-glossary.ts'
import {loadModel} from '../load-model.ts'
import type {Project} from '../project.ts'
import {UsageError} from '../usage-error.ts'
import {readGlossaryFiles} from './read-files.ts'
import {
  type DocumentTest,
  type TestedSample,
  testDocuments
} from './test/test-documents.ts'

export type {DocumentTest} from './test/test-documents.ts'

/** An example that does not come out as its row says. */
export interface FailedExample {
  readonly row: VariantRow
  readonly got: string
  /** From what came of it to what should have. */
  readonly edits: ReadonlyArray<Edit>
}

/** What examples and scores came to before, by all that decides them. */
export interface TestMemory {
  readonly examples: Map<string, string>
  readonly samples: Map<string, TestedSample>
}

export interface GlossaryTest {
  readonly examples: number
  readonly failed: ReadonlyArray<FailedExample>
  readonly documents: ReadonlyArray<DocumentTest>
  /** Scores lower than recorded, a line each. */
  readonly drops: ReadonlyArray<string>
  /** Cuts sentences as the glossary says. */
  readonly split: Splitter
}

/**
 * Run the examples of approved rows and restore the documents that somebody
 * restored by hand.
 * @param options.paths Glossary files and folders whose rows are tried, and
 * documents; without any, all of the project. With one sort alone, the other
 * is left out.
 * @throws {UsageError} where something cannot be read.
 */
export async function testGlossary(options: {
  readonly paths: ReadonlyArray<string>
  readonly project: Project
  readonly cwd: string
  readonly onStep: (text: string) => void
  /** Of earlier tests, for a process that tests again and again. */
  readonly memory?: TestMemory
}): Promise<GlossaryTest> {
  const {paths, project, cwd, memory, onStep} = options
  const [{glossary}, model] = await Promise.all([
    loadGlossary(project),
    loadModel()
  ])
  const tables: Array<string> = []
  const folders: Array<string> = []
  for (const path of paths)
    ((await isGlossary(resolve(cwd, path), path)) ? tables : folders).push(path)
  onStep('examples')
  const examples =
    folders.length > 0 && tables.length === 0
      ? []
      : await tryExamples(
          {glossary, model, readings},
          {
            tables,
            project,
            cwd,
            known: memory?.examples
          }
        )
  const tested =
    tables.length > 0 && folders.length === 0
      ? {documents: [], drops: []}
      : await testDocuments({
          folders: folders.map((d) => resolve(cwd, d)),
          project,
          cwd,
          glossary,
          model,
          onStep,
          ...(memory && {known: memory.samples})
        })
  return {
    examples: examples.length,
    failed: examples
      .filter((d) => !d.passed)
      .map(({row, value}) => ({
        row,
        got: value,
        edits: findEdits(value, row.restored)
      })),
    ...tested,
    split: createChineseSplitter(glossary)
  }
}

async function tryExamples(
  resources: RestoreResources,
  options: {
    readonly tables: ReadonlyArray<string>
    readonly project: Project
    readonly cwd: string
    readonly known: Map<string, string> | undefined
  }
): Promise<ReturnType<typeof runExamples>> {
  const {tables, project, cwd, known} = options
  const remembering = known ? {known} : {}
  if (tables.length === 0) return runExamples(resources, remembering)
  const {files, findings} = await readGlossaryFiles(tables, project, cwd)
  const {glossary: own, problems} = readGlossary(files)
  const wrong = [...findings, ...problems.filter((d) => d.fatal)]
  if (wrong.length > 0)
    throw new UsageError(
      wrong.map((d) => `${d.path}:${d.line}:${d.column} ${d.reason}`).join('\n')
    )
  const paths = new Set(files.map((d) => d.path))
  const glossary: Glossary = mergeGlossaries([own, resources.glossary])
  return runExamples(
    {...resources, glossary},
    {...remembering, wants: (d) => paths.has(d.path)}
  )
}

/** Whether a path is that of glossary rows; else it is that of a document. */
async function isGlossary(path: string, shown: string): Promise<boolean> {
  const found = await stat(path).catch((error) => {
    throw new UsageError(`Cannot read ${shown}: ${explainSystemError(error)}`)
  })
  if (found.isFile()) return path.endsWith('.tsv')
  if (['variants', 'terms'].includes(basename(path))) return true
  const names = await readdir(path)
  return names.some((d) => /^(?:variants|terms|keep\.tsv)$/.test(d))
}

/** What a person who wants `expected` would change in `got`. */
function findEdits(got: string, expected: string): ReadonlyArray<Edit> {
  const automatic = {
    value: got,
    edits: [],
    document: {script: 'Hans', spun: 0},
    messages: []
  } as const
  return followHand(got, automatic, expected).edits
}
