import {chmod, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {makeFolder, runCli} from './run-cli.ts'

const project = {
  'zhengben.yaml': 'glossary: glossary\ncorpus: corpus\n',
  'glossary/variants/bangdu.tsv':
    '# variant\toriginal\tlayer\tfamily\tstatus\tunless\texample\trestored\tnote\n邦度\t国家\tword\tbangdu\tapproved\t邦度公园\t\t\t\n集会\t会议\tword\tbangdu\tproposed\t\t\t\t\n',
  'glossary/terms/politics.tsv':
    '# source\tpreferred\tadmitted\tforbidden\tpos\tdomain\tstatus\tnote\n国家战略\tnational strategy\tstrategy\tstate strategy\tn\tpolitics\tapproved\t\n',
  'corpus/rivers/source.txt': '保护江河是邦度战略。\n邦度支持这项工作。\n',
  'corpus/rivers/restored.md': '保护江河是国家战略。\n\n国家支持这项工作。\n',
  'corpus/rivers/translation.en.md':
    'Protecting rivers is a national\nstrategy. The strategy has support.\n'
}

test('a row is shown with its place, its counts and its lines', async () => {
  const cwd = await makeFolder(project)
  expect(await runCli(['glossary', 'search', '邦度'], {cwd})).toEqual({
    code: 0,
    stderr: '',
    stdout: `glossary/variants/bangdu.tsv:2  邦度 (bāng dù) → 国家
  word, bangdu, approved
  unless: 邦度公园
  variant   邦度  as found 2, restored 0
  original  国家  as found 0, restored 2
    corpus/rivers/source.txt:1:6  保护江河是  【邦度】战略。          bāng dù
    corpus/rivers/source.txt:2:1              【邦度】支持这项工作。  bāng dù

1 row; corpus of 1 document
`
  })
})

test('renderings are counted in translations, over line ends, the longest first', async () => {
  const cwd = await makeFolder(project)
  const {stdout} = await runCli(['glossary', 'search', 'National', 'str'], {
    cwd
  })
  expect(stdout).toContain('found by english in preferred: national strategy')
  expect(stdout).toContain(
    'source     国家战略           as found 0, restored 1'
  )
  expect(stdout).toContain('preferred  national strategy  translations 1')
  expect(stdout).toContain('admitted   strategy           translations 1')
  expect(stdout).toContain('forbidden  state strategy     translations 0')
  expect(stdout).toContain('【national strategy】. The strategy has support.')
})

test.each(['guojia', 'guójiā', 'Guo2 jia1', '國家'])(
  '%s finds 国家',
  async (query) => {
    const cwd = await makeFolder(project)
    const {code, stdout} = await runCli(
      ['glossary', 'search', query, '--json'],
      {cwd}
    )
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      total: 2,
      documents: 1,
      rows: [
        {
          row: {variant: '邦度', line: 2},
          pinyin: 'bāng dù',
          counts: [{side: 'found', count: 2}, {}, {}, {}]
        },
        {
          row: {source: '国家战略'},
          absolute: join(cwd, 'glossary/terms/politics.tsv')
        }
      ]
    })
  }
)

test('what no row has is shown from the corpus, with exit 1', async () => {
  const cwd = await makeFolder(project)
  const {code, stdout} = await runCli(['glossary', 'search', '江河'], {cwd})
  expect(code).toBe(1)
  expect(stdout).toContain('No row has 江河, but the corpus has it:\n')
  expect(stdout).toContain('corpus/rivers/restored.md:1:3')
  expect(await runCli(['glossary', 'search', '火星'], {cwd})).toMatchObject({
    code: 1,
    stdout: 'No row has 火星\n'
  })
})

test.each([
  ['vim', '', (path: string) => `+2\n${path}\n`],
  ['code', ' --wait', (path: string) => `--wait\n--goto\n${path}:2\n`],
  ['hx', '', (path: string) => `${path}:2\n`],
  ['notepad', '', (path: string) => `${path}\n`]
])('--open starts %s at the line', async (name, words, expected) => {
  const cwd = await makeFolder({
    ...project,
    [`bin/${name}`]: '#!/bin/sh\nprintf "%s\\n" "$@" > "$0.called"\n'
  })
  const editor = join(cwd, 'bin', name)
  await chmod(editor, 0o755)
  const {code} = await runCli(['glossary', 'search', '邦度', '--open'], {
    cwd,
    env: {EDITOR: editor + words}
  })
  expect(code).toBe(0)
  expect(await readFile(`${editor}.called`, 'utf8')).toBe(
    expected(join(cwd, 'glossary/variants/bangdu.tsv'))
  )
})

test.each([
  [{}, 'Unexpected absence of an editor'],
  [
    {VISUAL: 'no-such-editor'},
    'Cannot start no-such-editor: there is no such program'
  ],
  [{EDITOR: 'true; touch x'}, 'Cannot start true;']
])('with %j nothing is opened, and no shell is asked', async (env, message) => {
  const cwd = await makeFolder(project)
  const {code, stderr} = await runCli(
    ['glossary', 'search', '邦度', '--open'],
    {
      cwd,
      env
    }
  )
  expect(stderr).toContain(message)
  expect(code).toBe(2)
})

test('terminal escapes in a text are shown, not sent', async () => {
  const cwd = await makeFolder({
    ...project,
    'corpus/rivers/source.txt': '邦度\u001b[31m红\n'
  })
  const {stdout} = await runCli(['glossary', 'search', '邦度'], {cwd})
  expect(stdout).toContain('<U+1B>[31m红')
})

test('rows that cannot be read are not passed over in silence', async () => {
  const cwd = await makeFolder({
    ...project,
    'glossary/terms/law.tsv':
      '# source\tpreferred\tadmitted\tforbidden\tpos\tdomain\tstatus\tnote\n宪法\tConstitution\n'
  })
  expect(await runCli(['glossary', 'search', '邦度'], {cwd})).toMatchObject({
    code: 0,
    stderr:
      'zhengben: 1 row or file could not be read; see zhengben glossary check\n'
  })
})

test('rows that come with the program are found where the project uses them', async () => {
  const cwd = await makeFolder({
    ...project,
    'zhengben.yaml': 'glossary: [glossary, builtin]\n'
  })
  const {stdout} = await runCli(['glossary', 'search', '新质生产力'], {cwd})
  expect(stdout).toContain('= new quality productive forces')
})
