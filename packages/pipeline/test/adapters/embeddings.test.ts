import {
  createServer,
  type IncomingMessage,
  type ServerResponse
} from 'node:http'
import type {AddressInfo} from 'node:net'
import {afterEach, describe, expect, test} from 'vitest'
import {createEmbedder} from '../../src/adapters/embeddings.ts'

type Answer = (
  response: ServerResponse,
  input: ReadonlyArray<string>,
  request: IncomingMessage
) => void

const open: Array<() => void> = []
afterEach(() => {
  for (const close of open.splice(0)) close()
})

/** A server that answers each request in turn; the last answer stays. */
async function serve(
  ...answers: ReadonlyArray<Answer>
): Promise<{url: string; count: () => number}> {
  let requests = 0
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => {
      const answer = answers[Math.min(requests++, answers.length - 1)] as Answer
      answer(response, JSON.parse(body).input, request)
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  open.push(() => {
    server.closeAllConnections()
    server.close()
  })
  const {port} = server.address() as AddressInfo
  return {url: `http://127.0.0.1:${port}/v1/`, count: () => requests}
}

/** Vectors that have the length of the text, in any order. */
const good: Answer = (response, input) => {
  const data = input.map((text, index) => ({
    index,
    embedding: [text.length, 1]
  }))
  response.end(JSON.stringify({data: data.reverse()}))
}
const fail =
  (status: number, headers: Record<string, string> = {}): Answer =>
  (response) => {
    response.writeHead(status, headers).end('{"error":{"message":"busy"}}')
  }

const settings = {model: 'm', delay: 5, timeout: 300}

describe('createEmbedder', () => {
  test('asks for each text once, in batches, and puts the vectors in order', async () => {
    const {url, count} = await serve(good)
    const embed = createEmbedder({...settings, url, batch: 2})
    const found = await embed(['一', '一二三', '一', ' ', 'four'])
    expect([...found]).toEqual([
      ['一', [1, 1]],
      ['一二三', [3, 1]],
      ['four', [4, 1]]
    ])
    expect(count()).toBe(2)
  })

  test('asks nothing where there is no text', async () => {
    const {url, count} = await serve(good)
    expect([...(await createEmbedder({...settings, url})([]))]).toEqual([])
    expect(count()).toBe(0)
  })

  const passing: ReadonlyArray<readonly [string, Answer]> = [
    ['429 with Retry-After', fail(429, {'retry-after': '0.01'})],
    ['429 with a date', fail(429, {'retry-after': new Date(0).toUTCString()})],
    ['500', fail(500)],
    ['an answer that is cut off', (response) => response.end('{"data":[{"emb')],
    ['too few vectors', (response) => response.end('{"data":[]}')],
    [
      'the same index twice',
      (response) => {
        const row = '{"index":0,"embedding":[1,2]}'
        response.end(`{"data":[${row},${row}]}`)
      }
    ],
    ['a broken connection', (response) => response.destroy()],
    ['no answer in time', () => {}]
  ]
  test.each(passing)('tries again after %s', async (_, answer) => {
    const {url, count} = await serve(answer, good)
    const found = await createEmbedder({...settings, url})(['ab', 'c'])
    expect(found.get('ab')).toEqual([2, 1])
    expect(count()).toBe(2)
  })

  test('gives up in the end, and says where', async () => {
    const {url, count} = await serve(fail(503))
    await expect(createEmbedder({...settings, url})(['a'])).rejects.toThrow(
      /Cannot get embeddings of model m from http:\/\/127.*\/v1\/embeddings: status 503/
    )
    expect(count()).toBe(5)
  })

  test('does not try again what cannot be mended, and never shows the key', async () => {
    const {url, count} = await serve((response, _, request) => {
      response.writeHead(401).end(`bad ${request.headers.authorization}`)
    })
    const embed = createEmbedder({...settings, url, key: 'sk-secret'})
    const error = await embed(['a']).catch((d: Error) => d)
    expect(String(error)).toContain('status 401')
    expect(String(error)).toContain('Bearer [key]')
    expect(String(error)).not.toContain('sk-secret')
    expect(count()).toBe(1)
  })

  test('refuses answers of another form and vectors of different size', async () => {
    const other = await serve((response) => response.end('{"data":[{"x":1}]}'))
    await expect(
      createEmbedder({...settings, url: other.url})(['a'])
    ).rejects.toThrow(/without data\[\]\.embedding/)
    const uneven = await serve((response, input) => {
      const data = input.map((d) => ({embedding: Array(d.length).fill(1)}))
      response.end(JSON.stringify({data}))
    })
    await expect(
      createEmbedder({...settings, url: uneven.url})(['a', 'bc'])
    ).rejects.toThrow(/1 and 2 dimensions/)
  })

  test('does not follow to another place', async () => {
    const {url} = await serve((response) => {
      response.writeHead(302, {location: 'http://127.0.0.1:1/'}).end()
    })
    await expect(
      createEmbedder({...settings, url, key: 'sk-secret'})(['a'])
    ).rejects.toThrow(/Cannot get embeddings/)
  })

  test.each(['nonsense', 'file:///etc/passwd', ''])(
    'takes no address like %j',
    (url) => {
      expect(() => createEmbedder({...settings, url})).toThrow(
        /Unexpected address/
      )
    }
  )
})
