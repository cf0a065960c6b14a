/** The bytes given are no dictionary index that this version can read. */
export class DictionaryError extends Error {
  override readonly name: string = 'DictionaryError'
  readonly code: string = 'ALIGN_DICTIONARY'
}
