/** One line of an ARPA file: an n-gram, its log10 probability and back-off. */
export interface Ngram {
  readonly words: ReadonlyArray<string>
  readonly probability: number
  readonly backoff: number
}

/**
 * Read a trigram model in ARPA format.
 * @throws {Error} naming the line where the file is not ARPA.
 */
export async function* readArpa(
  lines: AsyncIterable<string>
): AsyncGenerator<Ngram> {
  let order = 0
  let number = 0
  for await (const line of lines) {
    number++
    const section = /^\\(\d)-grams:$/.exec(line)
    if (section) order = Number(section[1])
    if (order === 0 || line === '' || line.startsWith('\\')) continue
    const [probability, phrase, backoff = '0'] = line.split('\t')
    const words = phrase?.split(' ') ?? []
    if (words.length !== order)
      throw new Error(`ARPA line ${number}: expected ${order} words: ${line}`)
    yield {words, probability: Number(probability), backoff: Number(backoff)}
  }
  if (order === 0) throw new Error('No \\1-grams: section: not an ARPA file')
}
