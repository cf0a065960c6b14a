import type {TextIndex} from './text-index.ts'

/** Where the tokens of each type stand, in order. */
export interface TokenPostings {
  /** Tokens of type t are `tokens[starts[t]]` up to `tokens[starts[t + 1]]`. */
  readonly starts: Int32Array
  readonly tokens: Int32Array
  /** The sentence of each of `tokens`. */
  readonly sentences: Int32Array
}

export function indexTokens(text: TextIndex): TokenPostings {
  const starts = new Int32Array(text.keys.length + 1)
  for (const type of text.types) starts[type + 1] = (starts[type + 1] ?? 0) + 1
  for (let type = 0; type < text.keys.length; type++) {
    starts[type + 1] = (starts[type + 1] as number) + (starts[type] as number)
  }
  const fill = starts.slice()
  const tokens = new Int32Array(text.types.length)
  const sentences = new Int32Array(text.types.length)
  for (let token = 0; token < text.types.length; token++) {
    const type = text.types[token] as number
    const at = fill[type] as number
    fill[type] = at + 1
    tokens[at] = token
    sentences[at] = text.sentences[token] as number
  }
  return {starts, tokens, sentences}
}
