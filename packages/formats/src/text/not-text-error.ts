/** The bytes hold no text in any encoding: a picture, an archive, a program. */
export class NotTextError extends Error {
  override readonly name = 'NotTextError'
  readonly code = 'NOT_TEXT'
}
