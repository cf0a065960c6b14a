import {findProject, type Project, UsageError} from '@zhengben/pipeline'
import {checkGlossaryFiles} from '@zhengben/pipeline/glossary/check'
import {
  createTrialCache,
  diffGlossary,
  readTargets
} from '@zhengben/pipeline/glossary/diff'
import {type TestMemory, testGlossary} from '@zhengben/pipeline/glossary/test'
import {watchGlossary} from '@zhengben/pipeline/glossary/watch'
import type {Arguments, Command} from '../../command.ts'
import {findCacheFolder} from '../../glossary/cache-folder.ts'
import {count} from '../../glossary/count.ts'
import {formatFinding} from '../../glossary/format-check.ts'
import {formatFalse, formatSums} from '../../glossary/format-diff.ts'
import {formatTest} from '../../glossary/format-test.ts'
import {type Io, write} from '../../io.ts'
import {listenForInterrupt} from '../../listen-for-interrupt.ts'
import {createProgress} from '../../progress.ts'
import {readColumns} from '../../restore/read-columns.ts'
import {usesColor} from '../../uses-color.ts'

export const watch: Command = {
  usage: '[REV] [PATH…]',
  description: `Runs glossary check, diff and test now and whenever a glossary file is saved,
until Ctrl-C. Prints what is wrong and what changed rows do, in short; REV and
PATH are those of glossary diff.`,
  options: {},
  examples: [
    ['zhengben glossary watch', 'See what every save does to the corpus'],
    ['zhengben glossary watch HEAD pages', 'Try your own pages too']
  ],
  run
}

/** Thrown to end a run in the middle. */
const interruption = new Error('interrupted')

async function run({positionals}: Arguments, io: Io): Promise<number> {
  const project = await findProject(io.cwd)
  const {folders} = await readTargets(positionals, project, io.cwd)
  const hasRevision = folders.length < positionals.length
  const revision = hasRevision ? positionals.slice(0, 1) : []
  const cache = await createTrialCache(
    project,
    await findCacheFolder(project, io)
  )
  const memory: TestMemory = {examples: new Map(), samples: new Map()}
  const interrupted = io.interrupted ?? listenForInterrupt().signal
  const progress = createProgress(io)
  const onStep = (text: string): void => {
    if (interrupted.aborted) throw interruption
    progress.show(text)
  }
  await watchGlossary(project, interrupted, async () => {
    const begun = Date.now()
    try {
      const {text, isUsable} = await check(project, io.cwd)
      progress.clear()
      await write(io.stdout, text)
      for (const part of isUsable ? parts : []) {
        const text = await part({
          project,
          io,
          onStep,
          memory,
          // A commit that was made meanwhile is what one compares with.
          compare: async () =>
            diffGlossary({
              commit: (await readTargets(revision, project, io.cwd)).commit,
              folders,
              project,
              cwd: io.cwd,
              isFast: false,
              cache,
              onStep
            })
        })
        progress.clear()
        await write(io.stdout, text)
      }
    } catch (error) {
      progress.clear()
      if (error === interruption) return
      if (!(error instanceof UsageError)) throw error
      await write(io.stdout, `${error.message}\n`)
    }
    const time = new Date().toTimeString().slice(0, 8)
    const took = ((Date.now() - begun) / 1000).toFixed(1)
    await write(io.stdout, `${time}, ${took} s; waiting for the next save\n\n`)
  })
  return 0
}

interface Run {
  readonly project: Project
  readonly io: Io
  readonly onStep: (text: string) => void
  readonly memory: TestMemory
  readonly compare: () => ReturnType<typeof diffGlossary>
}

/** What is wrong with the files; with errors nothing can be tried. */
async function check(
  project: Project,
  cwd: string
): Promise<{readonly text: string; readonly isUsable: boolean}> {
  const {findings} = await checkGlossaryFiles({
    paths: [],
    project,
    cwd,
    fix: false
  })
  const wrong = findings.filter((d) => d.severity !== 'note')
  const errors = wrong.filter((d) => d.severity === 'error').length
  const counts = `check: ${count(errors, 'error')}, ${count(wrong.length - errors, 'warning')}\n`
  const wait =
    errors > 0 ? 'diff and test wait until the errors are mended\n' : ''
  return {
    text: wrong.map(formatFinding).join('') + counts + wait,
    isUsable: errors === 0
  }
}

const parts: ReadonlyArray<(run: Run) => Promise<string>> = [
  async ({compare}) => {
    const result = await compare()
    return `diff: ${formatFalse(result.results)}${formatSums(result)}`
  },
  async ({project, io, onStep, memory}) => {
    const {cwd} = io
    const result = await testGlossary({paths: [], project, cwd, memory, onStep})
    return `test: ${formatTest(result, {...viewOf(io), detail: 'none'})}`
  }
]

function viewOf({stdout, env}: Io): {columns: number; color: boolean} {
  return {columns: readColumns(stdout, env), color: usesColor(stdout, env)}
}
