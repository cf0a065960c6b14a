/** What is wrong at a place; lines and columns from 1. */
export interface PlacedReason {
  readonly line: number
  readonly column: number
  readonly reason: string
}

/**
 * One input could not be read or had to be skipped; others may go on.
 * Commands report it and exit with 1 in the end.
 */
export class InputError extends Error {
  override readonly name = 'InputError'
  /** The input as the user named it. */
  readonly path: string
  /** What is wrong inside it; empty where it is wrong as a whole. */
  readonly places: ReadonlyArray<PlacedReason>

  constructor(
    path: string,
    reason: string,
    places: ReadonlyArray<PlacedReason> = []
  ) {
    super(reason)
    this.path = path
    this.places = places
  }
}
