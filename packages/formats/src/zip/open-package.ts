import {strToU8} from 'fflate'
import {TableError} from '../table/table-error.ts'
import {XmlError} from '../xml/xml-error.ts'
import {readZipDirectory, readZipFile} from './read-zip.ts'
import {writeFiles} from './write-package.ts'
import {ZipError} from './zip-error.ts'

/** A document that is an archive of XML files (OPC, ISO/IEC 29500-2). */
export interface Package {
  has(name: string): boolean
  /**
   * The text of a part, never more than `most` bytes of it.
   * @throws {TableError} where it is missing, larger or damaged.
   */
  read(name: string, most: number): string
  /**
   * The same document with another text in that part. All other parts stay as
   * they are, byte for byte.
   * @throws {TableError} where one of them is damaged.
   */
  replace(name: string, text: string): Uint8Array
}

/** What a file must be, as messages say it. */
export interface PackageKind {
  /** `workbook (.xlsx)` */
  readonly name: string
  /** `spreadsheet program` */
  readonly program: string
}

/** Bytes of a part that is copied: pictures may be large. */
const mostOfPart = 256 * 2 ** 20

/** How OLE files begin: `.doc`, `.xls`, and every Office file with a password. */
const oleSignature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/**
 * Open a document and give it to `read`. Names in the archive are looked up and
 * never become paths.
 * @throws {TableError} in words a person can act on, whatever is wrong with it.
 */
export function openPackage<T>(
  bytes: Uint8Array,
  {name: kind, program}: PackageKind,
  read: (file: Package) => T
): T {
  const fail = (reason: string): never => {
    throw new TableError(reason, 1, 1)
  }
  const saveAs = `open the file in a ${program} and save it as one`
  if (oleSignature.every((d, at) => bytes[at] === d))
    fail(
      `Unexpected file of an older format or with a password, expected a ${kind} without; ${saveAs}`
    )
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b)
    fail(`Unexpected data, expected a ${kind}; ${saveAs}`)
  try {
    const entries = readZipDirectory(bytes)
    return read({
      has: (name) => entries.has(name),
      read(name, most) {
        const entry = entries.get(name)
        if (!entry)
          return fail(
            `Unexpected archive without ${name}, expected a sound ${kind}`
          )
        return new TextDecoder().decode(readZipFile(bytes, entry, most))
      },
      replace: (name, text) =>
        writeFiles(
          Array.from(entries.values(), (entry) => [
            entry.name,
            entry.name === name
              ? strToU8(text)
              : readZipFile(bytes, entry, mostOfPart)
          ])
        )
    })
  } catch (error) {
    if (error instanceof ZipError)
      fail(`${error.message}, expected a ${kind} that is whole; ${saveAs}`)
    if (error instanceof XmlError)
      fail(`${error.message} in an XML file of the ${kind}`)
    throw error
  }
}
