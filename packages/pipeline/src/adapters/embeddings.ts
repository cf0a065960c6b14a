import {setTimeout as sleep} from 'node:timers/promises'
import type {Embeddings} from '@zhengben/align'
import * as v from 'valibot'
import {UsageError} from '../usage-error.ts'

/** Turns sentences into vectors. */
export type Embedder = (texts: ReadonlyArray<string>) => Promise<Embeddings>

/** An endpoint that speaks the protocol of OpenAI's `/v1/embeddings`. */
export interface EmbeddingsEndpoint {
  /** With or without `/embeddings` at its end: `http://localhost:11434/v1`. */
  readonly url: string
  readonly model: string
  /** Sent as bearer token; never shown. */
  readonly key?: string
  /** Texts in one request. */
  readonly batch?: number
  /** For one request, in milliseconds. */
  readonly timeout?: number
  /** Before the second try, in milliseconds; each further one waits twice as long. */
  readonly delay?: number
}

const tries = 5
/** A server may ask for more; nobody waits that long. */
const longestDelay = 60_000
const response = v.object({
  data: v.array(
    v.object({
      index: v.optional(v.pipe(v.number(), v.integer())),
      embedding: v.pipe(v.array(v.pipe(v.number(), v.finite())), v.minLength(1))
    })
  )
})

/**
 * An embedder for the endpoint. Texts go in batches, each text once; a request
 * that fails for now (429, 5xx, no answer in time, an answer that is cut off or
 * of the wrong size) is tried again, after as long as the server says.
 * @throws {UsageError} where the address is none, and from the embedder where
 * the endpoint gives no vectors in the end.
 */
export function createEmbedder({
  url,
  model,
  key,
  batch = 64,
  timeout = 60_000,
  delay = 1000
}: EmbeddingsEndpoint): Embedder {
  const address = toAddress(url)
  const hide = (text: string): string =>
    key ? text.replaceAll(key, '[key]') : text

  async function request(
    input: ReadonlyArray<string>
  ): Promise<Array<ReadonlyArray<number>> | Failure> {
    try {
      const answer = await fetch(address, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(key && {authorization: `Bearer ${key}`})
        },
        body: JSON.stringify({model, input, encoding_format: 'float'}),
        signal: AbortSignal.timeout(timeout),
        redirect: 'error'
      })
      if (answer.ok) return readVectors(await answer.text(), input.length)
      const said = hide((await answer.text()).slice(0, 200))
      return {
        reason: `status ${answer.status}${said ? `, ${JSON.stringify(said)}` : ''}`,
        isFinal:
          answer.status < 500 && ![408, 425, 429].includes(answer.status),
        after: readRetryAfter(answer.headers.get('retry-after'))
      }
    } catch (error) {
      const {name, message, cause} = error as Error
      return {
        reason:
          name === 'TimeoutError'
            ? `no answer within ${timeout / 1000} seconds`
            : hide(cause instanceof Error ? cause.message : message)
      }
    }
  }

  return async (texts) => {
    const wanted = [...new Set(texts)].filter((d) => d.trim() !== '')
    const found = new Map<string, ReadonlyArray<number>>()
    for (let start = 0; start < wanted.length; start += batch) {
      const input = wanted.slice(start, start + batch)
      for (let n = 1; ; n++) {
        const result = await request(input)
        if (Array.isArray(result)) {
          for (const [k, text] of input.entries())
            found.set(text, result[k] as ReadonlyArray<number>)
          break
        }
        const {reason, isFinal, after} = result
        if (isFinal || n === tries)
          throw new UsageError(
            `Cannot get embeddings of model ${model} from ${show(address)}: ${reason}; expected an endpoint like OpenAI's /v1/embeddings, or go without --embeddings`
          )
        await sleep(Math.min(longestDelay, after ?? delay * 2 ** (n - 1)))
      }
    }
    const sizes = new Set([...found.values()].map((d) => d.length))
    if (sizes.size > 1)
      throw new UsageError(
        `Unexpected vectors of ${[...sizes].join(' and ')} dimensions from ${show(address)}, expected as many for every text`
      )
    return found
  }
}

/** Why a request brought nothing. */
interface Failure {
  readonly reason: string
  /** Whether another try would bring the same. */
  readonly isFinal?: boolean
  /** When to try again, in milliseconds. */
  readonly after?: number | undefined
}

/** The vectors in the order of the texts. */
function readVectors(
  body: string,
  count: number
): Array<ReadonlyArray<number>> | Failure {
  let value: unknown
  try {
    value = JSON.parse(body)
  } catch {
    return {reason: `an answer of ${body.length} characters that is not JSON`}
  }
  const result = v.safeParse(response, value)
  if (!result.success)
    return {reason: 'an answer without data[].embedding', isFinal: true}
  const {data} = result.output
  const vectors: Array<ReadonlyArray<number>> = []
  for (const [k, {index, embedding}] of data.entries())
    vectors[index ?? k] = embedding
  const isWhole =
    data.length === count &&
    vectors.length === count &&
    Array.from(vectors).every((d) => d !== undefined)
  return isWhole
    ? vectors
    : {reason: `${data.length} vectors for ${count} texts`}
}

/** Seconds, or a date. */
function readRetryAfter(value: string | null): number | undefined {
  if (value === null || value.trim() === '') return
  const seconds = Number(value)
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000)
  const date = Date.parse(value)
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now())
}

function toAddress(url: string): URL {
  const base = URL.canParse(url) ? new URL(url) : undefined
  if (!base || !/^https?:$/.test(base.protocol))
    throw new UsageError(
      `Unexpected address ${JSON.stringify(url)}, expected one like http://localhost:11434/v1`
    )
  const path = base.pathname.replace(/\/+$/, '')
  base.pathname = path.endsWith('/embeddings') ? path : `${path}/embeddings`
  return base
}

/** Without what may be secret. */
function show({origin, pathname}: URL): string {
  return origin + pathname
}
