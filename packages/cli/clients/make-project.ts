import {cp, mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {onTestFinished} from 'vitest'
import {type Outcome, runCli} from '../test/run-cli.ts'

const repository = fileURLToPath(new URL('../../../', import.meta.url))

/** A project of its own with our glossary and one document of the corpus, with its translation or without. */
export async function makeProject(
  id: string,
  {isTranslated}: {readonly isTranslated: boolean}
): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'zhengben-project-'))
  onTestFinished(() => rm(root, {recursive: true, force: true}))
  for (const path of ['zhengben.yaml', 'glossary', `corpus/${id}`])
    await cp(join(repository, path), join(root, path), {recursive: true})
  if (!isTranslated) await rm(join(root, 'corpus', id, 'translation.en.md'))
  return root
}

/** Run the program in a project; it must end with 0. */
export async function succeed(
  cwd: string,
  ...argv: ReadonlyArray<string>
): Promise<Outcome> {
  const outcome = await runCli(argv, {cwd})
  if (outcome.code !== 0)
    throw new Error(`${argv.join(' ')}\n${outcome.stdout}${outcome.stderr}`)
  return outcome
}
