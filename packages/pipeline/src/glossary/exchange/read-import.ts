import {readFile, stat} from 'node:fs/promises'
import {resolve} from 'node:path'
import {decodeText} from '@zhengben/formats/text'
import {explainSystemError} from '../../explain-system-error.ts'
import {UsageError} from '../../usage-error.ts'
import {type ExchangeFormat, formatOf, isWorkbook} from './exchange-format.ts'

/** Larger files are no glossaries. */
const mostBytes = 256 * 2 ** 20

/**
 * A file to be taken in, decoded where it is a text, and its format.
 * @throws {UsageError} where it cannot be read or has bytes of another encoding.
 */
export async function readBytes({
  path,
  cwd,
  format,
  encoding
}: {
  readonly path: string
  readonly cwd: string
  readonly format?: ExchangeFormat | undefined
  readonly encoding?: string | undefined
}): Promise<{format: ExchangeFormat; value: string | Uint8Array}> {
  const absolute = resolve(cwd, path)
  const bytes = await stat(absolute)
    .then(({size}) => {
      if (size > mostBytes)
        throw new UsageError(
          `Unexpected ${Math.round(size / 2 ** 20)} MB in ${path}, expected at most ${mostBytes / 2 ** 20} MB; split the file`
        )
      return readFile(absolute)
    })
    .catch((error) => {
      if (error instanceof UsageError) throw error
      throw new UsageError(`Cannot read ${path}: ${explainSystemError(error)}`)
    })
  if (format === 'xlsx' || (!format && isWorkbook(path, bytes)))
    return {format: 'xlsx', value: bytes}
  const {value, problems} = explain(path, () => decodeText(bytes, encoding))
  const [problem] = problems
  if (problem?.ruleId === 'empty')
    throw new UsageError(`${path}: Unexpected empty file, expected rows`)
  if (problem)
    throw new UsageError(
      `${path}:${problem.line}:${problem.column} ${problem.reason.replace('; read as U+FFFD', '')}; save it as UTF-8, or say its --encoding; nothing was taken in`
    )
  return {format: format ?? formatOf(path, value), value}
}

/** Faults of a file become wrong usage with a place. */
export function explain<T>(path: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    const {name, message, line, column} = error as Error & {
      line?: number
      column?: number
    }
    if (line !== undefined)
      throw new UsageError(`${path}:${line}:${column} ${message}`)
    if (/^(?:RangeError|NotTextError|UnknownEncodingError)$/.test(name))
      throw new UsageError(`${path}: ${message}`)
    throw error
  }
}
