/** An encoding was asked for by a name that is not known. */
export class UnknownEncodingError extends Error {
  override readonly name = 'UnknownEncodingError'
  readonly code = 'UNKNOWN_ENCODING'
}
