import {isHan} from '@zhengben/chinese'

/** A run of Han between anything else: what is decoded in one go. */
export interface Clause {
  /** Offset in the text. */
  readonly start: number
  readonly text: string
  /** Whether a line break stands between it and the clause before. */
  readonly opensLine: boolean
}

/** Longest run decoded in one go, in UTF-16 units; longer ones are cut. */
const longestClause = 200

/** Cut a text into its runs of Han. */
export function findClauses(text: string): Array<Clause> {
  const result: Array<Clause> = []
  const cursor = new ClauseCursor(text)
  while (cursor.next()) result.push(cursor.clause())
  return result
}

/** Goes from clause to clause of a text; of a long one few are wanted. */
export class ClauseCursor {
  readonly #text: string
  #at = 0
  #start = 0
  #opensLine = false

  constructor(text: string) {
    this.#text = text
  }

  /** UTF-16 units of the clause. */
  get length(): number {
    return this.#at - this.#start
  }

  /** Go on to the next clause; false where there is none. */
  next(): boolean {
    const text = this.#text
    let at = this.#at
    let start = -1
    // What a long run was cut into stands in one line.
    this.#opensLine = at === 0
    while (at < text.length) {
      const codePoint = text.codePointAt(at) as number
      if (isHan(codePoint)) {
        if (start < 0) start = at
        else if (at - start >= longestClause) break
      } else if (start >= 0) break
      else if (codePoint === 0x0a || codePoint === 0x0d) this.#opensLine = true
      at += codePoint > 0xffff ? 2 : 1
    }
    this.#start = start < 0 ? at : start
    this.#at = at
    return start >= 0
  }

  /** The clause the cursor stands at. */
  clause(): Clause {
    return {
      start: this.#start,
      text: this.#text.slice(this.#start, this.#at),
      opensLine: this.#opensLine
    }
  }
}
