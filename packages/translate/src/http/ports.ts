/** Port: the `fetch` of browsers and Node.js. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>

/** What requests need of the world around them. */
export interface HttpPorts {
  readonly fetch: Fetch
  /** Resolves after so many milliseconds; rejects at once where `signal` is aborted. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>
  /** Milliseconds since 1970, for a `Retry-After` that is a date. */
  now(): number
}
