import type {Embeddings} from '@zhengben/align'
import {
  createPoster,
  findAddressFault,
  RequestError,
  showAddress
} from '@zhengben/translate/http'
import * as v from 'valibot'
import {UsageError} from '../usage-error.ts'
import {httpPorts} from './http-ports.ts'

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

/** A batch of vectors has some megabytes. */
const longestAnswer = 64_000_000
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
  const post = createPoster(
    {
      url: address,
      ...(key && {headers: {authorization: `Bearer ${key}`}}),
      secret: key,
      timeout,
      delay,
      longestAnswer
    },
    httpPorts
  )
  const request = (
    input: ReadonlyArray<string>
  ): Promise<Array<ReadonlyArray<number>>> =>
    post({model, input, encoding_format: 'float'}, (answer) =>
      readVectors(answer, input.length)
    ).catch((error) => {
      if (!(error instanceof RequestError)) throw error
      throw new UsageError(
        `Cannot get embeddings of model ${model} from ${showAddress(address)}: ${error.message}; expected an endpoint like OpenAI's /v1/embeddings, or go without --embeddings`
      )
    })

  return async (texts) => {
    const wanted = [...new Set(texts)].filter((d) => d.trim() !== '')
    const found = new Map<string, ReadonlyArray<number>>()
    for (let start = 0; start < wanted.length; start += batch) {
      const input = wanted.slice(start, start + batch)
      const vectors = await request(input)
      for (const [k, text] of input.entries())
        found.set(text, vectors[k] as ReadonlyArray<number>)
    }
    const sizes = new Set([...found.values()].map((d) => d.length))
    if (sizes.size > 1)
      throw new UsageError(
        `Unexpected vectors of ${[...sizes].join(' and ')} dimensions from ${showAddress(address)}, expected as many for every text`
      )
    return found
  }
}

/** The vectors in the order of the texts; what is cut off may come whole at the next try. */
function readVectors(
  body: string,
  count: number
): Array<ReadonlyArray<number>> {
  let value: unknown
  try {
    value = JSON.parse(body)
  } catch {
    throw new RequestError(
      `an answer of ${body.length} characters that is not JSON`
    )
  }
  const result = v.safeParse(response, value)
  if (!result.success)
    throw new RequestError('an answer without data[].embedding', {
      isFinal: true
    })
  const {data} = result.output
  const vectors: Array<ReadonlyArray<number>> = []
  for (const [k, {index, embedding}] of data.entries())
    vectors[index ?? k] = embedding
  const isWhole =
    data.length === count &&
    vectors.length === count &&
    Array.from(vectors).every((d) => d !== undefined)
  if (!isWhole)
    throw new RequestError(`${data.length} vectors for ${count} texts`)
  return vectors
}

function toAddress(url: string): string {
  // Who gives the address on the command line has chosen it.
  const fault = findAddressFault(url, true)
  if (fault) throw new UsageError(fault)
  const base = new URL(url)
  const path = base.pathname.replace(/\/+$/, '')
  base.pathname = path.endsWith('/embeddings') ? path : `${path}/embeddings`
  return base.href
}
