import type {Token} from './token.ts'

/** The tokens of one side in flat arrays; a type is a distinct token key. */
export interface TextIndex {
  /** Tokens of sentence i are `starts[i]` to `starts[i + 1]`. */
  readonly starts: Int32Array
  readonly types: Int32Array
  readonly places: Float32Array
  /** Sentence of each token. */
  readonly sentences: Int32Array
  readonly keys: ReadonlyArray<string>
  readonly typeOf: ReadonlyMap<string, number>
  /** Sentences that hold the type. */
  readonly frequencies: Int32Array
  /** UTF-16 units of each sentence without white space at its ends. */
  readonly lengths: Float64Array
  /** 1 for a sentence that ends with a colon, as one does that says who speaks next. */
  readonly opens: Uint8Array
}

export function indexText(
  sentences: ReadonlyArray<string>,
  tokenized: ReadonlyArray<ReadonlyArray<Token>>,
  keyOf: (token: Token) => string
): TextIndex {
  const count = tokenized.reduce((sum, d) => sum + d.length, 0)
  const starts = new Int32Array(tokenized.length + 1)
  const types = new Int32Array(count)
  const places = new Float32Array(count)
  const owners = new Int32Array(count)
  const keys: Array<string> = []
  const typeOf = new Map<string, number>()
  const frequencies: Array<number> = []
  const lastSentence: Array<number> = []
  let at = 0
  for (const [sentence, tokens] of tokenized.entries()) {
    starts[sentence] = at
    for (const token of tokens) {
      const key = keyOf(token)
      let type = typeOf.get(key)
      if (type === undefined) {
        type = keys.length
        typeOf.set(key, type)
        keys.push(key)
        frequencies.push(0)
        lastSentence.push(-1)
      }
      if (lastSentence[type] !== sentence) {
        lastSentence[type] = sentence
        frequencies[type] = (frequencies[type] as number) + 1
      }
      types[at] = type
      places[at] = token.place
      owners[at] = sentence
      at++
    }
  }
  starts[tokenized.length] = at
  return {
    starts,
    types,
    places,
    sentences: owners,
    keys,
    typeOf,
    frequencies: Int32Array.from(frequencies),
    lengths: Float64Array.from(sentences, (d) => d.trim().length),
    opens: Uint8Array.from(sentences, (d) => Number(/[:：]\s*$/u.test(d)))
  }
}

/** Total length before each sentence and, last, of all. */
export function accumulate(lengths: Float64Array): Float64Array {
  const result = new Float64Array(lengths.length + 1)
  for (const [i, length] of lengths.entries()) {
    result[i + 1] = (result[i] as number) + length
  }
  return result
}
