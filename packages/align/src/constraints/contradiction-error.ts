/** Two constraints that no alignment can meet. */
export class ContradictionError extends Error {
  override readonly name = 'ContradictionError'
  /** Where the two stand in the list given. */
  readonly constraints: readonly [number, number]

  constructor(constraints: readonly [number, number], reason: string) {
    super(reason)
    this.constraints = constraints
  }
}
