const word = /(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu

/** Words in letters and numbers, in lower case: what a text can be looked up by. */
export function listWords(text: string): Array<string> {
  return text.normalize('NFKC').toLowerCase().match(word) ?? []
}
