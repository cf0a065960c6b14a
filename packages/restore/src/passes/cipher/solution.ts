import type {Candidate} from '@zhengben/bitext'

/** What a symbol stands for, as far as the text says. */
export interface Solution {
  /** The character, where one is clearly likelier than any other. */
  readonly value?: string
  /** What the symbol may stand for, the likeliest first, with cost −ln p. */
  readonly candidates: ReadonlyArray<Pick<Candidate, 'value' | 'cost'>>
  /** How much dearer the second candidate is, in nats over the contexts read. */
  readonly margin: number
  /** Different contexts that were read. */
  readonly contexts: number
}
