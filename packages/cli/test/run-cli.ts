import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {PassThrough, Readable} from 'node:stream'
import {buffer} from 'node:stream/consumers'
import {main} from '@zhengben/cli'
import {onTestFinished} from 'vitest'

/** What a command printed and how it ended. */
export interface Outcome {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Run the program inside this process, as if called from `cwd`. */
export async function runCli(
  argv: ReadonlyArray<string>,
  {
    cwd = tmpdir(),
    stdin = '',
    env = {},
    terminal,
    interrupted
  }: {
    cwd?: string
    stdin?: string | Uint8Array
    env?: Record<string, string>
    /** Columns of the terminal that is printed to; absent where there is none. */
    terminal?: number
    /** Ctrl-C. */
    interrupted?: AbortSignal
  } = {}
): Promise<Outcome> {
  const stdout = Object.assign(new PassThrough(), {
    ...(terminal !== undefined && {isTTY: true, columns: terminal})
  })
  const stderr = new PassThrough()
  const printed = Promise.all([buffer(stdout), buffer(stderr)])
  const code = await main(argv, {
    stdin: Readable.from([
      typeof stdin === 'string' ? Buffer.from(stdin) : stdin
    ]),
    stdout,
    stderr,
    cwd,
    env,
    ...(interrupted && {interrupted})
  })
  stdout.end()
  stderr.end()
  const [out, err] = await printed
  return {code, stdout: out.toString(), stderr: err.toString()}
}

/** A folder with these files, gone after the test. */
export async function makeFolder(
  files: Readonly<Record<string, string | Uint8Array>> = {}
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'zhengben-'))
  onTestFinished(() => rm(folder, {recursive: true, force: true}))
  for (const [path, value] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), {recursive: true})
    await writeFile(join(folder, path), value)
  }
  return folder
}
