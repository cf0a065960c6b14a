/** An archive that cannot be read, and why: what was seen and what was expected. */
export class ZipError extends Error {
  override readonly name = 'ZipError'
}
