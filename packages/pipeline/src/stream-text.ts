import {open} from 'node:fs/promises'
import {resolve} from 'node:path'
import {longestDocument} from './restore-text.ts'

/** A long text in a file that is read piece by piece. */
export interface TextStream {
  /** In UTF-16 units, without byte order mark. */
  readonly length: number
  readonly bom: boolean
  /** Pieces that end anywhere but inside a code point. */
  read(): AsyncGenerator<string>
}

/** Bytes read at once. */
const pieceSize = 2 ** 18

/**
 * The text of a file of sound UTF-8 that is too long for a document; undefined
 * for any other, which must be read whole. The file is read once to tell, so
 * that a second reading finds nothing unexpected.
 */
export async function openTextStream(
  path: string,
  cwd: string
): Promise<TextStream | undefined> {
  const absolute = resolve(cwd, path)
  try {
    let length = 0
    let isFirst = true
    let bom = false
    for await (const piece of readPieces(absolute)) {
      if (isFirst) bom = piece.startsWith(byteOrderMark)
      isFirst = false
      if (piece.includes('\0')) return
      length += piece.length
    }
    if (bom) length--
    if (length <= longestDocument) return
    return {length, bom, read: () => readPieces(absolute, bom)}
  } catch {
    // What is wrong with it, and where, is told by who reads it whole.
    return
  }
}

const byteOrderMark = '\u{FEFF}'

/** @throws {TypeError} where bytes are no UTF-8. */
async function* readPieces(
  path: string,
  skipMark = false
): AsyncGenerator<string> {
  const file = await open(path)
  try {
    const {size} = await file.stat()
    // No shorter file can be so long a text.
    if (size <= longestDocument) {
      yield ''
      return
    }
    const decoder = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true})
    const buffer = new Uint8Array(pieceSize)
    let isFirst = skipMark
    for (;;) {
      const {bytesRead} = await file.read(buffer, 0, pieceSize)
      const isLast = bytesRead === 0
      const piece = decoder.decode(buffer.subarray(0, bytesRead), {
        stream: !isLast
      })
      yield isFirst ? piece.slice(1) : piece
      isFirst = false
      if (isLast) return
    }
  } finally {
    await file.close()
  }
}
