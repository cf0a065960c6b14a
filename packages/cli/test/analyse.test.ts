import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {makeFolder, runCli} from './run-cli.ts'

const tmx = (...units: ReadonlyArray<readonly [string, string]>): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4"><header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en" srclang="zh-CN" datatype="plaintext"/><body>
${units.map(([zh, en]) => `<tu><tuv xml:lang="zh-CN"><seg>${zh}</seg></tuv><tuv xml:lang="en"><seg>${en}</seg></tuv></tu>`).join('\n')}
</body></tmx>
`

const files = {
  'job/a.txt':
    '市图书馆今年新增藏书12000册。读者凭身份证办理借书证。\n读者凭身份证办理借书证。\n',
  'job/deep/b.md':
    '# 开放时间\n\n读者凭身份证办理借书证。周一闭馆，节假日照常开放。\n',
  'job/c.tsv': '# zh\ten\n市图书馆今年新增藏书9000册。\t\n\n=1+1\tx\n',
  'job/b.en.md': 'No document of its own.\n',
  'library.tmx': tmx([
    '周一闭馆，节假日照常开放。',
    'Closed on Mondays, open on holidays.'
  ])
}

type Volume = {segments: number; words: number; zishu: number}
type Document = {
  name: string
  text: {han: number; zishu: number}
  volume: Volume
  damaged: number
  found: {characters: number}
  bands: Record<string, Volume & {internal: Volume}>
  weighted: {words: number}
}

describe('analyse', () => {
  test('tells what a folder of texts holds, against a memory', async () => {
    const cwd = await makeFolder(files)
    const argv = ['analyse', 'job', '--memory', 'library.tmx', '--json']
    const {code, stdout, stderr} = await runCli(argv, {cwd})
    expect([code, stderr]).toEqual([0, ''])
    const {documents, total, memory} = JSON.parse(stdout) as {
      documents: Array<Document>
      total: Document
      memory: {entries: number}
    }
    expect(memory).toEqual({entries: 1})
    const bands = documents.map((d) => [
      d.name,
      Object.fromEntries(
        Object.entries(d.bands)
          .filter(([, band]) => band.segments > 0)
          .map(([name, band]) => [name, band.segments])
      )
    ])
    expect(bands).toEqual([
      ['job/a.txt', {repetition: 1, none: 2}],
      ['job/c.tsv', {'95-99': 1, none: 1}],
      ['job/deep/b.md', {'cross-repetition': 1, exact: 1, none: 1}]
    ])
    expect(total.volume.segments).toBe(8)
    expect(documents[0]?.text).toMatchObject({han: 33, zishu: 37})
  })

  test('prints columns that stand under each other', async () => {
    const cwd = await makeFolder(files)
    const {stdout} = await runCli(['analyse', 'job'], {cwd})
    const [head = '', ...rows] = stdout.split('\n')
    expect(head).toMatch(/^document {2,}segments {2}words {2}字数 {2}/)
    // 字数 takes four columns in two characters.
    for (const row of rows.slice(0, 4)) expect(row.length - 2).toBe(head.length)
    expect(stdout).toContain('0 translations in memory')
  })

  test('prints no total of a single document, which says the same', async () => {
    const cwd = await makeFolder(files)
    const {stdout} = await runCli(['analyse', 'job/a.txt'], {cwd})
    expect(stdout).not.toMatch(/^total +\d/m)
    expect(stdout.match(/^job\/a\.txt /gm)).toHaveLength(2)
  })

  test('counts restored text, and what was damaged', async () => {
    const cwd = await makeFolder({
      'page.txt': '社区&nbsp;食堂开张了。早飯两元。\n'
    })
    const argv = ['analyse', 'page.txt', '--json']
    const {documents} = JSON.parse((await runCli(argv, {cwd})).stdout)
    expect(documents[0]).toMatchObject({
      text: {characters: 13},
      found: {characters: 19},
      // Writing the other script (飯) is no repair.
      damaged: 6
    })
  })

  test('writes a table in which no cell is a formula', async () => {
    const cwd = await makeFolder({'=cmd.txt': '今天有雨。\n'})
    const argv = ['analyse', '=cmd.txt', '--csv', 'out/q.csv', '--bom']
    expect((await runCli(argv, {cwd})).code).toBe(0)
    const text = await readFile(join(cwd, 'out/q.csv'), 'utf8')
    const lines = text.split('\r\n')
    expect(lines).toHaveLength(4)
    expect(lines[0]).toMatch(/^\u{FEFF}"document","segments","words","zishu"/u)
    expect(lines[1]).toMatch(/^"'=cmd\.txt",1,\d+,5,4,5,5,5,0,/)
    expect(lines[2]).toMatch(/^"total",1,/)
  })

  test('holds documents against translations in the corpus, not their own', async () => {
    const text = '读者凭身份证办理借书证。\n'
    const english = 'Readers get a card by showing an ID card.\n'
    const cwd = await makeFolder({
      'zhengben.yaml': 'analyse:\n  rates:\n    context: 0.05\n    none: 0.9\n',
      'glossary/keep.tsv': '# text\tnote\n',
      'corpus/one/source.txt': text,
      'corpus/one/translation.en.md': english,
      'corpus/two/source.txt': text
    })
    const run = async (...options: ReadonlyArray<string>) =>
      JSON.parse(
        (await runCli(['analyse', '--json', ...options], {cwd})).stdout
      ).documents.map((d: Document) => [
        d.name,
        Object.keys(d.bands).filter((name) => d.bands[name]?.segments),
        d.weighted.words / d.volume.words
      ])
    expect(await run()).toEqual([
      ['corpus/one/source.txt', ['none'], 0.9],
      ['corpus/two/source.txt', ['context'], expect.closeTo(0.05, 1)]
    ])
    expect(await run('--no-corpus')).toEqual([
      ['corpus/one/source.txt', ['none'], 0.9],
      ['corpus/two/source.txt', ['cross-repetition'], expect.closeTo(0.1, 1)]
    ])
  })

  test('goes on after what cannot be read', async () => {
    const cwd = await makeFolder({
      ...files,
      'broken.tmx': '<tmx><body><tu>',
      'other.tmx': '<tmx version="1.4"><body></body></tmx>',
      'evil.tmx':
        '<!DOCTYPE tmx [<!ENTITY a "aaaa">]><tmx version="1.4"><body/></tmx>'
    })
    const memories = ['broken', 'other', 'evil', 'nowhere']
    const {code, stdout, stderr} = await runCli(
      ['analyse', 'job/a.txt', 'missing.txt'].concat(
        memories.flatMap((d) => ['-m', `${d}.tmx`])
      ),
      {cwd}
    )
    expect(code).toBe(1)
    expect(stdout).toContain('job/a.txt')
    expect(stderr).toMatch(/broken\.tmx\n.*1:\d+.*Unexpected XML/)
    expect(stderr).toContain('without translations from zh into en')
    expect(stderr).toContain('Unexpected declarations')
    expect(stderr).toContain('nowhere.tmx')
    expect(stderr).toContain('missing.txt')
    expect(stderr).not.toMatch(/^\s+at /m)
  })

  test('names rates that are none', async () => {
    const cwd = await makeFolder({
      'zhengben.yaml': 'analyse:\n  rates:\n    exct: 0.2\n    none: 3\n',
      'a.txt': '今天有雨。\n'
    })
    const {code, stderr} = await runCli(['analyse', 'a.txt'], {cwd})
    expect(code).toBe(2)
    expect(stderr).toContain('zhengben.yaml:3:5')
    expect(stderr).toContain('did you mean `exact`?')
    expect(stderr).toContain('expected a number from 0 to 1')
  })
})
