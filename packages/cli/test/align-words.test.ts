import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {describe, expect, test} from 'vitest'
import {makeFolder, runCli} from './run-cli.ts'

const files = {
  'news.zh': '国务院 公布 数据 。\n\n他 说 ， 地震 。\n',
  'news.en': 'The State Council released data .\n\nHe said , an earthquake .\n',
  'news.words': '0-1 0-2 0?0 1-3 2-4 3-5\n\n0-0 1-1 2-2 3-4 4-5\n'
}

describe('align --words', () => {
  test('prints the links of each line, empty lines too', async () => {
    const cwd = await makeFolder(files)
    const argv = ['align', 'news.zh', 'news.en', '--words', '--no-glossary']
    const {code, stdout} = await runCli(argv, {cwd})
    expect(code).toBe(0)
    expect(stdout).toBe('0-1 0-2 1-3 2-4 3-5\n\n0-0 1-1 2-2 3-4 4-5\n')
  })

  test('prints scores with --json', async () => {
    const cwd = await makeFolder(files)
    const argv = ['align', 'news.zh', 'news.en', '--words', '--json']
    const {lines} = JSON.parse((await runCli(argv, {cwd})).stdout)
    expect(lines).toHaveLength(3)
    expect(lines[1]).toEqual([])
    expect(lines[0][0]).toMatchObject({source: 0, target: 1})
    expect(lines[0][0].score).toBeGreaterThan(0.8)
  })

  test('says what is wrong with texts that are not line for line', async () => {
    const cwd = await makeFolder({...files, 'short.en': 'One line .\n'})
    const argv = ['align', 'news.zh', 'short.en', '--words']
    const {code, stderr} = await runCli(argv, {cwd})
    expect(code).toBe(2)
    expect(stderr).toContain(
      'Unexpected 1 lines in short.en, expected 3 as in news.zh'
    )
  })

  test.each([
    [['--lines'], 'Unexpected --lines with --words'],
    [['-o', 'x.tmx'], 'Unexpected --output with --words']
  ])('takes no %j', async (more, message) => {
    const cwd = await makeFolder(files)
    const argv = ['align', 'news.zh', 'news.en', '--words', ...more]
    const {code, stderr} = await runCli(argv, {cwd})
    expect(code).toBe(2)
    expect(stderr).toContain(message)
  })
})

describe('evaluate', () => {
  test('scores links of words, and those of other aligners beside them', async () => {
    const cwd = await makeFolder({
      ...Object.fromEntries(
        Object.entries(files).map(([name, text]) => [`gold/${name}`, text])
      ),
      'others/diagonal/news.words': '0-0 1-1\n\n0-0 1-1 2-2\n',
      'others/unfinished/other.words': '0-0\n'
    })
    const argv = ['evaluate', 'gold', '--others', 'others']
    const {code, stdout} = await runCli(argv, {cwd})
    expect(code).toBe(0)
    expect(stdout).toMatch(/^all +0\.000 +1\.000 +1\.000 +10 +10$/m)
    expect(stdout).toMatch(/^diagonal +0\.533 +0\.800 +0\.300 +5 +10$/m)
    expect(stdout).not.toContain('unfinished')
  })

  test('says where gold is not line for line, and where others are missing', async () => {
    const cwd = await makeFolder({
      'gold/a.zh': '书\n',
      'gold/a.en': 'book\n',
      'gold/a.words': '0-0\n0-0\n',
      'good/a.zh': '书\n',
      'good/a.en': 'book\n',
      'good/a.words': '0-0\n',
      'none/readme.txt': ''
    })
    const uneven = await runCli(['evaluate', 'gold'], {cwd})
    expect(uneven.code).toBe(2)
    expect(uneven.stderr).toContain('gold/a.words: Unexpected 2 lines')
    const missing = await runCli(['evaluate', 'good', '--others', 'none'], {
      cwd
    })
    expect(missing.code).toBe(2)
    expect(missing.stderr).toContain('Unexpected folder none')
  })
})

describe('align --embeddings', () => {
  const texts = {'zh.txt': '书。\n雨。\n', 'en.txt': 'A book.\nRain.\n'}
  const argv = ['align', 'zh.txt', 'en.txt', '--lines', '--json']

  test('asks the endpoint, with the key of the environment', async () => {
    const seen: Array<string | undefined> = []
    const server = createServer((request, response) => {
      seen.push(request.headers.authorization)
      let body = ''
      request.on('data', (chunk) => {
        body += chunk
      })
      request.on('end', () => {
        const input: ReadonlyArray<string> = JSON.parse(body).input
        const data = input.map((d) => ({embedding: [d.length, 1]}))
        response.end(JSON.stringify({data}))
      })
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const {port} = server.address() as AddressInfo
    const cwd = await makeFolder(texts)
    const {code, stdout, stderr} = await runCli(
      [
        ...argv,
        `--embeddings=http://127.0.0.1:${port}/v1`,
        '--embeddings-model=m'
      ],
      {cwd, env: {ZHENGBEN_API_KEY: 'sk-secret'}}
    )
    server.close()
    expect(code).toBe(0)
    expect(seen).toEqual(['Bearer sk-secret'])
    expect(JSON.parse(stdout).links).toHaveLength(2)
    expect(stdout + stderr).not.toContain('sk-secret')
  })

  test('wants address and model together', async () => {
    const cwd = await makeFolder(texts)
    const {code, stderr} = await runCli([...argv, '--embeddings-model=m'], {
      cwd
    })
    expect(code).toBe(2)
    expect(stderr).toContain('expected --embeddings URL and --embeddings-model')
  })
})
