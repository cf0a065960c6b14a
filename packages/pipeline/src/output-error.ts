import {UsageError} from './usage-error.ts'

/** An output cannot be written; how the program is used is no help there. */
export class OutputError extends UsageError {
  override readonly isOfUsage = false
}
