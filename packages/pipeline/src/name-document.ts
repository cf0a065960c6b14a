/**
 * The id of a document that is a file by itself: its name, with a hyphen for
 * what an id cannot hold. A name that holds nothing else stays as it is.
 */
export function nameDocument(fileName: string): string {
  const id = fileName
    .replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-')
    .replace(/^[^\p{L}\p{N}]+|[-.]+$/gu, '')
  return id === '' ? fileName : id
}
