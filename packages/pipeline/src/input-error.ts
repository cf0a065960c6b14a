/**
 * One input could not be read or had to be skipped; others may go on.
 * Commands report it and exit with 1 in the end.
 */
export class InputError extends Error {
  override readonly name = 'InputError'
  /** The input as the user named it. */
  readonly path: string

  constructor(path: string, reason: string) {
    super(reason)
    this.path = path
  }
}
