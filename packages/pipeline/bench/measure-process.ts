import {spawn} from 'node:child_process'
import {text as readAll} from 'node:stream/consumers'
import {fileURLToPath} from 'node:url'

const program = fileURLToPath(
  new URL('../../cli/bin/zhengben.js', import.meta.url)
)
/**
 * Makes the process tell its peak in kB and its microseconds at its end. Linux gives `maxRSS` of a
 * process the peak of the one that started it; VmHWM is its own.
 */
const hook = `data:text/javascript,${encodeURIComponent(`
import {readFileSync} from 'node:fs'
process.on('exit', () => {
  let peak = process.resourceUsage().maxRSS
  try {
    peak = /VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]
  } catch {}
  const {user, system} = process.cpuUsage()
  process.stderr.write('used ' + peak + ' ' + (user + system) + '\\n')
})`)}`

export interface ProcessUse {
  readonly seconds: number
  /** Of all processors together: what else runs on the machine counts less. */
  readonly cpuSeconds: number
  /** Peak resident set of the process, in MB. */
  readonly peak: number
}

/**
 * Run the built program, as a user would, and take its time and peak memory.
 * @throws {Error} where it ends with another code than `expected`.
 */
export async function measureProcess(
  argv: ReadonlyArray<string>,
  cwd: string,
  expected: ReadonlyArray<number> = [0]
): Promise<ProcessUse> {
  const start = performance.now()
  const child = spawn(process.execPath, ['--import', hook, program, ...argv], {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe']
  })
  const [said] = await Promise.all([
    readAll(child.stderr),
    new Promise((resolve) => child.once('close', resolve))
  ])
  const seconds = (performance.now() - start) / 1000
  const used = /^used (\d+) (\d+)$/m.exec(said)
  if (!expected.includes(child.exitCode ?? -1) || !used)
    throw new Error(`zhengben ${argv[0]} failed: ${said}`)
  return {
    seconds,
    cpuSeconds: Number(used[2]) / 1e6,
    peak: Number(used[1]) / 1024
  }
}
