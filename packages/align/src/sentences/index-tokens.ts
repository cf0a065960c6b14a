import type {TextIndex} from './text-index.ts'

/** Where the tokens of each type stand. */
export interface TokenPostings {
  /** Tokens of type t are `tokens[starts[t]]` up to `tokens[starts[t + 1]]`. */
  readonly starts: Int32Array
  readonly tokens: Int32Array
  /** Where the tokens of the type begin that stand in sentence `low` or later. */
  find(type: number, low: number): number
}

export function indexTokens(text: TextIndex): TokenPostings {
  const starts = new Int32Array(text.keys.length + 1)
  for (const type of text.types) starts[type + 1] = (starts[type + 1] ?? 0) + 1
  for (let type = 0; type < text.keys.length; type++) {
    starts[type + 1] = (starts[type + 1] as number) + (starts[type] as number)
  }
  const fill = starts.slice()
  const tokens = new Int32Array(text.types.length)
  for (const [token, type] of text.types.entries()) {
    tokens[fill[type] as number] = token
    fill[type] = (fill[type] as number) + 1
  }
  return {
    starts,
    tokens,
    find(type, low) {
      let from = starts[type] as number
      let to = starts[type + 1] as number
      while (from < to) {
        const middle = (from + to) >> 1
        if ((text.sentences[tokens[middle] as number] as number) < low) {
          from = middle + 1
        } else to = middle
      }
      return from
    }
  }
}
