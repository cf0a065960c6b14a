import {execFile} from 'node:child_process'
import {promisify} from 'node:util'
import {UsageError} from '../usage-error.ts'

const run = promisify(execFile)

/** Bytes of the largest answer that is taken: a glossary of 100,000 rows has 10 million. */
const maxBuffer = 2 ** 28

/**
 * What git answers when called in a folder, without a shell.
 * @throws {UsageError} where there is no git, or it fails.
 */
export async function askGit(
  folder: string,
  ...args: ReadonlyArray<string>
): Promise<Buffer> {
  try {
    const {stdout} = await run('git', ['-C', folder, ...args], {
      encoding: 'buffer',
      maxBuffer
    })
    return stdout
  } catch (error) {
    const {code, stderr} = error as {code?: unknown; stderr?: Buffer}
    if (code === 'ENOENT')
      throw new UsageError(
        'Cannot run git, which keeps the versions of the glossary; install it, or add it to PATH'
      )
    const said = stderr?.toString().trim().split('\n')[0] ?? ''
    if (/not a git repository/i.test(said))
      throw new UsageError(
        `Unexpected folder ${folder} outside of any Git repository; there is no version to compare with (git init and git commit make the first)`
      )
    throw new UsageError(`git ${args[0]}: ${said.replace(/^fatal: /, '')}`)
  }
}

/**
 * The full name of the commit that a revision means; undefined where there is
 * none.
 * @throws {UsageError} where there is no git or no repository.
 */
export async function findCommit(
  folder: string,
  revision: string
): Promise<string | undefined> {
  await askGit(folder, 'rev-parse', '--git-dir')
  const commit = `${revision}^{commit}`
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', commit]
  const answer = await askGit(folder, ...args).catch(() => undefined)
  return answer?.toString().trim().split('\n').at(-1)
}
