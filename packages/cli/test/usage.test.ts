import {expect, test} from 'vitest'
import {runCli} from './run-cli.ts'

const commands = [
  'build',
  'restore',
  'segment',
  'align',
  'analyse',
  'translate',
  'check',
  'import',
  'memory import',
  'memory search',
  'memory export',
  'memory stats',
  'evaluate',
  'glossary apply',
  'glossary check',
  'glossary test',
  'glossary diff',
  'glossary watch',
  'glossary search',
  'glossary import',
  'glossary export',
  'glossary suggest',
  'init'
]

test('says what it does and how to call it', async () => {
  const {code, stdout, stderr} = await runCli(['--help'])
  expect(code).toBe(0)
  expect(stderr).toBe('')
  for (const name of commands) expect(stdout).toContain(`  ${name}`)
  expect(stdout).toContain('Example:\n  zhengben restore page.txt')
  expect(await runCli([])).toEqual({code, stdout, stderr})
  expect(await runCli(['-h'])).toEqual({code, stdout, stderr})
})

test.each(commands)('%s has help with an example', async (name) => {
  const {code, stdout} = await runCli([...name.split(' '), '--help'])
  expect(code).toBe(0)
  expect(stdout).toMatch(new RegExp(`^Usage: zhengben ${name} `))
  expect(stdout).toContain('Examples:\n  zhengben ')
  expect(await runCli(['help', ...name.split(' ')])).toMatchObject({stdout})
  expect(await runCli([...name.split(' '), 'x.txt', '-h'])).toMatchObject({
    stdout
  })
})

test('prints its version', async () => {
  const {code, stdout} = await runCli(['--version'])
  expect(code).toBe(0)
  expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
})

test.each([
  [['restor', 'a.txt'], 'Unexpected command restor, did you mean restore?'],
  [['frobnicate'], 'Unexpected command frobnicate, expected init, restore'],
  [['toString'], 'Unexpected command toString'],
  [['--verison'], 'Unexpected option --verison, did you mean --version?'],
  [['restore', '--jsn'], 'Unexpected option --jsn, did you mean --json?'],
  [['restore', '-x'], 'Unexpected option -x'],
  [
    ['restore', '--json=yes'],
    'Unexpected value `yes` for --json, which takes none'
  ],
  [
    ['restore', '--only'],
    'Unexpected --only without value, expected --only KINDS'
  ],
  [
    ['restore', '-', '--only', 'varient'],
    'Unexpected kind `varient` in --only, did you mean variant?'
  ],
  [
    ['restore', '-', '--skip', 'xyzzy'],
    'Unexpected kind `xyzzy` in --skip, expected some of encoding, character'
  ],
  [
    ['restore', '-', '--script', 'latin'],
    'Unexpected --script latin, expected hans, hant or keep'
  ],
  [
    ['restore', '-', '--min-confidence', '2'],
    'Unexpected --min-confidence 2, expected a number from 0 to 1'
  ],
  [
    ['restore', '-', '--min-confidence', 'high'],
    'expected a number from 0 to 1'
  ],
  [['restore', '-', '--encoding', 'klingon'], 'Unknown encoding "klingon"'],
  [
    ['restore', '-', '--json', '--diff'],
    'Unexpected --json together with --diff'
  ],
  [['restore', '-', '--in-place'], 'Unexpected --in-place for standard input'],
  [
    ['restore', 'a.txt', 'b.txt'],
    'Unexpected 2 files for one output, expected -o DIR'
  ],
  [
    ['restore', 'a/x.txt', 'a/./x.txt', '-o', 'out'],
    'Unexpected inputs a/x.txt and a/./x.txt for one output'
  ],
  [['restore', '/a/x.txt', '../b/x.txt', '-o', 'out'], 'for one output'],
  [['restore', 'x.txt', '-o', '.'], 'which is an input; use --in-place'],
  [['restore', '-x.txt'], 'if it is a file, write ./-x.txt'],
  [['align', 'a.txt', 'b.txt', '--review', '3'], 'write --review=3'],
  [
    ['evaluate', import.meta.filename],
    'it is a file, expected a folder with gold'
  ],
  [['align'], 'Unexpected 0 files, expected SOURCE and TARGET, or DOC'],
  [['align', '-'], 'Unexpected standard input for a document'],
  [['align', 'a.txt', '--lines'], 'expected SOURCE and TARGET'],
  [
    ['align', 'a', 'b', '--lock-above', '0.9'],
    'Unexpected --lock-above without --write-alignment'
  ],
  [
    ['align', 'a', 'b', '--write-alignment', 'c', '--lock-above', '2'],
    'Unexpected --lock-above 2, expected 0 to 1'
  ],
  [['align', '-', '-'], 'Unexpected standard input for both sides'],
  [
    ['align', 'a.txt', 'b.txt', '-o', 'c.pdf'],
    'Unexpected output c.pdf, expected an ending of .tmx'
  ],
  [
    ['build', '--format', 'htlm', 'a.txt'],
    'Unexpected format `htlm`, did you mean html?'
  ],
  [
    ['build', '--format', 'html', 'docx', 'a.txt'],
    'expected the formats in one word: --format "html,docx"'
  ],
  [
    ['import', 'a.xlf', '--state', 'initial'],
    'Unexpected --state initial, expected translated, reviewed, final'
  ],
  [['build'], 'Unexpected absence of zhengben.yaml'],
  [['analyse', '-'], 'Unexpected standard input, expected files or folders'],
  [['analyse', 'a.txt', '--bom'], 'Unexpected --bom without --csv FILE'],
  [
    ['analyse', 'a.txt', '--memory'],
    'Unexpected --memory without value, expected --memory FILE'
  ],
  [['evaluate'], 'Unexpected 0 folders, expected DIR'],
  [['evaluate', 'nowhere'], 'Cannot read nowhere: no such file or folder'],
  [['init', 'a', 'b'], 'Unexpected 2 folders, expected DIR']
])('%j is wrong usage', async (argv, message) => {
  const {code, stdout, stderr} = await runCli(argv)
  expect(stderr).toContain(message)
  expect(stderr).not.toMatch(/^\s+at /m)
  expect(stdout).toBe('')
  expect(code).toBe(2)
})

test('a wrong date of the build is wrong usage', async () => {
  const env = {SOURCE_DATE_EPOCH: 'yesterday'}
  const {code, stderr} = await runCli(['build', 'a.txt'], {env})
  expect(stderr).toContain('Unexpected SOURCE_DATE_EPOCH yesterday')
  expect(code).toBe(2)
})
