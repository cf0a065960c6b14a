import type {Order} from './backoff-model.ts'

/** Collects the n-grams of an order, history by history, in growing arrays. */
export class OrderBuilder {
  readonly #start: Array<number> = []
  #word = new Uint32Array(1 << 16)
  #p = new Float64Array(1 << 16)
  #size = 0

  /** Begin the next history. */
  open(): void {
    this.#start.push(this.#size)
  }

  push(word: number, p: number): void {
    if (this.#size === this.#word.length) {
      const word = new Uint32Array(this.#size * 2)
      const p = new Float64Array(this.#size * 2)
      word.set(this.#word)
      p.set(this.#p)
      this.#word = word
      this.#p = p
    }
    this.#word[this.#size] = word
    this.#p[this.#size++] = p
  }

  finish(): Order {
    return {
      start: Uint32Array.from(this.#start.concat(this.#size)),
      word: this.#word.slice(0, this.#size),
      p: this.#p.slice(0, this.#size)
    }
  }
}
