/**
 * Wrong usage or configuration: nothing can be done until a person mends it.
 * The message says what was seen, where, and what was expected; commands print
 * it without a stack trace and exit with 2.
 */
export class UsageError extends Error {
  override readonly name = 'UsageError'
  /** Whether the help of the command says how to do better. */
  readonly isOfUsage: boolean = true
}
