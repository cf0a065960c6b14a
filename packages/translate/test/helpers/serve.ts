import {
  createServer,
  type IncomingHttpHeaders,
  type ServerResponse
} from 'node:http'
import type {AddressInfo} from 'node:net'
import type {HttpPorts} from '@zhengben/translate/http'
import {onTestFinished} from 'vitest'

/** A request as the server got it. */
export interface Received {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly text: string
  // What was sent; tests know its form.
  // biome-ignore lint/suspicious/noExplicitAny: any JSON
  readonly body: any
}

export type Answer = (response: ServerResponse, request: Received) => void

/** A server on this machine that answers each request in turn; the last answer stays. */
export async function serve(
  ...answers: ReadonlyArray<Answer>
): Promise<{url: string; host: string; requests: Array<Received>}> {
  const requests: Array<Received> = []
  const server = createServer((request, response) => {
    let text = ''
    request.on('data', (chunk) => {
      text += chunk
    })
    request.on('end', () => {
      const answer = answers[
        Math.min(requests.length, answers.length - 1)
      ] as Answer
      const received = {
        path: request.url ?? '',
        headers: request.headers,
        text,
        body: JSON.parse(text)
      }
      requests.push(received)
      answer(response, received)
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const {port} = server.address() as AddressInfo
  const host = `127.0.0.1:${port}`
  return {url: `http://${host}`, host, requests}
}

/** The real `fetch` with a clock that never makes anybody wait. */
export function createPorts(): HttpPorts & {readonly waits: Array<number>} {
  const waits: Array<number> = []
  return {
    fetch,
    now: () => Date.UTC(2030, 0, 1),
    sleep: async (milliseconds, signal) => {
      signal?.throwIfAborted()
      waits.push(milliseconds)
    },
    waits
  }
}

/** Answer with this status. */
export const fail =
  (
    status: number,
    body = '{"error":{"message":"no"}}',
    headers: Record<string, string> = {}
  ): Answer =>
  (response) => {
    response.writeHead(status, headers).end(body)
  }

/** Answer with JSON. */
export function reply(response: ServerResponse, body: unknown): void {
  response
    .writeHead(200, {'content-type': 'application/json'})
    .end(JSON.stringify(body))
}
