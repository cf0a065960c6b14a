import type {BackoffModel} from './backoff-model.ts'

/** The lines of a model's ARPA file, for other tools; without `<unk>`. */
export function* writeArpa({
  vocabulary,
  unigrams,
  bigrams,
  trigrams
}: BackoffModel): Generator<string> {
  const orders = [unigrams, bigrams, trigrams]
  yield '\\data\\'
  for (const [i, {word}] of orders.entries())
    yield `ngram ${i + 1}=${word.length}`
  let histories: ReadonlyArray<string> = ['']
  for (const [i, {start, word, p, backoff}] of orders.entries()) {
    yield ''
    yield `\\${i + 1}-grams:`
    const phrases: Array<string> = []
    for (const [history, text] of histories.entries())
      for (
        let at = start[history] as number;
        at < (start[history + 1] as number);
        at++
      ) {
        const phrase = `${text}${vocabulary[word[at] as number]}`
        phrases.push(`${phrase} `)
        const weight = backoff ? `\t${Math.log10(backoff[at] as number)}` : ''
        yield `${Math.log10(p[at] as number)}\t${phrase}${weight}`
      }
    histories = phrases
  }
  yield ''
  yield '\\end\\'
}
