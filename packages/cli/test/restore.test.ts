import {execFile} from 'node:child_process'
import {chmod, readdir, readFile, stat, symlink} from 'node:fs/promises'
import {join, parse} from 'node:path'
import {fileURLToPath} from 'node:url'
import {promisify} from 'node:util'
import {describe, expect, test} from 'vitest'
import {makeFolder, runCli} from './run-cli.ts'

const repository = fileURLToPath(new URL('../../..', import.meta.url))

const found = `社區食堂開張第一週

三月的第一個早晨,社區(qū)食堂正式開(kāi)張(zhāng)了。還沒到六點,門口已經(jīng)排起了隊。
`
const restored = `社区食堂开张第一周

三月的第一个早晨，社区食堂正式开张了。还没到六点，门口已经排起了队。
`
const clean = `雨后的河堤上，几个孩子在放风筝。

风不大，线却拉得很直。\r
`

describe('text', () => {
  test('restores a file to stdout and says nothing else', async () => {
    const cwd = await makeFolder({'page.txt': found})
    expect(await runCli(['restore', 'page.txt'], {cwd})).toEqual({
      code: 0,
      stdout: restored,
      stderr: ''
    })
    expect(await readFile(join(cwd, 'page.txt'), 'utf8')).toBe(found)
  })

  test('reads standard input', async () => {
    for (const argv of [['restore'], ['restore', '-']])
      expect(await runCli(argv, {stdin: found})).toMatchObject({
        code: 0,
        stdout: restored
      })
  })

  test('gives clean text back byte for byte, BOM and CRLF too', async () => {
    for (const text of [clean, `\u{FEFF}${clean}`, '', '\n'])
      expect(await runCli(['restore', '-q'], {stdin: text})).toMatchObject({
        code: 0,
        stdout: text
      })
  })

  test('gives the same bytes from anywhere', async () => {
    const folder = await makeFolder({'page.txt': found})
    const path = join(folder, 'page.txt')
    const here = await runCli(['restore', path, '--json'], {cwd: repository})
    const root = parse(folder).root
    expect(here.code).toBe(0)
    expect(await runCli(['restore', path, '--json'], {cwd: root})).toEqual(here)
    expect(await runCli(['restore', path, '--json'], {cwd: folder})).toEqual(
      here
    )
  })

  test('touches only the running text of Markdown', async () => {
    const cwd = await makeFolder({
      'page.md': '# 開張\n\n`開張`是[開張](https://example.org/開張)。\n'
    })
    const {stdout} = await runCli(['restore', 'page.md'], {cwd})
    expect(stdout).toBe(
      '# 开张\n\n`開張`是[开张](https://example.org/開張)。\n'
    )
  })

  test('joins lines that were cut, but not those of Markdown', async () => {
    const cut =
      '镇上的邮局是一座两层的小楼，门口种着两棵梧桐\n树。每天早晨八点，老周准时打开大门，把昨天收\n到的信件按照街道重新整理一遍，然后骑上那辆绿\n色的自行车出发。\n'
    const page = `# 邮局\n\n${cut}`
    const cwd = await makeFolder({'page.md': page, 'page.txt': cut})
    expect((await runCli(['restore', 'page.md'], {cwd})).stdout).toBe(page)
    expect((await runCli(['restore', 'page.txt'], {cwd})).stdout).toContain(
      '梧桐树。每天早晨八点，老周准时打开大门，把昨天收到的信件'
    )
  })

  test('does without edits that were not asked for', async () => {
    const line = '三月的第一個早晨,社區(qū)食堂正式開(kāi)張(zhāng)了。'
    const run = async (...argv: Array<string>): Promise<string> =>
      (await runCli(['restore', ...argv], {stdin: line})).stdout
    expect(await run('--only', 'reading')).toBe(
      '三月的第一個早晨,社區食堂正式開張了。'
    )
    expect(await run('--skip', 'script, punctuation')).toBe(
      '三月的第一個早晨,社區食堂正式開張了。'
    )
    expect(await run('--script', 'keep')).toBe(
      '三月的第一個早晨，社區食堂正式開張了。'
    )
    expect(await run('--min-confidence', '1')).toBe(line)
  })
})

describe('output', () => {
  test('prints one JSON object per file and line', async () => {
    const cwd = await makeFolder({'a.txt': found, 'b.txt': clean})
    const {code, stdout} = await runCli(
      ['restore', 'a.txt', 'b.txt', '--json'],
      {cwd}
    )
    expect(code).toBe(0)
    expect(stdout.endsWith('\n')).toBe(true)
    const [a, b, ...more] = stdout
      .trimEnd()
      .split('\n')
      .map((d) => JSON.parse(d))
    expect(more).toEqual([])
    expect(Object.keys(a)).toEqual([
      'file',
      'text',
      'edits',
      'document',
      'messages'
    ])
    expect(a).toMatchObject({
      file: 'a.txt',
      text: restored,
      document: {script: 'Hant'}
    })
    expect(a.edits[0]).toMatchObject({
      kind: expect.any(String),
      origin: {source: expect.any(String), ruleId: expect.any(String)},
      confidence: expect.any(Number)
    })
    expect(b).toMatchObject({file: 'b.txt', text: clean, edits: []})
  })

  test('lists a hundred doubtful places, and says how many more there are', async () => {
    const line = '碑文的这一行缺了\u{FFFD}个字。\n'
    const cwd = await makeFolder({
      'some.txt': line.repeat(100),
      'many.txt': line.repeat(130)
    })
    const {stderr} = await runCli(['restore', 'many.txt'], {cwd})
    expect(stderr.match(/gap-bytes/gu)).toHaveLength(100)
    expect(stderr.trimEnd().split('\n').at(-1)).toBe(
      'many.txt: 30 more doubtful places, not listed; --json has them all'
    )
    const some = await runCli(['restore', 'some.txt'], {cwd})
    expect(some.stderr.match(/gap-bytes/gu)).toHaveLength(100)
    expect(some.stderr).not.toContain('not listed')
    const {stdout} = await runCli(['restore', 'many.txt', '--json'], {cwd})
    expect(JSON.parse(stdout).messages).toHaveLength(130)
    expect(await runCli(['restore', '-q', 'many.txt'], {cwd})).toMatchObject({
      stderr: ''
    })
  })

  test('writes each file under its relative path', async () => {
    const cwd = await makeFolder({'a.txt': found, 'sub/a.txt': clean})
    const outcome = await runCli(
      ['restore', 'a.txt', 'sub/a.txt', '-o', 'out/deep'],
      {cwd}
    )
    expect(outcome).toEqual({code: 0, stdout: '', stderr: ''})
    const out = join(cwd, 'out', 'deep')
    expect(await readdir(out, {recursive: true})).toEqual(
      expect.arrayContaining(['a.txt', join('sub', 'a.txt')])
    )
    expect(await readFile(join(out, 'a.txt'), 'utf8')).toBe(restored)
    expect(await readFile(join(out, 'sub', 'a.txt'), 'utf8')).toBe(clean)
  })

  test('writes one text to the file that is named, into a folder that stands', async () => {
    const cwd = await makeFolder({'a.txt': found, 'old.txt/b.txt': clean})
    const named = await runCli(['restore', 'a.txt', '-o', 'out/new.txt'], {cwd})
    expect(named).toEqual({code: 0, stdout: '', stderr: ''})
    expect(await readFile(join(cwd, 'out/new.txt'), 'utf8')).toBe(restored)
    await runCli(['restore', 'a.txt', '-o', 'old.txt'], {cwd})
    expect(await readFile(join(cwd, 'old.txt/a.txt'), 'utf8')).toBe(restored)
    const own = await runCli(['restore', 'a.txt', '-o', 'a.txt'], {cwd})
    expect(own.code).toBe(2)
    expect(own.stderr).toContain('use --in-place')
    expect(await readFile(join(cwd, 'a.txt'), 'utf8')).toBe(found)
  })

  test('replaces a file and keeps it', async () => {
    const cwd = await makeFolder({'a.txt': found, 'b.txt': clean})
    await chmod(join(cwd, 'a.txt'), 0o640)
    await symlink('a.txt', join(cwd, 'link.txt'))
    const argv = ['restore', 'link.txt', 'b.txt', '--in-place']
    expect(await runCli(argv, {cwd})).toEqual({
      code: 0,
      stdout: '',
      stderr: ''
    })
    expect(await readFile(join(cwd, 'a.txt'), 'utf8')).toBe(restored)
    expect(await readFile(join(cwd, 'a.txt.orig'), 'utf8')).toBe(found)
    expect((await stat(join(cwd, 'a.txt'))).mode & 0o777).toBe(0o640)
    expect((await readdir(cwd)).sort()).toEqual([
      'a.txt',
      'a.txt.orig',
      'b.txt',
      'link.txt'
    ])
  })

  test('never gives up what an earlier run kept', async () => {
    const cwd = await makeFolder({'a.txt': found, 'a.txt.orig': 'precious'})
    const {code, stderr} = await runCli(['restore', 'a.txt', '--in-place'], {
      cwd
    })
    expect(code).toBe(1)
    expect(stderr).toContain('a.txt.orig is there already and differs')
    expect(await readFile(join(cwd, 'a.txt'), 'utf8')).toBe(found)
    expect(await readFile(join(cwd, 'a.txt.orig'), 'utf8')).toBe('precious')
  })

  test('prints a diff that patch can read', async () => {
    const cwd = await makeFolder({'a.txt': found})
    const {stdout} = await runCli(['restore', 'a.txt', '--patch'], {cwd})
    expect(stdout).toBe(
      [
        '--- a.txt',
        '+++ a.txt',
        '@@ -1 +1 @@',
        `-${found.split('\n')[0]}`,
        `+${restored.split('\n')[0]}`,
        '@@ -3 +3 @@',
        `-${found.split('\n')[2]}`,
        `+${restored.split('\n')[2]}`,
        ''
      ].join('\n')
    )
  })
})

describe('resources', () => {
  test('a project has its own rows and settings', async () => {
    const header =
      '# variant\toriginal\tlayer\tfamily\tstatus\tunless\texample\trestored\tnote'
    const cwd = await makeFolder({
      'zhengben.yaml': 'glossary: words\nrestore: {script: keep}\n',
      'words/variants/a.tsv': `${header}\n饭彩\t饭菜\tword\town\tapproved\t\t\t\t\n`,
      'pages/a.txt': '開張\n'
    })
    const argv = ['restore', join(cwd, 'pages', 'a.txt')]
    expect((await runCli(argv)).stdout).toBe('開張\n')
    expect((await runCli([...argv, '--script', 'hans'])).stdout).toBe('开张\n')
  })

  test('works without any glossary', async () => {
    const {code, stdout} = await runCli(['restore', '--no-glossary'], {
      stdin: found
    })
    expect({code, stdout}).toEqual({code: 0, stdout: restored})
  })
})

test('the built program runs from anywhere', async () => {
  const folder = await makeFolder({'page.txt': found})
  const bin = join(repository, 'packages', 'cli', 'bin', 'zhengben.js')
  const {stdout} = await promisify(execFile)(
    process.execPath,
    [bin, 'restore', join(folder, 'page.txt')],
    {cwd: parse(folder).root}
  )
  expect(stdout).toBe(restored)
})

test('a reader that goes away is no error', async () => {
  const folder = await makeFolder({'page.txt': clean.repeat(2000)})
  const bin = join(repository, 'packages', 'cli', 'bin', 'zhengben.js')
  const {stdout, stderr} = await promisify(execFile)('sh', [
    '-c',
    `"${process.execPath}" "${bin}" restore "${folder}/page.txt" | head -c 3`
  ])
  expect({stdout, stderr}).toEqual({stdout: '雨', stderr: ''})
})

test('restore loads neither dictionary nor segmenter nor page writer', async () => {
  const folder = await makeFolder({'page.txt': found})
  const bin = join(repository, 'packages', 'cli', 'bin', 'zhengben.js')
  await promisify(execFile)(
    process.execPath,
    [bin, 'restore', join(folder, 'page.txt')],
    {env: {...process.env, NODE_V8_COVERAGE: join(folder, 'loaded')}}
  )
  const [report = ''] = await readdir(join(folder, 'loaded'))
  const {result}: {result: Array<{url: string}>} = JSON.parse(
    await readFile(join(folder, 'loaded', report), 'utf8')
  )
  const urls = result.map((d) => d.url)
  expect(urls.some((d) => d.includes('/restore/dist/'))).toBe(true)
  expect(
    urls.filter((d) =>
      /nodejieba|\/(?:align|cedict)\/dist\/|\/formats\/dist\/html\/|remark|micromark/.test(
        d
      )
    )
  ).toEqual([])
})
