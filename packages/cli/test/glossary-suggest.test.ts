import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {makeFolder, runCli} from './run-cli.ts'

const header =
  '# variant\toriginal\tlayer\tfamily\tstatus\tunless\texample\trestored\tnote\n'
const project = {
  'zhengben.yaml': 'glossary: glossary\n',
  'glossary/variants/a.tsv': `${header}代外\t代表\tword\ta\tapproved\t\t\t\t\n`
}
const page = `市图书馆延长了办事时间，读者须要借书，晚上也能来。
新馆的办事人员说，学生须要到别处找座位。
图书馆还为老年读者供应热水，读者须要时可以随时领取。
`

test('lists forms with their originals, and where they stand', async () => {
  const cwd = await makeFolder({...project, 'pages/a.txt': page})
  const {code, stdout, stderr} = await runCli(
    ['glossary', 'suggest', 'pages'],
    {
      cwd
    }
  )
  expect(stderr).toBe('')
  expect(code).toBe(0)
  expect(stdout).toMatch(/^1 text: 0 rows from restorations by hand, \d+ from/)
  expect(stdout).toContain('须要 → 需要')
  expect(stdout).toMatch(/pages\/a\.txt:1:15 .*【须要】借书/)
})

test('where nothing is proposed it says what else to try', async () => {
  const cwd = await makeFolder({
    ...project,
    'pages/a.txt': '清晨，湿地里的候鸟成群飞起。\n'
  })
  expect(await runCli(['glossary', 'suggest', 'pages'], {cwd})).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(
      /^1 text: 0 rows .*\n\nNo form is likely enough to be spun\. --least 0\.1/
    )
  })
})

test('what people wrote becomes rows of a file, once', async () => {
  const cwd = await makeFolder({
    ...project,
    'pages/one/source.txt': '白叟们去病院看大夫。\n',
    'pages/one/restored.md': '老人们去医院看医生。\n'
  })
  const argv = [
    'glossary',
    'suggest',
    'pages',
    '--accept',
    'glossary/variants/new.tsv'
  ]
  const {code, stdout} = await runCli(argv, {cwd})
  expect(code).toBe(0)
  expect(stdout).toContain(
    'glossary/variants/new.tsv: 3 rows added, 0 extended'
  )
  const path = join(cwd, 'glossary/variants/new.tsv')
  const written = await readFile(path, 'utf8')
  expect(written).toContain(
    '病院\t医院\tword\tnew\tproposed\t\t\t\trestored by hand, 1 time\n'
  )
  expect(await runCli(['glossary', 'check'], {cwd})).toMatchObject({code: 0})
  const again = await runCli(argv, {cwd})
  expect(again.code).toBe(0)
  expect(again.stdout).toContain('0 rows added')
  expect(await readFile(path, 'utf8')).toBe(written)
})

test('--json gives everything', async () => {
  const cwd = await makeFolder({...project, 'a.txt': page})
  const {stdout} = await runCli(
    [
      'glossary',
      'suggest',
      'a.txt',
      '--json',
      '--terms',
      '--retire',
      '--least',
      '0'
    ],
    {cwd}
  )
  const found = JSON.parse(stdout)
  expect(found).toMatchObject({
    texts: 1,
    terms: [],
    retirements: [{variant: '代外', reason: 'absent', line: 2}]
  })
  const proposal = found.proposals.find(
    (d: {variant: string}) => d.variant === '须要'
  )
  expect(proposal).toMatchObject({
    id: 'variant:须要',
    kind: 'model',
    count: 3,
    documents: [{path: 'a.txt', count: 3}],
    lines: [{path: 'a.txt', line: 1, column: 15, match: '须要'}, {}, {}]
  })
})

test('terms are proposed from memories, too', async () => {
  const rows = [
    ['社区食堂今天开张。', 'The community canteen opens today.'],
    ['老人喜欢社区食堂。', 'Elderly people like the community canteen.'],
    ['社区食堂周日休息。', 'On Sundays the community canteen is closed.']
  ]
  const unit = ([zh, en]: ReadonlyArray<string>): string =>
    `<tu><tuv xml:lang="zh"><seg>${zh}</seg></tuv><tuv xml:lang="en"><seg>${en}</seg></tuv></tu>`
  const cwd = await makeFolder({
    ...project,
    'a.txt': page,
    'm.tmx': `<tmx version="1.4"><header/><body>${rows.map(unit).join('')}</body></tmx>`
  })
  const argv = ['glossary', 'suggest', 'a.txt', '-m', 'm.tmx', '--json']
  expect((await runCli(argv, {cwd})).code).toBe(2)
  const {stdout} = await runCli([...argv, '--terms'], {cwd})
  expect(JSON.parse(stdout).terms).toMatchObject([
    {source: '社区食堂', rendering: 'community canteen'}
  ])
})

test('terms are proposed from units that people translated, not from drafts', async () => {
  const rows = [
    ['社区食堂今天开张。', 'The community canteen opens today.'],
    ['老人喜欢社区食堂。', 'Elderly people like the community canteen.'],
    ['社区食堂周日休息。', 'On Sundays the community canteen is closed.']
  ]
  const units = rows.map(([zh, en]) => `  - source: ${zh}\n    target: ${en}\n`)
  const store = 'corpus/canteen/translation.en.yaml'
  const cwd = await makeFolder({
    ...project,
    'corpus/canteen/source.txt': `${rows.map(([zh]) => zh).join('')}\n`,
    [store]: `language: en\nunits:\n${units.join('')}`
  })
  const argv = ['glossary', 'suggest', 'canteen', '--json', '--terms']
  const found = JSON.parse((await runCli(argv, {cwd})).stdout)
  expect(found.terms).toMatchObject([
    {source: '社区食堂', rendering: 'community canteen'}
  ])
  const drafts = units.map((d) => `${d}    state: initial\n`)
  await writeFile(join(cwd, store), `language: en\nunits:\n${drafts.join('')}`)
  const none = JSON.parse((await runCli(argv, {cwd})).stdout)
  expect(none.terms).toEqual([])
})

test('a damaged file is named and nothing is written', async () => {
  const broken = `${header}邦度 国家\n`
  const cwd = await makeFolder({
    ...project,
    'pages/a.txt': page,
    'b.tsv': broken
  })
  const {code, stderr} = await runCli(
    ['glossary', 'suggest', 'pages', '--accept', 'b.tsv'],
    {cwd}
  )
  expect(code).toBe(2)
  expect(stderr).toContain('b.tsv:2:')
  expect(await readFile(join(cwd, 'b.tsv'), 'utf8')).toBe(broken)
})

test('what cannot be read or is asked wrongly is said', async () => {
  const cwd = await makeFolder({...project, 'empty/x.bin': 'x'})
  const missing = await runCli(['glossary', 'suggest', 'nowhere'], {cwd})
  expect(missing.code).toBe(1)
  expect(missing.stderr).toContain('nowhere')
  const empty = await runCli(['glossary', 'suggest', 'empty'], {cwd})
  expect(empty.code).toBe(1)
  expect(empty.stderr).toContain('Unexpected folder empty without texts')
  const wrong = await runCli(['glossary', 'suggest', '--least', 'x'], {cwd})
  expect(wrong.code).toBe(2)
  expect(wrong.stderr).toContain(
    'Unexpected --least x, expected a number from 0 to 1'
  )
})
