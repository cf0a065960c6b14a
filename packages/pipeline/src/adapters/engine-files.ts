import {appendFile, mkdir, open, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {AnswerCache} from '@zhengben/translate/engines'
import {explainSystemError} from '../explain-system-error.ts'
import {OutputError} from '../output-error.ts'

/** What is kept of engines beside `zhengben.yaml`. */
export interface EngineFiles {
  /** Answers that were given, so that nothing is asked twice. */
  readonly cache: AnswerCache
  /** Where it is recorded what was sent. */
  readonly logPath: string
  /** Write a line of that record. */
  log(line: object): Promise<void>
}

const folderName = '.zhengben'
/** Texts are their owner's; nobody else on the machine need read them. */
const mode = 0o600

/**
 * Open `.zhengben` in a project: `sent.ndjson` and `answers.ndjson`, which only
 * grow, line by line. Git passes the folder over.
 * @throws {OutputError} where it cannot be written: then nothing is sent.
 */
export async function openEngineFiles(root: string): Promise<EngineFiles> {
  const folder = join(root, folderName)
  const logPath = join(folder, 'sent.ndjson')
  const answersPath = join(folder, 'answers.ndjson')
  const trying = async (
    path: string,
    work: Promise<unknown>
  ): Promise<void> => {
    try {
      await work
    } catch (error) {
      throw new OutputError(
        `Cannot write ${path}: ${explainSystemError(error)}`
      )
    }
  }
  const append = (path: string, line: object): Promise<void> =>
    trying(path, appendFile(path, `${JSON.stringify(line)}\n`, {mode}))
  const endLine = async (path: string): Promise<void> => {
    if (await isCutOff(path)) await trying(path, appendFile(path, '\n'))
  }
  await trying(folder, mkdir(folder, {recursive: true}))
  const ignore = join(folder, '.gitignore')
  await trying(ignore, writeFile(ignore, '*\n'))
  await endLine(logPath)
  await endLine(answersPath)
  const answers = await readAnswers(answersPath)
  return {
    logPath,
    log: (line) => append(logPath, line),
    cache: {
      get: (key) => answers.get(key),
      async set(key, answer) {
        answers.set(key, answer)
        await append(answersPath, {key: JSON.parse(key), answer})
      }
    }
  }
}

/** Whether a crash or a full disk left a line without its end: the next one would be lost with it. */
async function isCutOff(path: string): Promise<boolean> {
  const file = await open(path).catch(() => undefined)
  if (!file) return false
  try {
    const {size} = await file.stat()
    const {buffer, bytesRead} = await file.read(
      Buffer.alloc(1),
      0,
      1,
      Math.max(0, size - 1)
    )
    return bytesRead === 1 && buffer[0] !== 0x0a
  } finally {
    await file.close()
  }
}

/** Lines that a crash cut off, or a person spoilt, are passed over. */
async function readAnswers(path: string): Promise<Map<string, string>> {
  const text = await readFile(path, 'utf8').catch(() => '')
  const answers = new Map<string, string>()
  for (const line of text.split('\n')) {
    const {key, answer} = parse(line)
    if (key !== undefined && typeof answer === 'string')
      answers.set(JSON.stringify(key), answer)
  }
  return answers
}

function parse(line: string): {key?: unknown; answer?: unknown} {
  try {
    return JSON.parse(line) ?? {}
  } catch {
    return {}
  }
}
