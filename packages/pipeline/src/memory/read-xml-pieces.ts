import {type FileHandle, open} from 'node:fs/promises'
import {resolve} from 'node:path'
import {TextDecoder} from 'node:util'
import {UnknownEncodingError} from '@zhengben/formats/text'
import {explainSystemError} from '../explain-system-error.ts'
import {InputError} from '../input-error.ts'
import {findXmlEncoding} from './find-xml-encoding.ts'

/** Bytes read at once. */
const pieceSize = 2 ** 18

/** A piece of an XML file. */
export interface XmlPiece {
  readonly text: string
  /** Bytes read so far, and in all. */
  readonly read: number
  readonly size: number
}

/**
 * The text of an XML file in pieces, in the encoding that its byte order mark
 * or its declaration names, else UTF-8. Lost bytes end it: what is kept for
 * years must not hold them.
 * @throws {InputError} where it cannot be read, or holds such bytes.
 */
export async function* readXmlPieces(
  path: string,
  cwd: string
): AsyncGenerator<XmlPiece> {
  const file = await open(resolve(cwd, path)).catch((error: unknown) => {
    throw new InputError(path, `Cannot be read: ${explainSystemError(error)}`)
  })
  try {
    const {size} = await file.stat()
    const buffer = new Uint8Array(pieceSize)
    let decoder: TextDecoder | undefined
    let name = ''
    let read = 0
    for (;;) {
      const {bytesRead} = await file.read(buffer, 0, pieceSize)
      const bytes = buffer.subarray(0, bytesRead)
      if (!decoder) {
        name = findXmlEncoding(bytes)
        decoder = new TextDecoder(name, {fatal: true})
      }
      const text = decode(decoder, bytes)
      if (text === undefined)
        throw await findLostBytes(path, file, name, read + bytesRead)
      read += bytesRead
      yield {text, read, size}
      if (bytesRead === 0) return
    }
  } catch (error) {
    if (error instanceof UnknownEncodingError)
      throw new InputError(path, error.message)
    if (error instanceof InputError || !isSystemError(error)) throw error
    throw new InputError(path, `Cannot be read: ${explainSystemError(error)}`)
  } finally {
    await file.close()
  }
}

/** Undefined where bytes mean nothing. */
function decode(decoder: TextDecoder, bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes, {stream: bytes.length > 0})
  } catch {
    return
  }
}

/** Reads again up to `end`, the last piece byte by byte, and says where they stand. */
async function findLostBytes(
  path: string,
  file: FileHandle,
  name: string,
  end: number
): Promise<InputError> {
  const decoder = new TextDecoder(name, {fatal: true})
  const buffer = new Uint8Array(pieceSize)
  let line = 1
  let column = 1
  for (let at = 0; at < end; ) {
    const isNear = at + pieceSize >= end
    const {bytesRead} = await file.read(buffer, 0, pieceSize, at)
    if (bytesRead === 0) break
    const step = isNear ? 1 : bytesRead
    for (let i = 0; i < bytesRead; i += step) {
      const text = decode(decoder, buffer.subarray(i, i + step))
      if (text === undefined) {
        const reason = `Unexpected byte at ${at + i}, expected ${name} text`
        return new InputError(path, reason, [{line, column, reason}])
      }
      const lines = text.split('\n')
      line += lines.length - 1
      const {length} = lines.at(-1) as string
      column = lines.length > 1 ? length + 1 : column + length
    }
    at += bytesRead
  }
  const reason = `Unexpected end inside a character, expected ${name} text`
  return new InputError(path, reason, [{line, column, reason}])
}

function isSystemError(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).syscall !== undefined
}
