import type {RowPlace} from '../glossary.ts'

/** What a format, or a glossary, could not hold of one column. */
export interface Loss {
  readonly column: string
  /** Cells that are lost or changed. */
  readonly count: number
  /** The first of them. */
  readonly first: ReadonlyArray<RowPlace & {readonly value: string}>
}

/** Places shown for each column. */
const shown = 3

/** Counts what is lost, by column. */
export class LossCounter {
  readonly #losses = new Map<
    string,
    {count: number; first: Array<RowPlace & {value: string}>}
  >()
  readonly #path: string

  /** `path`: the file that is read or written, as shown to people. */
  constructor(path: string) {
    this.#path = path
  }

  add(
    column: string,
    line: number,
    value: string,
    path: string = this.#path
  ): void {
    const loss = this.#losses.get(column) ?? {count: 0, first: []}
    loss.count++
    if (loss.first.length < shown) loss.first.push({path, line, value})
    this.#losses.set(column, loss)
  }

  /** In the order in which the columns were first met. */
  list(): Array<Loss> {
    return [...this.#losses].map(([column, loss]) => ({column, ...loss}))
  }
}
