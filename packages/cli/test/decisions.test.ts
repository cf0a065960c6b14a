import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {makeFolder, runCli} from './run-cli.ts'

const page =
  '代外们正在集会上提出,饱舞邦度建造走深走实,更始开展形式。\n公民依法享有集会的权利。\n'

test('restore follows decisions beside a text', async () => {
  const cwd = await makeFolder({
    'page.txt': page,
    'page.decisions.yaml': `# read by hand
- read: 形式
  as: 方式
  note: as in the printed edition
- reject: 集会
  before: 的权利
`
  })
  const {code, stdout, stderr} = await runCli(['restore', 'page.txt'], {cwd})
  expect({code, stderr}).toMatchObject({code: 0})
  expect(stdout).toContain('方式。')
  expect(stdout).toContain('集会的权利')
  const json = await runCli(['restore', 'page.txt', '--json'], {cwd})
  const {edits} = JSON.parse(json.stdout)
  expect(edits).toContainEqual(
    expect.objectContaining({
      value: '方式',
      origin: {source: 'person', ruleId: 'decision'},
      confidence: 1
    })
  )
})

test('what no longer fits is reported by line and column, with exit 1', async () => {
  const cwd = await makeFolder({
    'page.txt': page,
    'page.decisions.yaml':
      '- reject: 鼎力\n- reject: 集会\n- accept: 代外\n  as: 代表\n'
  })
  const {code, stdout, stderr} = await runCli(['restore', 'page.txt'], {cwd})
  expect(code).toBe(1)
  expect(stdout).toContain('代表们')
  expect(stderr).toMatch(
    /page\.decisions\.yaml\n\s*1:11\s+warning\s+Unexpected `reject`: the text as found does not hold it/
  )
  expect(stderr).toMatch(
    /2:11 .*fits 2 places.*see page\.txt:1:6, page\.txt:2:7/
  )
})

test.each([
  ['- keep: 集会\n', /1:3\s+error\s+Unexpected key `0\.keep`/],
  ['- read: 集会\n', /1:3 .*expected `as`/],
  ['- reject: 集会\n  as: 会议\n', /1:3 .*none beside `reject`/],
  ['- accept: 集会\n  as: 集会\n', /what is to stay is `reject`/],
  ['- reject: 2026\n', /1:11 .*put figures in quotes/],
  ['- reject: 集会\n  nth: 2\n', /2:8 .*`2 of 3`, or `all`/],
  ['reject: 集会\n', /expected a list of decisions/]
])('%j is an error that says where', async (yaml, message) => {
  const cwd = await makeFolder({
    'page.txt': page,
    'other.txt': '今天下了雨。\n',
    'page.decisions.yaml': yaml
  })
  const {code, stdout, stderr} = await runCli(
    ['restore', 'page.txt', 'other.txt', '--json'],
    {cwd}
  )
  expect(code).toBe(1)
  expect(stderr).toMatch(message)
  expect(stdout).toContain('今天下了雨')
})

test('a document’s edition follows decisions.yaml; restored.md is right in any case', async () => {
  const files = {
    'zhengben.yaml': 'corpus: corpus\nglossary: builtin\n',
    'corpus/news/source.txt': page,
    'corpus/news/decisions.yaml': '- read: 形式\n  as: 方式\n- reject: 更始\n'
  }
  const build = ['build', '--format', 'json']
  const cwd = await makeFolder(files)
  expect(await runCli(build, {cwd})).toMatchObject({code: 0})
  const bitext = await readFile(join(cwd, 'out/news/bitext.json'), 'utf8')
  expect(bitext).toContain('更始')
  expect(bitext).toContain('方式。')

  const byHand = await makeFolder({
    ...files,
    'corpus/news/restored.md':
      '代表们在会议上提出，推动国家建设走深走实，创新发展方式。\n公民依法享有集会的权利。\n'
  })
  const {code, stderr} = await runCli(build, {cwd: byHand})
  expect(code).toBe(1)
  expect(stderr).toMatch(/3:11.*the restoration by hand reads `创新/)
})

test('in Markdown a decision across markup is reported', async () => {
  const cwd = await makeFolder({
    'page.md': '# 题目\n\n饱舞**邦度**建造走深走实。\n',
    'page.decisions.yaml': '- read: 饱舞邦度\n  as: 振兴\n'
  })
  const {code, stderr} = await runCli(['restore', 'page.md'], {cwd})
  expect(code).toBe(1)
  expect(stderr).toMatch(/page\.decisions\.yaml\n\s*1:9 .*markup/)
})

test('glossary suggest --retire names a row that people decided against', async () => {
  const cwd = await makeFolder({
    'zhengben.yaml': 'glossary: glossary\n',
    'glossary/variants/a.tsv':
      '# variant\toriginal\tlayer\tfamily\tstatus\tunless\texample\trestored\tnote\n集会\t会议\tword\ta\tapproved\t\t\t\t\n',
    'corpus/a/source.txt': page,
    'corpus/a/decisions.yaml': '- reject: 集会\n  nth: all\n',
    'corpus/b/source.txt': page,
    'corpus/b/decisions.yaml': '- reject: 2026\n'
  })
  const {code, stdout, stderr} = await runCli(
    ['glossary', 'suggest', '--retire', '--json'],
    {cwd}
  )
  expect(JSON.parse(stdout).retirements).toMatchObject([
    {variant: '集会', reason: 'undone', kept: 1, changed: 0}
  ])
  expect(stderr).toContain('corpus/b/decisions.yaml')
  expect(code).toBe(1)
})
