/** A file in a ZIP archive, as the directory at the end of it says. */
export interface ZipEntry {
  readonly name: string
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly packedSize: number
  readonly size: number
  /** Of the file unpacked. */
  readonly crc: number
  readonly isEncrypted: boolean
  /** Where the file's own header begins. */
  readonly offset: number
}
