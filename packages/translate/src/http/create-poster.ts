import {createHideSecret} from './hide-secret.ts'
import type {HttpPorts} from './ports.ts'
import {readBody} from './read-body.ts'
import {readRetryAfter} from './read-retry-after.ts'
import {RequestError} from './request-error.ts'

/** Where and how requests are sent. */
export interface Endpoint {
  /** The whole address. */
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  /** What must be shown nowhere, whoever says it. */
  readonly secret?: string | undefined
  /** For one try, in milliseconds. */
  readonly timeout?: number
  /** How often one request is tried. */
  readonly tries?: number
  /** Before the second try, in milliseconds; each further one waits twice as long. */
  readonly delay?: number
  /** Bytes of an answer. */
  readonly longestAnswer?: number
}

/**
 * Send `body` as JSON and read the answer. A try that fails for now (408, 425,
 * 429, 5xx, no answer in time, a broken connection, or an answer that `read`
 * does not take) is repeated, after as long as the server says.
 * @throws {RequestError} that says nothing secret, in the end or where another
 *   try would bring the same; what is thrown by `signal`, at once.
 */
export type Poster = <T>(
  body: unknown,
  read: (answer: string, type: string) => T,
  signal?: AbortSignal
) => Promise<T>

/** A server may ask for more; then the user comes back later. */
const longestWait = 60_000
/** What of an error is read; of what it says, so many characters are shown. */
const longestError = 65_536
const mostShown = 200
/** What took too long once will again; once more it may be luck. */
const mostLate = 2
/** A shorter key is that of a server on this machine, a word such as `ollama`. */
const shortestSecret = 16
/** The server says: not now. */
const passing: ReadonlySet<number> = new Set([408, 425, 429])

export function createPoster(
  {
    url,
    headers = {},
    secret,
    timeout = 60_000,
    tries = 5,
    delay = 1000,
    longestAnswer = 4_000_000
  }: Endpoint,
  {fetch, sleep, now}: HttpPorts
): Poster {
  const hide = createHideSecret(secret)

  async function send(
    body: string,
    signal: AbortSignal | undefined
  ): Promise<{text: string; type: string}> {
    const inTime = AbortSignal.timeout(timeout)
    try {
      const answer = await fetch(url, {
        method: 'POST',
        headers: {'content-type': 'application/json', ...headers},
        body,
        // The key goes to the server that was named and to no other.
        redirect: 'manual',
        signal: signal ? AbortSignal.any([signal, inTime]) : inTime
      })
      if (!answer.ok) throw await refusal(answer)
      const text = await readBody(answer, longestAnswer)
      return {text, type: answer.headers.get('content-type') ?? ''}
    } catch (error) {
      signal?.throwIfAborted()
      if (error instanceof RequestError) throw error
      const {message, cause} = error as Error
      throw new RequestError(
        inTime.aborted
          ? `no answer within ${timeout / 1000} seconds`
          : hide(cause instanceof Error ? cause.message : message),
        {kind: 'server', isLate: inTime.aborted}
      )
    }
  }

  async function refusal(answer: Response): Promise<RequestError> {
    const {status} = answer
    if ((status >= 300 && status < 400) || answer.type === 'opaqueredirect') {
      await answer.body?.cancel()
      return new RequestError(
        'it leads to another address, which is not followed; name the address that answers itself',
        {kind: 'server', status, isFinal: true}
      )
    }
    const said = hide(await readBody(answer, longestError).catch(() => ''))
    const after = readRetryAfter(answer.headers.get('retry-after'), now())
    const reason = `status ${status}${said === '' ? '' : `, ${JSON.stringify(said.slice(0, mostShown))}`}`
    const waits = after !== undefined && after > longestWait
    return new RequestError(
      waits
        ? `${reason}; it asks to come back in ${Math.ceil(after / 1000)} seconds`
        : reason,
      {
        kind: 'server',
        status,
        isFinal: waits || (status < 500 && !passing.has(status)),
        after
      }
    )
  }

  return async (body, read, signal) => {
    const text = JSON.stringify(body)
    for (let n = 1; ; n++)
      try {
        const answer = await send(text, signal)
        const result = read(answer.text, answer.type)
        if (repeatsSecret(result, secret))
          throw new RequestError('an answer that holds the key', {
            isFinal: true
          })
        return result
      } catch (error) {
        if (!(error instanceof RequestError)) throw error
        if (error.isFinal || n >= (error.isLate ? mostLate : tries))
          throw new RequestError(hide(error.message), error)
        await sleep(
          Math.min(longestWait, error.after ?? delay * 2 ** (n - 1)),
          signal
        )
      }
  }
}

/** A text that is kept must not hold the key, whoever put it there. */
function repeatsSecret(result: unknown, secret = ''): boolean {
  if (secret.length < shortestSecret) return false
  const list: ReadonlyArray<unknown> = Array.isArray(result) ? result : [result]
  return list.some((d) => typeof d === 'string' && d.includes(secret))
}
