import {spawn} from 'node:child_process'
import {mkdtemp, open, rm, stat} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {text as readAll} from 'node:stream/consumers'
import {fileURLToPath} from 'node:url'

const program = fileURLToPath(
  new URL('../../cli/bin/zhengben.js', import.meta.url)
)
/**
 * Makes the process tell its peak in kB at its end. Linux gives `maxRSS` of a
 * process the peak of the one that started it; VmHWM is its own.
 */
const hook = `data:text/javascript,${encodeURIComponent(`
import {readFileSync} from 'node:fs'
process.on('exit', () => {
  let peak = process.resourceUsage().maxRSS
  try {
    peak = /VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]
  } catch {}
  process.stderr.write('peak ' + peak + '\\n')
})`)}`

export interface MemoryUse {
  readonly megabytes: number
  readonly seconds: number
  /** Peak resident set of the process, in MB. */
  readonly peak: number
}

/**
 * Restore a file of so many megabytes with the built program, as a user would,
 * and take its peak memory.
 */
export async function measureMemory(
  text: string,
  megabytes: number
): Promise<MemoryUse> {
  return withFile(text, megabytes, async (path) => {
    const folder = dirname(path)
    const start = performance.now()
    const child = spawn(
      process.execPath,
      [
        ...['--import', hook, program, 'restore', path],
        ...['-o', join(folder, 'out'), '--quiet']
      ],
      {cwd: folder, stdio: ['ignore', 'ignore', 'pipe']}
    )
    const [said] = await Promise.all([
      readAll(child.stderr),
      new Promise((resolve) => child.once('close', resolve))
    ])
    const seconds = (performance.now() - start) / 1000
    const peak = /^peak (\d+)$/m.exec(said)?.[1]
    const written = await stat(join(folder, 'out', 'large.txt'))
    if (child.exitCode !== 0 || peak === undefined || written.size === 0)
      throw new Error(`zhengben restore failed: ${said}`)
    return {megabytes, seconds, peak: Number(peak) / 1024}
  })
}

/** Use a temporary file of so many megabytes: the text over and over. */
export async function withFile<T>(
  text: string,
  megabytes: number,
  use: (path: string) => T | Promise<T>
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'zhengben-bench-'))
  try {
    const path = join(folder, 'large.txt')
    await fill(path, Buffer.from(text), megabytes * 1_000_000)
    return await use(path)
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}

async function fill(
  path: string,
  bytes: Uint8Array,
  size: number
): Promise<void> {
  const file = await open(path, 'w')
  for (let written = 0; written < size; written += bytes.length)
    await file.write(bytes)
  await file.close()
}
