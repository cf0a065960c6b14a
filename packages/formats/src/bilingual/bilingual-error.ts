/** A file that cannot be read as what it claims to be; `offset` in UTF-16 units of its text. */
export class BilingualError extends Error {
  override readonly name = 'BilingualError'
  readonly offset: number

  constructor(reason: string, offset: number) {
    super(reason)
    this.offset = offset
  }
}
