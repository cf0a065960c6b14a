import {Inflate} from 'fflate'
import {crc32} from './crc32.ts'
import type {ZipEntry} from './zip-entry.ts'
import {ZipError} from './zip-error.ts'

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const localSignature = 0x04034b50
/** A workbook or a document has a dozen files or some hundred. */
const mostEntries = 10_000
const endSize = 22
const longestComment = 0xffff
/** Packed bytes that are inflated at a time. */
const step = 0x4000

/**
 * The files of an archive by name. Nothing is inflated yet.
 * @throws {ZipError} where the bytes are no archive or a damaged one.
 */
export function readZipDirectory(bytes: Uint8Array): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count > mostEntries)
    throw damaged(`${count} files, expected at most ${mostEntries}`)
  const entries = new Map<string, ZipEntry>()
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entrySignature)
      throw damaged('directory')
    const nameSize = view.getUint16(at + 28, true)
    const name = new TextDecoder().decode(
      bytes.subarray(at + 46, at + 46 + nameSize)
    )
    entries.set(name, {
      name,
      method: view.getUint16(at + 10, true),
      packedSize: view.getUint32(at + 20, true),
      crc: view.getUint32(at + 16, true),
      size: view.getUint32(at + 24, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      offset: view.getUint32(at + 42, true)
    })
    at +=
      46 +
      nameSize +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true)
  }
  return entries
}

/**
 * The bytes of one file, never more than `most`, whatever the archive says of
 * its size.
 * @throws {ZipError} where it is larger, damaged or locked.
 */
export function readZipFile(
  bytes: Uint8Array,
  entry: ZipEntry,
  most: number
): Uint8Array {
  const {crc, name, method, offset, packedSize, size} = entry
  if (size > most) throw tooLarge(name, most)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (
    offset + 30 > bytes.length ||
    view.getUint32(offset, true) !== localSignature
  )
    throw damaged(name)
  if (entry.isEncrypted)
    throw new ZipError('Unexpected password on the archive')
  const start =
    offset +
    30 +
    view.getUint16(offset + 26, true) +
    view.getUint16(offset + 28, true)
  const packed = bytes.subarray(start, start + packedSize)
  if (packed.length < packedSize || (method !== 0 && method !== 8))
    throw damaged(name)
  if (method === 0 && packedSize > most) throw tooLarge(name, most)
  const value = method === 0 ? packed : inflate(packed, name, most)
  if (value.length !== size || crc32(value) !== crc) throw damaged(name)
  return value
}

function inflate(packed: Uint8Array, name: string, most: number): Uint8Array {
  const parts: Array<Uint8Array> = []
  let size = 0
  const stream = new Inflate((part) => {
    size += part.length
    if (size > most) throw tooLarge(name, most)
    parts.push(part)
  })
  try {
    for (let at = 0; at < packed.length; at += step)
      stream.push(packed.subarray(at, at + step), at + step >= packed.length)
  } catch (error) {
    throw error instanceof ZipError ? error : damaged(name)
  }
  const value = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    value.set(part, at)
    at += part.length
  }
  return value
}

/** The record at the end, behind which there may be a comment. */
function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - endSize - longestComment)
  for (let at = view.byteLength - endSize; at >= first; at--)
    if (view.getUint32(at, true) === endSignature) return at
  throw new ZipError('Unexpected end of the archive, which was cut off')
}

function damaged(what: string): ZipError {
  return new ZipError(`Unexpected damage in the archive (${what})`)
}

function tooLarge(name: string, most: number): ZipError {
  return new ZipError(
    `Unexpected ${name} of more than ${most / 2 ** 20} MB unpacked`
  )
}
