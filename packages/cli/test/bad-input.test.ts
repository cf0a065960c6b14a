import {mkdir, readdir, readFile, symlink} from 'node:fs/promises'
import {join} from 'node:path'
import {PassThrough, Readable, Writable} from 'node:stream'
import {text} from 'node:stream/consumers'
import {main} from '@zhengben/cli'
import {describe, expect, test} from 'vitest'
import {makeFolder, runCli} from './run-cli.ts'

const line = '雨后的河堤上，几个孩子在放风筝。\n'
const header =
  '# variant\toriginal\tlayer\tfamily\tstatus\tunless\texample\trestored\tnote'

/** Every line of a message, and no stack trace. */
function expectMessage(stderr: string, ...parts: Array<string>): void {
  for (const part of parts) expect(stderr).toContain(part)
  expect(stderr).not.toMatch(/^\s+at /m)
  expect(stderr).not.toContain('fault of the program')
}

describe('inputs', () => {
  test('an empty file is said to be empty and comes out empty', async () => {
    const cwd = await makeFolder({'empty.txt': ''})
    const {code, stdout, stderr} = await runCli(['restore', 'empty.txt'], {
      cwd
    })
    expectMessage(stderr, 'empty.txt', '1:1', 'Unexpected empty file')
    expect({code, stdout}).toEqual({code: 0, stdout: ''})
  })

  test('a binary is skipped, the others are not', async () => {
    const cwd = await makeFolder({
      'picture.txt': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0xd]),
      'page.txt': line
    })
    const argv = ['restore', 'picture.txt', 'page.txt', '-o', 'out']
    const {code, stderr} = await runCli(argv, {cwd})
    expectMessage(stderr, 'picture.txt', 'error', 'Unexpected binary data')
    expect(code).toBe(1)
    expect(await readdir(join(cwd, 'out'))).toEqual(['page.txt'])
  })

  test('a missing file and a folder are skipped', async () => {
    const cwd = await makeFolder({'page.txt': line, 'sub/x.txt': line})
    const argv = ['restore', 'nowhere.txt', 'sub', 'page.txt', '--json']
    const {code, stdout, stderr} = await runCli(argv, {cwd})
    expectMessage(stderr, 'no such file or folder', 'it is a folder')
    expect(code).toBe(1)
    expect(stdout.trimEnd().split('\n')).toHaveLength(1)
  })

  test('broken UTF-8 is reported by line and column', async () => {
    const bytes = Buffer.concat([
      Buffer.from(line.repeat(3)),
      Buffer.from('河'),
      Buffer.from([0xe6, 0xb2]),
      Buffer.from(`上\n${line}`)
    ])
    const {code, stdout, stderr} = await runCli(['restore'], {stdin: bytes})
    expectMessage(stderr, '4:2', 'E6 B2', 'expected utf-8')
    expect(code).toBe(0)
    expect(stdout).toContain(line)
  })

  test('lone surrogates do no harm', async () => {
    const units = Buffer.from(`\u{FEFF}${line}河\u{D800}上\n`, 'utf16le')
    const {code, stdout, stderr} = await runCli(['restore'], {stdin: units})
    expectMessage(stderr, 'expected utf-16le')
    expect(code).toBe(0)
    expect(stdout.startsWith(line)).toBe(true)
  })

  test('text in another encoding is written in UTF-8', async () => {
    // 河堤上有风。 in GB 18030.
    const bytes = Buffer.from('bad3b5ccc9cfd3d0b7e7a1a30a', 'hex')
    for (const argv of [['restore'], ['restore', '--encoding', 'gbk']])
      expect(await runCli(argv, {stdin: bytes})).toEqual({
        code: 0,
        stdout: '河堤上有风。\n',
        stderr: ''
      })
  })

  test('Markdown too long to be read at once is refused', async () => {
    const cwd = await makeFolder({'long.md': 'a'.repeat(16_000_001)})
    const {code, stdout, stderr} = await runCli(['restore', 'long.md'], {cwd})
    expectMessage(
      stderr,
      'Unexpected 16000001 characters, expected at most 16000000'
    )
    expect({code, stdout}).toEqual({code: 1, stdout: ''})
  })

  test('a text longer than a document is read and written in pieces', async () => {
    const line = 'wind over the river bank, 1\n'
    const long = `\u{FEFF}${line.repeat(580_000)}開張第一週。\n`
    const cwd = await makeFolder({'long.txt': long})
    const argv = ['restore', 'long.txt', '-o', 'out', '--only', 'script']
    expect(await runCli(argv, {cwd})).toMatchObject({code: 0, stdout: ''})
    const text = await readFile(join(cwd, 'out', 'long.txt'), 'utf8')
    expect(text.startsWith(`\u{FEFF}${line}`)).toBe(true)
    expect(text.endsWith(`${line}开张第一周。\n`)).toBe(true)
    expect(text.length).toBe(long.length)
    expect(await readdir(join(cwd, 'out'))).toEqual(['long.txt'])
    const {code, stderr} = await runCli([...argv, '--report', 'a.html'], {cwd})
    expect(code).toBe(1)
    expect(stderr).toContain('expected at most 16000000')
  })

  test('a single line longer than a document is restored in blocks', async () => {
    const long = 'a'.repeat(16_000_001)
    const cwd = await makeFolder({'long.txt': long})
    const argv = ['restore', 'long.txt', '--only', 'gap']
    const {code, stdout, stderr} = await runCli(argv, {cwd})
    expect({code, stderr}).toEqual({code: 0, stderr: ''})
    expect(stdout === long).toBe(true)
    const refused = await runCli([...argv, '--json'], {cwd})
    expectMessage(refused.stderr, 'characters with --json')
    expect(refused).toMatchObject({code: 1, stdout: ''})
  })
})

describe('outputs', () => {
  test('below a regular file nothing can be written', async () => {
    const cwd = await makeFolder({
      'page.txt': line,
      'page.en.txt':
        'A few children are flying kites on the dyke after the rain.\n',
      file: 'x'
    })
    for (const argv of [
      ['restore', 'page.txt', '-o', 'file/out'],
      ['build', 'page.txt', '-o', 'file'],
      ['align', 'page.txt', 'page.en.txt', '-o', 'file/x.tmx'],
      ['init', 'file/project']
    ]) {
      const {code, stderr} = await runCli(argv, {cwd})
      expectMessage(stderr, 'Cannot write ', 'expected a folder')
      expect(code).toBe(2)
    }
    expect((await readdir(cwd)).sort()).toEqual([
      'file',
      'page.en.txt',
      'page.txt'
    ])
  })

  test('nothing half-written is left where a folder stands in the way', async () => {
    const cwd = await makeFolder({'page.txt': line})
    await mkdir(join(cwd, 'out', 'page.txt'), {recursive: true})
    const argv = ['restore', 'page.txt', '-o', 'out']
    const {code, stderr} = await runCli(argv, {cwd})
    expectMessage(stderr, 'Cannot write ', 'it is a folder')
    expect(code).toBe(2)
    expect(await readdir(join(cwd, 'out'))).toEqual(['page.txt'])
  })
})

describe('glossary', () => {
  test.each([
    [
      'a missing column',
      '代外\t代表\tword\tseed\tapproved',
      'glossary/variants/a.tsv:2:25 Unexpected 5 columns, expected 9 separated by tabs: `unless` is missing'
    ],
    [
      'a cycle',
      [
        '丙\t甲\tword\tnews\tapproved\t\t\t\t',
        '乙\t丙\tword\tnews\tapproved\t\t\t\t',
        '甲\t乙\tword\tnews\tapproved\t\t\t\t'
      ].join('\n'),
      'glossary/variants/a.tsv:2:3 Unexpected cycle 丙 → 甲 → 乙 → 丙 in family `news`'
    ]
  ])('%s stops every command', async (_, rows, message) => {
    const cwd = await makeFolder({
      'zhengben.yaml': '',
      'glossary/variants/a.tsv': `${header}\n${rows}\n`,
      'corpus/one/source.txt': line
    })
    for (const argv of [
      ['restore', 'corpus/one/source.txt'],
      ['segment', 'corpus/one/source.txt'],
      ['build']
    ]) {
      const {code, stdout, stderr} = await runCli(argv, {cwd})
      expectMessage(stderr, message)
      expect({code, stdout}).toEqual({code: 2, stdout: ''})
    }
  })

  test('a folder without rows needs --no-glossary', async () => {
    const cwd = await makeFolder({
      'zhengben.yaml': 'glossary: glossary\n',
      'glossary/note.txt': '',
      'page.txt': line
    })
    const refused = await runCli(['restore', 'page.txt'], {cwd})
    expectMessage(refused.stderr, 'without rows', '--no-glossary')
    expect(refused.code).toBe(2)
    const argv = ['restore', 'page.txt', '--no-glossary']
    expect(await runCli(argv, {cwd})).toMatchObject({code: 0, stdout: line})
  })
})

describe('settings', () => {
  test.each([
    ['corpus: [a', 'zhengben.yaml:1:11 '],
    [
      'glosary: words',
      'zhengben.yaml:1:1 Unexpected key `glosary`, did you mean `glossary`?'
    ],
    [
      'out: ../elsewhere',
      'zhengben.yaml:1:6 Unexpected `out`: expected a folder inside the project'
    ],
    [
      'restore:\n  script: latin',
      'zhengben.yaml:2:11 Unexpected `restore.script`: expected hans, hant or keep'
    ],
    [
      'restore:\n  only: [spam, ham]',
      'zhengben.yaml:2:16 Unexpected `restore.only.1`: expected edit kinds'
    ],
    [
      'restore:\n  min_confidence: 1',
      'zhengben.yaml:2:3 Unexpected key `restore.min_confidence`, did you mean `min-confidence`?'
    ],
    ['glossary: nowhere', 'Cannot read the glossary folder `nowhere`'],
    ['just words', 'zhengben.yaml:1:1 Unexpected value'],
    ['corpus: a\ncorpus: b', 'zhengben.yaml:2:1 '],
    ['['.repeat(3000) + ']'.repeat(3000), 'Unexpected nesting that deep']
  ])('%j is refused', async (settings, message) => {
    const cwd = await makeFolder({
      'zhengben.yaml': settings,
      'page.txt': line
    })
    const {code, stdout, stderr} = await runCli(['restore', 'page.txt'], {cwd})
    expectMessage(stderr, message)
    expect({code, stdout}).toEqual({code: 2, stdout: ''})
  })
})

test('of one slip in a file of settings only the first errors are shown', async () => {
  const cwd = await makeFolder({'zhengben.yaml': '['.repeat(500)})
  const {code, stderr} = await runCli(['build'], {cwd})
  expectMessage(stderr, 'zhengben.yaml:1:')
  expect(stderr.trimEnd().split('\n').length).toBeLessThan(4)
  expect(code).toBe(2)
})

test('settings may leave the glossary out, and the folder with it', async () => {
  const cwd = await makeFolder({
    'zhengben.yaml': 'corpus: pages\n',
    'page.txt': line
  })
  const outcome = await runCli(['restore', 'page.txt'], {cwd})
  expect(outcome).toEqual({code: 0, stdout: line, stderr: ''})
})

describe('formats that are no text', () => {
  const html = `<!doctype html>\n<p class="a,b">${line}`
  const xliff = `<?xml version="1.0"?>\n<xliff><source>${line}</source></xliff>`
  const files = {
    'page.html': html,
    'job.xlf': xliff,
    'page.txt': line,
    'en.html': '<html><p>After the rain'
  }

  test.each([
    ['build', 'page.html'],
    ['analyse', 'job.xlf'],
    ['align', 'page.html', 'page.txt'],
    ['align', 'page.txt', 'en.html']
  ])('%s %s skips it', async (...argv) => {
    const cwd = await makeFolder(files)
    const {code, stderr} = await runCli(argv, {cwd})
    expectMessage(stderr, '1:1', 'ML, expected text', 'save it as text')
    expect(code).toBe(1)
  })

  test.each(['restore', 'segment'])('%s warns', async (command) => {
    const cwd = await makeFolder(files)
    const {code, stderr} = await runCli([command, 'page.html'], {cwd})
    expectMessage(stderr, '1:1', 'warning', 'Unexpected HTML')
    expect(code).toBe(0)
  })

  test('Markdown may hold tags', async () => {
    const cwd = await makeFolder({'page.md': `<div>\n\n${line}\n</div>\n`})
    const {stderr} = await runCli(['restore', 'page.md'], {cwd})
    expect(stderr).toBe('')
  })
})

describe('documents', () => {
  const bomb = [
    'a: &a [x, x, x, x, x, x, x, x, x]',
    ...'bcdefghi'.split('').map((d, index) => {
      const before = 'abcdefgh'[index]
      return `${d}: &${d} [${Array(9).fill(`*${before}`).join(', ')}]`
    })
  ].join('\n')

  test.each([
    ['an alias bomb', bomb, '1:1 ', 'Unexpected number of aliases'],
    ['a path as id', 'id: ../../escape', '1:5 ', 'Unexpected `id`'],
    ['a hidden id', 'id: .git', '1:5 ', 'Unexpected `id`'],
    ['an absolute id', 'id: /etc/passwd', '1:5 ', 'Unexpected `id`'],
    ['an unknown key', 'tilte: x', '1:1 ', 'did you mean `title`?'],
    ['no date', 'date: soon', '1:7 ', 'expected a date such as']
  ])(
    '%s in document.yaml skips the document',
    async (_, yaml, place, message) => {
      const cwd = await makeFolder({
        'zhengben.yaml': '',
        'glossary/keep.tsv': '# text\tnote\n',
        'corpus/bad/source.txt': line,
        'corpus/bad/document.yaml': yaml,
        'corpus/good/source.txt': line
      })
      const {code, stdout, stderr} = await runCli(['build'], {cwd})
      expectMessage(stderr, join('bad', 'document.yaml'), place, message)
      expect(stdout).toContain('Built 1 document in')
      expect(stdout).toContain('1 skipped')
      expect(code).toBe(1)
      expect((await readdir(join(cwd, 'out'))).sort()).toEqual([
        'good',
        'index.html'
      ])
    }
  )

  test('two documents may not share an id', async () => {
    const cwd = await makeFolder({
      'zhengben.yaml': '',
      'glossary/keep.tsv': '# text\tnote\n',
      'corpus/one/source.txt': line,
      'corpus/two/source.txt': line,
      'corpus/two/document.yaml': 'id: ONE'
    })
    const {code, stderr} = await runCli(['build'], {cwd})
    expectMessage(stderr, 'Unexpected id `ONE`', join('one', 'source.txt'))
    expect(code).toBe(2)
  })

  test('a file is a document, whatever its name', async () => {
    const cwd = await makeFolder({'河 堤（终稿） v2.txt': line})
    const argv = ['build', '河 堤（终稿） v2.txt', '--format', 'md']
    const {code, stderr} = await runCli(argv, {cwd})
    expect([code, stderr]).toEqual([0, ''])
    expect(await readdir(join(cwd, 'out'))).toContain('河-堤-终稿-v2')
  })

  test('what is no document is skipped', async () => {
    const cwd = await makeFolder({
      'page.txt': line,
      'blank.txt': ' \n',
      'two/source.txt': line,
      'two/source.md': line,
      'none/readme.txt': line
    })
    const argv = ['build', 'page.txt', 'blank.txt', 'two', 'none', 'nowhere']
    const {code, stdout, stderr} = await runCli(argv, {cwd})
    expectMessage(
      stderr,
      'Unexpected empty document',
      'Unexpected 2 sources source.md, source.txt, expected one',
      'Unexpected folder none without documents',
      'Unexpected document nowhere'
    )
    expect(stdout).toContain('Built 1 document in')
    expect(code).toBe(1)
    const page = await readFile(join(cwd, 'out', 'page', 'restored.txt'))
    expect(page.toString()).toBe(line)
  })
})

describe('outputs that would take the place of an input', () => {
  const english = 'After the rain some children flew kites on the dike.\n'
  const cases: ReadonlyArray<ReadonlyArray<string>> = [
    ['restore', 'page.md', '--report', 'page.md'],
    ['restore', 'page.md', '--report', 'sub/../page.md'],
    ['restore', 'page.md', '-o', 'link'],
    ['segment', 'page.md', '--srx', 'page.md'],
    ['align', 'page.md', 'page.en.md', '-o', 'page.en.md'],
    ['align', 'page.md', '-o', 'page.en.md'],
    ['analyse', 'page.md', '--csv', 'page.md'],
    ['check', 'page.md', '--sarif', 'page.en.md']
  ]
  for (const argv of cases)
    test(argv.join(' '), async () => {
      const files = {'page.md': line, 'page.en.md': english, 'sub/x': ''}
      const cwd = await makeFolder(files)
      await symlink(cwd, join(cwd, 'link'))
      const {code, stderr} = await runCli(argv, {cwd})
      expectMessage(stderr, 'Unexpected output', 'which is an input')
      expect(code).toBe(2)
      expect(await readFile(join(cwd, 'page.md'), 'utf8')).toBe(line)
      expect(await readFile(join(cwd, 'page.en.md'), 'utf8')).toBe(english)
    })
})

describe('outputs that cannot be written', () => {
  /** A stream whose disk is full, or whose reader went away. */
  const failing = (code: string): Writable =>
    new Writable({
      write: (_chunk, _encoding, done) =>
        done(Object.assign(new Error(code), {code}))
    }).on('error', () => undefined)
  const run = async (code: string): Promise<[number, string]> => {
    const stderr = new PassThrough()
    const printed = text(stderr)
    const exitCode = await main(['restore'], {
      stdin: Readable.from([Buffer.from(line)]),
      stdout: failing(code),
      stderr,
      cwd: await makeFolder(),
      env: {}
    })
    stderr.end()
    return [exitCode, await printed]
  }

  test('a full disk is named', async () => {
    expect(await run('ENOSPC')).toEqual([
      2,
      'zhengben: Cannot write the output: no space left on the disk\n'
    ])
  })

  test('a reader that went away is no error', async () => {
    expect(await run('EPIPE')).toEqual([0, ''])
  })

  test('a file in place of a folder is named, without a word on usage', async () => {
    const cwd = await makeFolder({'page.txt': line})
    const argv = ['restore', 'page.txt', '--report', 'page.txt/report.html']
    const {code, stderr} = await runCli(argv, {cwd})
    expectMessage(stderr, 'a part of the path is a file')
    expect(stderr).not.toContain('--help')
    expect(code).toBe(2)
  })
})
