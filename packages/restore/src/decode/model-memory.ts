import type {LanguageModel, Scored} from '../model/language-model.ts'

/**
 * What the model said last, by state and word: it is asked the same of the
 * frequent words again and again, and its own tables fit no cache. An answer
 * takes 16 bytes that lie together, so that it costs one access to memory.
 */
export class ModelMemory {
  readonly #model: LanguageModel
  readonly #scored: Scored = {cost: 0, state: -1}
  readonly #mask: number
  /** Four to an answer: the state after it, cost (in `costs`), state and word asked. */
  readonly states: Int32Array
  /** The same bytes: the cost, −ln, of an answer. */
  readonly costs: Float32Array

  /** @param size Answers that are remembered, a power of two. */
  constructor(model: LanguageModel, size: number) {
    this.#model = model
    this.#mask = size - 1
    this.states = new Int32Array(size * 4).fill(-2)
    this.costs = new Float32Array(this.states.buffer, 4)
  }

  /** Where in `states` and `costs` stands what the model says of `word` after `state`. */
  look(state: number, word: number): number {
    const key = Math.imul(state, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b)
    const slot = ((key ^ (key >>> 15)) & this.#mask) << 2
    const states = this.states
    if (states[slot + 2] !== state || states[slot + 3] !== word) {
      this.#model.step(state, word, this.#scored)
      this.costs[slot] = this.#scored.cost
      states[slot] = this.#scored.state
      states[slot + 2] = state
      states[slot + 3] = word
    }
    return slot
  }
}
