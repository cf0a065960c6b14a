import {mkdtemp, open, rm, stat} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {measureProcess} from './measure-process.ts'

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
    const {seconds, peak} = await measureProcess(
      ['restore', path, '-o', join(folder, 'out'), '--quiet'],
      folder
    )
    const written = await stat(join(folder, 'out', 'large.txt'))
    if (written.size === 0) throw new Error('zhengben restore wrote nothing')
    return {megabytes, seconds, peak}
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
