/**
 * Why a request brought nothing. `server`: none answered, or it refused;
 * `answer`: what it answered cannot be used.
 */
export class RequestError extends Error {
  override readonly name = 'RequestError'
  readonly kind: 'server' | 'answer'
  /** The HTTP status; absent where there was no answer. */
  readonly status?: number
  /** Whether another try would bring the same. */
  readonly isFinal: boolean
  /** Whether there was no answer in time. */
  readonly isLate: boolean
  /** When to try again, in milliseconds, as the server says. */
  readonly after?: number

  constructor(
    reason: string,
    {
      kind = 'answer',
      status,
      isFinal = false,
      isLate = false,
      after
    }: {
      kind?: 'server' | 'answer'
      status?: number
      isFinal?: boolean
      isLate?: boolean
      after?: number | undefined
    } = {}
  ) {
    super(reason)
    this.kind = kind
    this.isFinal = isFinal
    this.isLate = isLate
    if (status !== undefined) this.status = status
    if (after !== undefined) this.after = after
  }
}
