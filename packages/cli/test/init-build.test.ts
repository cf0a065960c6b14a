import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {parseBitext, unitsOf, validateBitext} from '@zhengben/bitext'
import {describe, expect, test} from 'vitest'
import {makeFolder, runCli} from './run-cli.ts'

/** Every file below a folder and what it holds. */
async function readAll(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true})
  const files = entries
    .filter((d) => d.isFile())
    .map((d) => join(d.parentPath, d.name))
    .sort()
  return Object.fromEntries(
    await Promise.all(
      files.map(async (d) => [
        d.slice(folder.length + 1).replaceAll('\\', '/'),
        await readFile(d, 'utf8')
      ])
    )
  )
}

describe('a new project', () => {
  test('says how to go on as the program was called', async () => {
    const cwd = await makeFolder()
    const env = {npm_command: 'exec'}
    const {stdout} = await runCli(['init', 'my pages'], {cwd, env})
    expect(stdout).toContain('Next: cd "my pages" && npx zhengben build\n')
  })

  test('builds, and its first document comes out restored and aligned', async () => {
    const cwd = await makeFolder()
    const made = await runCli(['init', 'pages'], {cwd})
    expect(made).toMatchObject({code: 0, stderr: ''})
    expect(made.stdout).toContain('Next: cd pages && zhengben build')

    const project = join(cwd, 'pages')
    const checked = await runCli(['check'], {cwd: project})
    expect(checked).toMatchObject({code: 0, stderr: ''})
    const built = await runCli(['build'], {cwd: project})
    expect(built).toMatchObject({code: 0, stderr: ''})
    expect(built.stdout).toMatch(/^canteen +187 .* 7\/7 /m)
    expect(built.stdout).toContain('Built 1 document in')
    expect(built.stdout).toContain(`Open ${join('out', 'index.html')} `)

    const out = await readAll(join(project, 'out'))
    expect(Object.keys(out)).toEqual([
      'canteen/bilingual.md',
      'canteen/bitext.json',
      'canteen/canteen.tmx',
      'canteen/canteen.xlf',
      'canteen/index.html',
      'canteen/restored.txt',
      'index.html'
    ])
    expect(out['canteen/restored.txt']).toContain(
      '三月的第一个早晨，社区食堂正式开张了。'
    )
    expect(out['canteen/canteen.tmx']).toContain('20260308T000000Z')
    const bitext = parseBitext(out['canteen/bitext.json'] ?? '')
    const source = await readFile(
      join(project, 'corpus', 'canteen', 'source.txt'),
      'utf8'
    )
    expect(validateBitext(bitext, source)).toEqual([])
    expect([...unitsOf(bitext)].map((d) => d.target.length)).toEqual([
      1, 1, 1, 1, 1, 1, 1
    ])
    expect(bitext.annotations.map((d) => d.body.type)).toContain('term')
    expect(out['canteen/bitext.json']).not.toContain('"gloss"')
    expect(out['canteen/index.html']).toContain('CC-CEDICT')
  })

  test('never touches files that are there already', async () => {
    const cwd = await makeFolder({'glossary/keep.tsv': 'mine'})
    const {code, stderr} = await runCli(['init'], {cwd})
    expect(code).toBe(2)
    expect(stderr).toContain('which is there already')
    expect(await readAll(cwd)).toEqual({'glossary/keep.tsv': 'mine'})
  })
})

describe('build', () => {
  const source = '# 開張\n\n社區食堂開張了。隊排得很長。\n'

  test('gives the same bytes twice, and dates only what has one', async () => {
    const cwd = await makeFolder({'page.md': source})
    const env = {SOURCE_DATE_EPOCH: '1700000000'}
    for (const out of ['a', 'b'])
      expect(
        await runCli(['build', 'page.md', '-o', out], {cwd, env})
      ).toMatchObject({code: 0, stderr: ''})
    const a = await readAll(join(cwd, 'a'))
    expect(a['page/page.xlf']).toContain('2023-11-14')
    expect(await readAll(join(cwd, 'b'))).toEqual(a)
  })

  test('writes only the formats that are asked for', async () => {
    const cwd = await makeFolder({'page.md': source})
    const argv = ['build', 'page.md', '--format', 'md,json']
    expect((await runCli(argv, {cwd})).code).toBe(0)
    const out = await readAll(join(cwd, 'out'))
    expect(Object.keys(out)).toEqual([
      'page/bilingual.md',
      'page/bitext.json',
      'page/restored.md'
    ])
    expect(out['page/restored.md']).toBe(
      '# 开张\n\n社区食堂开张了。队排得很长。\n'
    )
    const bitext = parseBitext(out['page/bitext.json'] ?? '')
    expect(
      bitext.children.map((d) =>
        d.type === 'section' ? [d.kind, d.depth, d.children.length] : d
      )
    ).toEqual([
      ['heading', 1, 1],
      ['paragraph', undefined, 2]
    ])
    expect([...unitsOf(bitext)].map((d) => d.state)).toEqual([
      'initial',
      'initial',
      'initial'
    ])
  })

  test('finds the translation beside a file and documents by name', async () => {
    const cwd = await makeFolder({
      'zhengben.yaml': 'formats: [json]\n',
      'glossary/keep.tsv': '# text\tnote\n',
      'page.txt': '社區食堂開張了。\n',
      'page.en.txt': 'The community canteen has opened.\n',
      'corpus/one/source.txt': '隊排得很長。\n',
      'corpus/two/source.txt': '隊排得很長。\n'
    })
    const {code, stdout} = await runCli(['build', 'page.txt', 'one'], {cwd})
    expect(code).toBe(0)
    expect(stdout).toMatch(/^page .* 1\/1 /m)
    expect(stdout).toMatch(/^one .* 0\/1 +–$/m)
    expect(Object.keys(await readAll(join(cwd, 'out')))).toEqual([
      'one/bitext.json',
      'page/bitext.json'
    ])
  })
})
