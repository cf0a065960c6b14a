import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {
  clean,
  commit,
  git,
  makeProject,
  spun,
  table
} from './glossary-project.ts'
import {makeFolder, runCli} from './run-cli.ts'

const diff = ['glossary', 'diff']

const change = (
  cwd: string,
  changes: Readonly<Record<string, string>>
): Promise<void> =>
  writeFile(join(cwd, 'glossary/variants/bangdu.tsv'), table(changes))

test('nothing is said where nothing acts otherwise', async () => {
  const cwd = await makeProject()
  const {code, stdout, stderr} = await runCli(diff, {cwd})
  expect(stderr).toBe('')
  expect(stdout).toMatch(/^No row acts otherwise than in [\da-f]{10}\n$/)
  expect(code).toBe(0)
})

test('a changed row is shown with each sentence, before and after; a gold score that drops is a finding', async () => {
  const cwd = await makeProject()
  await change(cwd, {代外: '代外\t代理\tword\tbangdu\tapproved\t\t\t\t'})
  const {code, stdout} = await runCli(diff, {cwd})
  expect(stdout).toContain('corpus/park/source.txt\n')
  expect(stdout).toContain('[-代表-]')
  expect(stdout).toContain('{+代理+}')
  expect(stdout).toContain(
    'row glossary/variants/bangdu.tsv:2 changed 代外 → 代表 [bangdu] (was), 代外 → 代理 [bangdu]'
  )
  expect(stdout).toMatch(/errors: 12 as found, 0 before, 2 after — worse/)
  expect(stdout).toMatch(
    /1 row against [\da-f]{10}: 2 places in 1 text of 1, 0 of them untouched before; 0 better, 1 worse by gold/
  )
  expect(code).toBe(1)
})

test('a row that helps is no finding; --json says by number which row did what', async () => {
  const cwd = await makeProject({
    'glossary/variants/bangdu.tsv': table({周全: ''})
  })
  await change(cwd, {})
  const {code, stdout} = await runCli([...diff, '--json'], {cwd})
  expect(JSON.parse(stdout)).toMatchObject({
    isApproximate: false,
    rows: [{type: 'added', after: {variant: '周全'}, edits: 1, texts: 1}],
    results: [
      {
        path: 'corpus/park/source.txt',
        isWorse: false,
        wasClean: false,
        changes: [{found: '周全', before: '周全', after: '全面', rows: [0]}],
        errors: {before: 2, after: 0}
      }
    ],
    texts: 1,
    skipped: []
  })
  expect(code).toBe(0)
})

test('texts that were left alone come first; clean sentences are gold', async () => {
  const cwd = await makeProject({
    'glossary/variants/bangdu.tsv': table({
      代外: '',
      饱动: '',
      开展: '',
      周全: ''
    })
  })
  await change(cwd, {})
  const folder = await makeFolder({
    'pages/a/spun.txt': spun,
    'pages/birds.md': `# 湿地\n\n${clean}`,
    'sentences.clean.txt': `${clean}${spun}`,
    'other.json': '{"name": "无关"}',
    'notes.csv': '邦度'
  })
  const {code, stdout} = await runCli([...diff, folder], {cwd})
  const heading = 'Changed for the first time, most likely wrongly:\n'
  expect(stdout).toContain(heading)
  const listed = stdout.slice(stdout.indexOf(heading) + heading.length)
  expect(listed.split('\n')[0]).toContain('sentences.clean.txt: ')
  expect(listed.split('\n')[0]).toContain('(clean text)')
  expect(listed).toMatch(/spun\.txt: .* \(untouched before\)/)
  expect(stdout).not.toContain('birds.md')
  expect(stdout).toMatch(/ 1 worse by gold/)
  expect(code).toBe(1)
})

test('a revision may be given, and a folder alone', async () => {
  const cwd = await makeProject({'pages/a.txt': spun})
  await change(cwd, {周全: ''})
  await commit(cwd)
  expect((await runCli([...diff, 'HEAD'], {cwd})).stdout).toContain('No row')
  const older = await runCli([...diff, 'HEAD~1', 'pages'], {cwd})
  expect(older.stdout).toContain('removed 周全 → 全面')
  expect(older.stdout).toContain('pages/a.txt')
  expect((await runCli([...diff, 'pages'], {cwd})).stdout).toContain('No row')
  await git(cwd, 'branch', 'pages')
  expect(await runCli([...diff, 'pages'], {cwd})).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('which is a revision and a path')
  })
  expect((await runCli([...diff, './pages'], {cwd})).code).toBe(0)
})

test('a file that is new, or gone, is all its rows', async () => {
  const cwd = await makeProject()
  await writeFile(
    join(cwd, 'glossary/variants/more.tsv'),
    table({代外: '', 周全: '', 开展: '', 邦度: '', 饱动: '', 区: ''}) +
      '新区\t新的区\tword\tnovel\tapproved\t\t\t\t\n'
  )
  const {stdout} = await runCli(diff, {cwd})
  expect(stdout).toContain('glossary/variants/more.tsv:2 added 新区 → 新的区')
})

test('results are kept between runs and stay the same', async () => {
  const cwd = await makeProject({'pages/a.txt': spun.repeat(3)})
  const home = await makeFolder()
  await change(cwd, {代外: '代外\t代理\tword\tbangdu\tapproved\t\t\t\t'})
  const options = {cwd, env: {XDG_CACHE_HOME: home}}
  const first = await runCli([...diff, 'pages'], options)
  const kept = join(home, 'zhengben/glossary-diff.json')
  expect(JSON.parse(await readFile(kept, 'utf8')).entries).toHaveLength(2)
  expect(await runCli([...diff, 'pages'], options)).toEqual(first)
  expect(await runCli([...diff, 'pages'], {cwd})).toEqual(first)
  await writeFile(kept, '{"half')
  expect(await runCli([...diff, 'pages'], options)).toEqual(first)
})

test('--fast looks at texts that show the form, and says so', async () => {
  const hidden = '邦▼度级新区。人大代表们。'
  const cwd = await makeProject({'pages/a.txt': hidden})
  await change(cwd, {邦度: ''})
  const {stdout} = await runCli([...diff, '--fast', 'pages'], {cwd})
  expect(stdout).toContain('(approximate: --fast)')
})

test('what cannot be compared is wrong usage, without a trace', async () => {
  const plain = await makeFolder({
    'zhengben.yaml': 'glossary: glossary\n',
    'glossary/variants/a.tsv': table()
  })
  const cases: ReadonlyArray<readonly [string, ReadonlyArray<string>, string]> =
    [
      [plain, [], 'outside of any Git repository'],
      [await makeProject(), ['v9'], 'Unexpected v9, expected a revision'],
      [await makeProject(), ['--output=x'], 'Unexpected option --output'],
      [await makeProject(), ['HEAD', 'nowhere'], 'Cannot read nowhere']
    ]
  for (const [cwd, argv, message] of cases) {
    const {code, stderr} = await runCli([...diff, ...argv], {cwd})
    expect(stderr).toContain(message)
    expect(stderr).not.toMatch(/^\s+at /m)
    expect(code).toBe(2)
  }
  await git(plain, 'init', '--quiet')
  expect((await runCli(diff, {cwd: plain})).stderr).toContain(
    'repository without commits'
  )
})

test('a glossary that was broken in the revision is said to be', async () => {
  const cwd = await makeProject({
    'glossary/variants/bangdu.tsv': `${table()}只有一列\n`
  })
  await change(cwd, {})
  const {code, stderr} = await runCli(diff, {cwd})
  expect(stderr).toMatch(
    /In revision [\da-f]{10}: glossary\/variants\/bangdu\.tsv:7:/
  )
  expect(code).toBe(2)
})

test('an input that cannot be read is skipped and told', async () => {
  const cwd = await makeProject()
  await change(cwd, {周全: ''})
  await writeFile(join(cwd, 'picture.txt'), Buffer.from([0x89, 0, 0, 0, 0xff]))
  const {code, stdout, stderr} = await runCli([...diff, 'picture.txt'], {cwd})
  expect(stderr).toContain('picture.txt')
  expect(stdout).toContain('removed 周全')
  expect(code).toBe(1)
})

test('--html writes a page that asks about the changed rows', async () => {
  const cwd = await makeProject()
  await change(cwd, {代外: '代外\t代理\tword\tbangdu\tapproved\t\t\t\t'})
  const {code, stderr} = await runCli([...diff, '--html', 'diff.html'], {cwd})
  expect(stderr).toBe('Wrote diff.html\n')
  expect(code).toBe(1)
  const html = await readFile(join(cwd, 'diff.html'), 'utf8')
  expect(html).toContain('A text with gold has more errors than before.')
  expect(html).toMatch(/data-item="[^"]*keep[^"]*代外\\t代理/)
})
