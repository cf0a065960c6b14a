import type {BackoffModel, Order} from './backoff-model.ts'

/** The model over a vocabulary that holds its own; new words have p = 0. */
export function extendVocabulary(
  model: BackoffModel,
  vocabulary: ReadonlyArray<string>
): BackoffModel {
  const ids = new Map(vocabulary.map((d, i) => [d, i]))
  // Both vocabularies are sorted, so that n-grams stay in order.
  const to = model.vocabulary.map((d) => ids.get(d) as number)
  const rename = (words: Uint32Array): Uint32Array =>
    words.map((d) => to[d] as number)
  const p = new Float64Array(vocabulary.length)
  const backoff = new Float64Array(vocabulary.length).fill(1)
  const start = new Uint32Array(vocabulary.length + 1)
  for (const [from, word] of to.entries()) {
    p[word] = model.unigrams.p[from] as number
    backoff[word] = model.unigrams.backoff[from] as number
    start[word + 1] =
      (model.bigrams.start[from + 1] as number) -
      (model.bigrams.start[from] as number)
  }
  for (let i = 1; i < start.length; i++)
    start[i] = (start[i] as number) + (start[i - 1] as number)
  const {bigrams, trigrams} = model
  const unigrams: Required<Order> = {
    start: Uint32Array.of(0, vocabulary.length),
    word: Uint32Array.from(vocabulary, (_, i) => i),
    p,
    backoff
  }
  return {
    vocabulary,
    unigrams,
    bigrams: {...bigrams, start, word: rename(bigrams.word)},
    trigrams: {...trigrams, word: rename(trigrams.word)}
  }
}
