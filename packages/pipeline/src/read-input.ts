import {isUtf8, transcode} from 'node:buffer'
import {readFile, stat} from 'node:fs/promises'
import {resolve} from 'node:path'
import {decodeText} from '@zhengben/formats/text'
import {VFile} from 'vfile'
import {explainSystemError} from './explain-system-error.ts'
import {InputError} from './input-error.ts'
import {UsageError} from './usage-error.ts'

/** Where inputs come from. */
export interface InputSource {
  readonly cwd: string
  readonly stdin: AsyncIterable<Uint8Array | string>
  /** As `--encoding` gives it; found out where absent. */
  readonly encoding?: string
}

/** One decoded text. */
export interface Input {
  /** As the user named it; `-` is standard input. */
  readonly path: string
  /** Without byte order mark. */
  readonly text: string
  readonly encoding: string
  readonly bom: boolean
  /** Carries the messages of this input; it holds no text. */
  readonly file: VFile
}

/** The text of a larger file would not fit into one string. */
const maxBytes = 512 * 2 ** 20

/**
 * Read and decode one input. Lost bytes become messages of its file.
 * @throws {InputError} where there is no such text.
 * @throws {UsageError} where `encoding` is not known.
 */
export async function readInput(
  path: string,
  source: InputSource
): Promise<Input> {
  const bytes = await readInputBytes(path, source)
  const file = new VFile(path === '-' ? {} : {path})
  const {value, encoding, bom, problems} = decode(path, bytes, source.encoding)
  for (const {ruleId, reason, line, column} of problems)
    file.message(reason, {place: {line, column}, source: 'zhengben', ruleId})
  return {path, text: value, encoding, bom, file}
}

/**
 * Read one input that is no text.
 * @throws {InputError} where there is none.
 */
export async function readInputBytes(
  path: string,
  {cwd, stdin}: InputSource
): Promise<Uint8Array> {
  return path === '-'
    ? await readStream(stdin)
    : await readBytes(path, resolve(cwd, path))
}

function decode(
  path: string,
  bytes: Uint8Array,
  encoding: string | undefined
): ReturnType<typeof decodeText> {
  try {
    return decodeText(bytes, encoding, decodeUtf8)
  } catch (error) {
    const {name, message} = error as Error
    if (name === 'UnknownEncodingError') throw new UsageError(message)
    if (name === 'NotTextError') throw new InputError(path, message)
    throw error
  }
}

/** In Node.js a third of what `TextDecoder` takes. */
function decodeUtf8(bytes: Uint8Array): string | undefined {
  if (!isUtf8(bytes)) return
  return transcode(bytes, 'utf8', 'utf16le').toString('utf16le')
}

async function readBytes(path: string, absolute: string): Promise<Uint8Array> {
  try {
    const {size} = await stat(absolute)
    refuseLarge(path, size)
    return await readFile(absolute)
  } catch (error) {
    if (error instanceof InputError) throw error
    throw new InputError(path, `Cannot be read: ${explainSystemError(error)}`)
  }
}

async function readStream(
  stdin: AsyncIterable<Uint8Array | string>
): Promise<Uint8Array> {
  const chunks: Array<Uint8Array> = []
  let size = 0
  for await (const chunk of stdin) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    size += bytes.length
    refuseLarge('-', size)
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}

function refuseLarge(path: string, size: number): void {
  if (size > maxBytes)
    throw new InputError(
      path,
      `Unexpected ${Math.round(size / 2 ** 20)} MB, expected at most ${maxBytes / 2 ** 20} MB; split the file at a paragraph`
    )
}
