import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {header, makeProject, table} from './glossary-project.ts'
import {runCli} from './run-cli.ts'

const command = ['glossary', 'test']

test('examples and documents that come out right are counted', async () => {
  const cwd = await makeProject()
  expect(await runCli(command, {cwd})).toEqual({
    code: 0,
    stderr: '',
    stdout: `corpus/park/source.txt: 12 errors as found, 0 left; 0 places differ from the restoration by hand
2 examples, 0 failed; 1 document, 0 scores lower than recorded
`
  })
})

test('a failing example shows what came of it beside what was expected', async () => {
  const cwd = await makeProject({
    'glossary/variants/bangdu.tsv': table({
      邦度: '邦度\t国家\tword\tbangdu\tapproved\t\t支持邦度级项目\t支持邦度级项目\t'
    })
  })
  const {code, stdout} = await runCli(command, {cwd})
  expect(stdout).toContain('glossary/variants/bangdu.tsv:5 邦度 → 国家\n')
  expect(stdout).toMatch(/got +│ expected/)
  expect(stdout).toMatch(/\[-国家-\].*│.*\{\+邦度\+\}/)
  expect(stdout).toContain('2 examples, 1 failed')
  expect(code).toBe(1)
})

test('a score lower than recorded is a finding; --all shows the sentences', async () => {
  const cwd = await makeProject({
    'glossary/variants/bangdu.tsv': table({周全: ''}),
    'corpus/scores.json': '{"corpus park": 1, "paragraphs park": 1}\n'
  })
  const {code, stdout} = await runCli([...command, '--all'], {cwd})
  expect(stdout).toContain(
    'lower than recorded: corpus park: 0.8333, recorded 1'
  )
  expect(stdout).not.toContain('paragraphs')
  expect(stdout).toMatch(/\[-周-\]全.*│.*全\{\+面\+\}/)
  expect(code).toBe(1)
})

test('paths narrow what is tested', async () => {
  const cwd = await makeProject()
  const more = join(cwd, 'glossary/variants/more.tsv')
  await writeFile(
    more,
    `${header}操持\t计划\tword\tguodu\tapproved\t\t年度操持已经下达\t年度计划已经下达\t\n`
  )
  const one = await runCli([...command, more], {cwd})
  expect(one.stdout).toBe(
    '1 example, 0 failed; 0 documents, 0 scores lower than recorded\n'
  )
  const park = await runCli([...command, 'corpus/park', '--json'], {cwd})
  expect(JSON.parse(park.stdout)).toMatchObject({
    examples: 0,
    failed: [],
    documents: [{path: 'corpus/park/source.txt', errors: {out: 0}}],
    drops: []
  })
  expect(await runCli([...command, 'nowhere'], {cwd})).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('Cannot read nowhere')
  })
})
