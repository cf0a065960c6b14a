import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {stripVTControlCharacters} from 'node:util'
import {describe, expect, test} from 'vitest'
import {makeFolder, runCli} from './run-cli.ts'

const header =
  '# variant\toriginal\tlayer\tfamily\tstatus\tunless\texample\trestored\tnote'
const rows = [
  '叙判\t谈判|商谈\tword\town\tapproved\t叙判词\t\t\t\n',
  '寰宇\t世界\tword\town\tapproved\t\t\t\t\n',
  '邦度\t国家\tword\town\tapproved\t\t\t\t\n',
  '饱动\t推动\tword\town\tapproved\t\t\t\t\n'
]
const spun =
  '全邦度都在饱动邦度经济发展。雨后的河堤上，几个孩子在放风筝。风不大。他们的叙判饱动了两个邦度的合作。天黑了。人们回家了。'
const project = {
  'zhengben.yaml': 'glossary: words\n',
  'words/variants/a.tsv': `${header}\n${rows.join('')}`,
  'page.txt': `${spun}\n`
}

/** Columns a line takes, in these texts: everything but ASCII and │⋯… is wide. */
function widthOf(line: string): number {
  return [...line].reduce((sum, d) => sum + (/[ -~│⋯…]/.test(d) ? 1 : 2), 0)
}

describe('--diff', () => {
  test('prints sentences that change side by side, and their neighbours', async () => {
    const cwd = await makeFolder(project)
    const {stdout} = await runCli(['restore', 'page.txt', '--diff'], {
      cwd,
      env: {COLUMNS: '70'}
    })
    expect(stdout).toBe(
      `page.txt
  as found                         │ restored
1 全[-邦度-]都在[-饱动-][-邦度-]经 │ 全{+国家+}都在{+推动+}{+国家+}经
  济发展。                         │ 济发展。
1 雨后的河堤上，几个孩子在放风筝。 │ 雨后的河堤上，几个孩子在放风筝。
1 风不大。                         │ 风不大。
1 他们的[-叙判-][-饱动-]了两个     │ 他们的{+谈判+}{+推动+}了两个
  [-邦度-]的合作。                 │ {+国家+}的合作。
1 天黑了。                         │ 天黑了。

`
    )
  })

  test('fits the terminal and is coloured there', async () => {
    const cwd = await makeFolder(project)
    const argv = ['restore', 'page.txt', '--diff']
    for (const columns of [40, 61, 100]) {
      const {stdout} = await runCli(argv, {cwd, terminal: columns})
      expect(stdout).toContain('\u{1B}[4;31m邦度\u{1B}[24;39m')
      expect(stdout).toContain('\u{1B}[4;32m国家\u{1B}[24;39m')
      const lines = stripVTControlCharacters(stdout).split('\n').slice(1)
      const places = lines
        .filter((d) => d !== '')
        .map((d) => widthOf(d.slice(0, d.indexOf('│'))))
      expect(new Set(places).size).toBe(1)
      for (const line of lines)
        expect(widthOf(line)).toBeLessThanOrEqual(columns)
    }
  })

  test('has no colours where nobody wants them', async () => {
    const cwd = await makeFolder(project)
    const argv = ['restore', 'page.txt', '--diff', '--patch']
    for (const options of [
      {env: {NO_COLOR: '1'}, terminal: 80},
      {env: {TERM: 'dumb'}, terminal: 80},
      {}
    ]) {
      const {stdout} = await runCli(argv, {cwd, ...options})
      expect(stdout).toContain('{+国家+}')
      expect(stdout).not.toContain('\u{1B}')
    }
  })

  test('prints nothing of a clean text', async () => {
    const argv = ['restore', '--diff']
    expect(await runCli(argv, {stdin: '风不大。\n'})).toEqual({
      code: 0,
      stdout: '',
      stderr: ''
    })
  })

  test('shows what cannot be seen', async () => {
    const {stdout} = await runCli(['restore', '--diff'], {
      stdin: '開\u{200B}張(zhāng)第一週(zhōu)，門口排起了隊(duì)。\r\n'
    })
    expect(stdout).toContain('(zhāng)')
    expect(stdout).not.toMatch(/[\u{200B}\r]/u)
  })
})

describe('--explain', () => {
  test('prints each edit in a table', async () => {
    const cwd = await makeFolder({
      'a.txt': '社區(qū)食堂開(kāi)張(zhāng)了,門口排起了隊。\n'
    })
    const {stdout} = await runCli(['restore', 'a.txt', '--explain'], {cwd})
    const [head, ...lines] = stdout.trimEnd().split('\n')
    expect(head).toMatch(/^PLACE +FOUND → RESTORED +KIND +SURE +WHY$/)
    expect(lines.some((d) => /^a\.txt:1:24 +, → ， +punctuation/.test(d))).toBe(
      true
    )
    expect(lines.at(-1)).toMatch(/^DOCUMENT a\.txt: script Hant; spun \d\.\d%$/)
  })

  test('gives readings with their costs, row and document', async () => {
    const cwd = await makeFolder(project)
    const {stdout} = await runCli(['restore', 'page.txt', '--explain'], {cwd})
    const at = stdout.indexOf('叙判 → 谈判')
    const entry = stdout.slice(at, stdout.indexOf('\npage.txt', at)).split('\n')
    expect(entry[0]).toMatch(
      /variant +\d+\.\d% +glossary variant words\/variants\/a\.tsv:2$/
    )
    expect(entry[1]).toBe(
      '    row words/variants/a.tsv:2  叙判 → 谈判|商谈; family own; unless 叙判词'
    )
    expect(entry[2]).toMatch(
      /^ {4}谈判 +\d+\.\d% +model \d+\.\d +channel \+0\.0 +words/
    )
    expect(entry[3]).toMatch(
      /^ {4}商谈 +\d+\.\d% +model \d+\.\d +channel [+−]\d+\.\d /
    )
    expect(entry[4]).toMatch(/^ {4}叙判 \(as found\) +– +model \d+\.\d$/)
    expect(entry[5]).toMatch(/^ {4}margin \d+\.\d nats over 商谈$/)
    expect(stdout).toMatch(
      /^DOCUMENT page\.txt: script Hans; spun \d+\.\d%; edits by family own 6; of what each family replaces, replaced own \d+%$/m
    )
    expect(stdout).toMatch(/^COSTS in nats/m)
  })
})

describe('--report', () => {
  test('writes one page of all texts, and the texts as well', async () => {
    const cwd = await makeFolder({...project, 'clean.txt': '风不大。\n'})
    const argv = [
      'restore',
      'page.txt',
      'clean.txt',
      '--report',
      'out/report.html'
    ]
    expect(await runCli(argv, {cwd})).toMatchObject({code: 0, stdout: ''})
    const html = await readFile(join(cwd, 'out', 'report.html'), 'utf8')
    expect(html).toContain('<h2 id="text-1-name">page.txt</h2>')
    expect(html).toContain('<h2 id="text-2-name">clean.txt</h2>')
    expect(html).toContain('words/variants/a.tsv:2')
    await runCli([...argv, '-o', 'clean'], {cwd})
    expect(await readFile(join(cwd, 'out', 'report.html'), 'utf8')).toBe(html)
    expect(await readFile(join(cwd, 'clean', 'clean.txt'), 'utf8')).toBe(
      '风不大。\n'
    )
  })

  test('leaves the text of one file on stdout', async () => {
    const cwd = await makeFolder({'a.txt': '開張第一週。\n'})
    const argv = ['restore', 'a.txt', '--report', 'report.html']
    expect(await runCli(argv, {cwd})).toEqual({
      code: 0,
      stdout: '开张第一周。\n',
      stderr: ''
    })
    const html = await readFile(join(cwd, 'report.html'), 'utf8')
    expect(html).toMatch(/<p lang="zh-Hant">.*<p lang="zh-Hans">/)
    await runCli([...argv, '--script', 'keep'], {cwd})
    expect(await readFile(join(cwd, 'report.html'), 'utf8')).not.toContain(
      'lang="zh-Hans"'
    )
  })
})
