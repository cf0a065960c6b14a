import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {makeFolder, runCli} from './run-cli.ts'

const header =
  '# variant\toriginal\tlayer\tfamily\tstatus\tunless\texample\trestored\tnote\n'
const good = '邦度\t国家\tword\tbangdu\tapproved\t\t\t\t\n'
const early = '代外\t代表\tword\tbangdu\tapproved\t\t\t\t\n'

test('a sound glossary is praised with exit 0', async () => {
  const cwd = await makeFolder({
    'zhengben.yaml': 'glossary: glossary\n',
    'glossary/variants/a.tsv': header + good
  })
  expect(await runCli(['glossary', 'check'], {cwd})).toEqual({
    code: 0,
    stdout: '1 file: 0 errors, 0 warnings, 0 notes\n',
    stderr: ''
  })
})

test('findings have a place; --fix mends what is safe', async () => {
  const cwd = await makeFolder({'a/variants/a.tsv': header + good + early})
  const found = await runCli(['glossary', 'check', 'a'], {cwd})
  expect(found.code).toBe(1)
  expect(found.stdout).toContain('a/variants/a.tsv:3:1 warning Unexpected row')
  expect(found.stdout).toContain(
    '1 file: 0 errors, 1 warning, 0 notes; --fix mends 1\n'
  )
  const fixed = await runCli(['glossary', 'check', 'a', '--fix'], {cwd})
  expect(fixed).toMatchObject({code: 0})
  expect(fixed.stdout).toContain('a/variants/a.tsv mended\n')
  expect(await readFile(join(cwd, 'a/variants/a.tsv'), 'utf8')).toBe(
    header + early + good
  )
})

test('notes are counted, and the sum says how to see them', async () => {
  const cwd = await makeFolder({
    'g/variants/a.tsv': `${header + early + good}邦\t国\tchar\tbangdu\tapproved\t\t\t\t\n邦家\t国家\tword\tbangdu\tapproved\t\t\t\t\n`
  })
  const some = await runCli(['glossary', 'check', 'g', '--fix'], {cwd})
  expect(some.stdout).toMatch(
    /^1 file: 0 errors, 0 warnings, \d+ notes? \(--all lists them\)\n$/m
  )
  const all = await runCli(['glossary', 'check', 'g', '--all'], {cwd})
  expect(all.stdout).toMatch(/ notes?\n$/)
})

test('a row typed with spaces says so', async () => {
  const cwd = await makeFolder({
    'g/variants/a.tsv': `${header}代外 代表 word bangdu approved\n`
  })
  const {code, stdout} = await runCli(['glossary', 'check', 'g'], {cwd})
  expect(code).toBe(1)
  expect(stdout).toContain(
    'Unexpected 1 column, expected 9 separated by tabs: `original` is missing; spaces part no cells'
  )
})

test('a file in another encoding stops the other commands with one line', async () => {
  const bytes = Buffer.concat([
    Buffer.from(header),
    Buffer.from([0xb0, 0xee, 0xb6, 0xc8, 0x09, 0xb9, 0xfa, 0xbc, 0xd2])
  ])
  const cwd = await makeFolder({
    'zhengben.yaml': 'glossary: glossary\n',
    'glossary/variants/a.tsv': bytes
  })
  for (const argv of [['glossary', 'test'], ['restore']]) {
    const {code, stderr} = await runCli(argv, {cwd, stdin: '候鸟成群飞起。'})
    expect(code).toBe(2)
    expect(stderr.split('\n')[0]).toMatch(
      /^zhengben: glossary\/variants\/a\.tsv:2:1 Unexpected bytes that are not UTF-8/
    )
    expect(stderr).not.toContain('\u{FFFD}')
  }
})

test('a file in another encoding is reported and never mended', async () => {
  const bytes = Buffer.concat([
    Buffer.from(header),
    Buffer.from([0xb0, 0xee, 0xb6, 0xc8, 0x09, 0xb9, 0xfa, 0xbc, 0xd2])
  ])
  const cwd = await makeFolder({'g/variants/a.tsv': bytes})
  const {code, stdout} = await runCli(['glossary', 'check', 'g', '--fix'], {
    cwd
  })
  expect(code).toBe(1)
  expect(stdout).toContain('g/variants/a.tsv:2:1 error Unexpected bytes')
  expect(await readFile(join(cwd, 'g/variants/a.tsv'))).toEqual(bytes)
})

test('--json gives every finding, notes too', async () => {
  const cwd = await makeFolder({
    'g/variants/a.tsv': `${header + good}邦家\t邦度\tword\tbangdu\tapproved\t\t\t\t\n`
  })
  const {code, stdout} = await runCli(['glossary', 'check', 'g', '--json'], {
    cwd
  })
  expect(code).toBe(1)
  expect(JSON.parse(stdout)).toMatchObject({
    files: 1,
    findings: [
      {line: 3, ruleId: 'glossary-order', severity: 'warning', fixable: true},
      {line: 3, ruleId: 'glossary-chain', severity: 'note'}
    ]
  })
})

test('what cannot be read is wrong usage', async () => {
  const cwd = await makeFolder({'empty/readme.txt': ''})
  expect(await runCli(['glossary', 'check', 'nowhere'], {cwd})).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('Cannot read nowhere')
  })
  expect(await runCli(['glossary', 'check', 'empty'], {cwd})).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('Unexpected folder empty without glossary')
  })
  expect(await runCli(['glossary', 'chek'], {cwd})).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('did you mean glossary check?')
  })
})

test('the group lists its commands', async () => {
  const help = await runCli(['glossary'])
  expect(help.code).toBe(0)
  expect(help.stdout).toContain('  check  ')
  expect(await runCli(['glossary', '--help'])).toEqual(help)
  expect(await runCli(['help', 'glossary'])).toEqual(help)
})

test('a family spelt nearly as a large one is taken for a slip', async () => {
  const rows = Array.from({length: 25}, (_, index) => {
    const form = String.fromCodePoint(0x4e00 + index)
    return `${form}度\t国家\tword\tbangdu\tapproved\t\t\t\t\n`
  })
  const cwd = await makeFolder({
    'g/variants/a.tsv':
      header +
      rows.join('') +
      '代外\t代表\tword\tbagndu\tapproved\t\t\t\t\n' +
      '集会\t会议\tword\tguodu\tapproved\t\t\t\t\n'
  })
  const {code, stdout} = await runCli(['glossary', 'check', 'g'], {cwd})
  expect(code).toBe(1)
  expect(stdout).toContain(
    'g/variants/a.tsv:27:1 warning Unexpected family `bagndu`, expected `bangdu` as in 25 rows'
  )
  expect(stdout).not.toContain('`guodu`')
})
