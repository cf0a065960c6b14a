import {createPoster, findAddressFault} from '@zhengben/translate/http'
import {describe, expect, test} from 'vitest'
import {type Answer, createPorts, fail, reply, serve} from './helpers/serve.ts'

const good: Answer = (response) => reply(response, {fine: true})
const key = 'sk-0123456789abcdef0123'
const read = (text: string): string => JSON.parse(text).fine

describe('createPoster', () => {
  const wanting: ReadonlyArray<readonly [string, Answer, number]> = [
    ['429', fail(429), 1000],
    ['429 with seconds', fail(429, '', {'retry-after': '7'}), 7000],
    [
      '503 with a date',
      fail(503, '', {'retry-after': 'Tue, 01 Jan 2030 00:00:30 GMT'}),
      30_000
    ],
    [
      'a date that is past',
      fail(429, '', {'retry-after': 'Tue, 01 Jan 2019 00:00:30 GMT'}),
      0
    ],
    ['a word for a time', fail(429, '', {'retry-after': 'soon'}), 1000],
    ['500', fail(500), 1000],
    ['a broken connection', (response) => response.destroy(), 1000],
    [
      'a connection that breaks in the body',
      (response) => {
        response.writeHead(200, {'content-length': '99'})
        response.write('{"fine":')
        setImmediate(() => response.destroy())
      },
      1000
    ]
  ]
  test.each(wanting)('tries again after %s', async (_, answer, wait) => {
    const {url, requests} = await serve(answer, good)
    const ports = createPorts()
    expect(await createPoster({url}, ports)({}, read)).toBe(true)
    expect(requests).toHaveLength(2)
    expect(ports.waits).toEqual([wait])
  })

  test('waits twice as long each time, and gives up', async () => {
    const {url, requests} = await serve(fail(500))
    const ports = createPorts()
    await expect(createPoster({url}, ports)({}, read)).rejects.toThrow(
      'status 500, "{\\"error\\"'
    )
    expect(requests).toHaveLength(5)
    expect(ports.waits).toEqual([1000, 2000, 4000, 8000])
  })

  test('does not come back sooner than it was asked to', async () => {
    const {url, requests} = await serve(
      fail(429, 'quota', {'retry-after': '3600'})
    )
    await expect(createPoster({url}, createPorts())({}, read)).rejects.toThrow(
      'status 429, "quota"; it asks to come back in 3600 seconds'
    )
    expect(requests).toHaveLength(1)
  })

  test('asks what is too slow once more', async () => {
    const {url, requests} = await serve(() => undefined)
    await expect(
      createPoster({url, timeout: 30}, createPorts())({}, read)
    ).rejects.toThrow('no answer within 0.03 seconds')
    expect(requests).toHaveLength(2)
  })

  test('reads no answer that is too long', async () => {
    const {url, requests} = await serve((response) =>
      response.end('x'.repeat(10_000_000))
    )
    await expect(createPoster({url}, createPorts())({}, read)).rejects.toThrow(
      'an answer of more than 4000 kB'
    )
    expect(requests).toHaveLength(1)
  })

  test('follows to no other address', async () => {
    const other = await serve(good)
    const {url} = await serve(fail(307, '', {location: other.url}))
    const headers = {authorization: `Bearer ${key}`}
    await expect(
      createPoster({url, headers, secret: key}, createPorts())({}, read)
    ).rejects.toThrow('leads to another address')
    expect(other.requests).toEqual([])
  })

  const echoes: ReadonlyArray<readonly [string, string]> = [
    ['as it is', `bad key ${key}`],
    ['where what is shown ends', `${'x'.repeat(190)}${key}`],
    ['in Base64', btoa(key)],
    ['many times', key.repeat(4000)]
  ]
  test.each(echoes)('shows no key that is echoed %s', async (_, body) => {
    const {url} = await serve(fail(401, body))
    const post = createPoster({url, secret: key}, createPorts())
    const error = await post({}, read).catch((d: Error) => d)
    expect(String(error)).toContain('status 401')
    for (const part of [key, key.slice(0, 8), btoa(key).slice(0, 12)])
      expect(String(error)).not.toContain(part)
  })

  test('takes no answer that holds the key', async () => {
    const {url} = await serve((response) => reply(response, {fine: `a ${key}`}))
    const error = await createPoster({url, secret: key}, createPorts())(
      {},
      read
    ).catch((d: Error) => d)
    expect(String(error)).toContain('an answer that holds the key')
    expect(String(error)).not.toContain(key)
  })

  test('stops at once when told', async () => {
    const controller = new AbortController()
    const {url} = await serve(() => controller.abort(new Error('told')))
    await expect(
      createPoster({url}, createPorts())({}, read, controller.signal)
    ).rejects.toThrow('told')
  })
})

describe('findAddressFault', () => {
  test.each([
    'https://api.example.com/v1',
    'http://localhost:11434/v1',
    'http://127.0.0.1:8080',
    'http://127.8.9.1',
    'http://[::1]:5000/'
  ])('takes %s', (url) => {
    expect(findAddressFault(url)).toBeUndefined()
  })

  test.each([
    'http://api.example.com',
    'http://192.168.1.20:11434/v1',
    'http://127.0.0.1.example.com',
    'http://localhost.example.com',
    'http://127.0.0.1@example.com',
    'ftp://localhost',
    'file:///etc/passwd',
    'nonsense'
  ])('refuses %s', (url) => {
    expect(findAddressFault(url)).toMatch(/^Unexpected .*, expected /)
  })

  test('takes an address without encryption where that is asked for', () => {
    expect(findAddressFault('http://192.168.1.20:11434', true)).toBeUndefined()
  })
})
