import {cp, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, test} from 'vitest'
import {makeFolder, runCli} from './run-cli.ts'

const xliff = (...units: ReadonlyArray<readonly [string, string]>): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="zh-CN" target-language="en" datatype="plaintext"><body>
${units.map(([source, target], i) => `<trans-unit id="u${i + 1}"><source>${source}</source><target>${target}</target></trans-unit>`).join('\n')}
</body></file></xliff>
`
const right = [
  '大桥全长300公里。',
  'The bridge is 300 kilometers long.'
] as const
const wrong = [
  '大桥全长300公里。',
  'The bridge is 30 kilometers long.'
] as const

interface Checked {
  file: string
  units: number
  findings: Array<Record<string, unknown>>
  suppressed: Record<string, number>
}

function parseLines(stdout: string): Array<Checked> {
  return stdout
    .trimEnd()
    .split('\n')
    .map((d) => JSON.parse(d))
}

describe('check', () => {
  test('a right translation has no findings', async () => {
    const cwd = await makeFolder({'job.xlf': xliff(right)})
    const {code, stdout, stderr} = await runCli(['check', 'job.xlf'], {cwd})
    expect(stdout).toBe(
      'Checked 1 unit in 1 file: 0 errors, 0 warnings, 0 info.\n'
    )
    expect({code, stderr}).toEqual({code: 0, stderr: ''})
  })

  test('findings are listed by file and place, and the exit code tells', async () => {
    const cwd = await makeFolder({'job.xlf': xliff(right, wrong)})
    const {code, stdout} = await runCli(['check', 'job.xlf'], {cwd})
    expect(code).toBe(1)
    expect(stdout).toContain('job.xlf')
    expect(stdout).toMatch(
      /4:70-4:72\s+error\s+Unexpected 30, expected 300 for 300 \(u2\)\s+number/
    )
    expect(stdout).toContain('Checked 2 units in 1 file: 1 error, 0 warnings')
  })

  test('JSON: one object a file, with places in file and unit', async () => {
    const cwd = await makeFolder({
      'a.xlf': xliff(wrong),
      'b.tsv': 'zh\ten\n桥宽30米。\tThe bridge is 30 meters wide.\n'
    })
    const {code, stdout} = await runCli(['check', 'a.xlf', 'b.tsv', '--json'], {
      cwd
    })
    expect(code).toBe(1)
    const [a, b] = parseLines(stdout)
    expect(a).toMatchObject({file: 'a.xlf', units: 1})
    expect(a?.findings).toEqual([
      {
        rule: 'number',
        severity: 'error',
        unit: 'u1',
        side: 'target',
        file: 'a.xlf',
        line: 3,
        column: 70,
        end: {line: 3, column: 72},
        range: [14, 16],
        message: 'Unexpected 30, expected 300 for 300',
        expected: ['300'],
        actual: '30'
      }
    ])
    expect(b).toEqual({file: 'b.tsv', units: 1, findings: [], suppressed: {}})
  })

  test('info alone is no failure', async () => {
    const cwd = await makeFolder({
      'job.csv': '保存更改,Save changes\n保存更改,Keep the changes\n'
    })
    const {code, stdout} = await runCli(['check', 'job.csv'], {cwd})
    expect(stdout).toContain('0 errors, 0 warnings, 1 info')
    expect(code).toBe(0)
  })

  test('a folder of bilingual files, TMX among them', async () => {
    const tmx = `<tmx version="1.4"><header/><body><tu><tuv xml:lang="zh"><seg>${wrong[0]}</seg></tuv><tuv xml:lang="en"><seg>${wrong[1]}</seg></tuv></tu></body></tmx>`
    const cwd = await makeFolder({
      'jobs/b.tmx': tmx,
      'jobs/a.xliff': xliff(right),
      'jobs/readme.doc': ''
    })
    const {stdout} = await runCli(['check', 'jobs', '--json'], {cwd})
    expect(parseLines(stdout).map((d) => [d.file, d.findings.length])).toEqual([
      ['jobs/a.xliff', 0],
      // The number, and another rendering than in a.xliff.
      ['jobs/b.tmx', 2]
    ])
  })

  test('SARIF', async () => {
    const cwd = await makeFolder({'my job.xlf': xliff(wrong)})
    await runCli(['check', 'my job.xlf', '--sarif', 'out/a.sarif'], {cwd})
    const log = JSON.parse(await readFile(join(cwd, 'out/a.sarif'), 'utf8'))
    expect(log).toMatchObject({
      version: '2.1.0',
      runs: [{columnKind: 'utf16CodeUnits', tool: {driver: {name: 'zhengben'}}}]
    })
    const [{tool, results}] = log.runs
    const [{ruleIndex, ...result}] = results
    expect(tool.driver.rules[ruleIndex].id).toBe('number')
    expect(result).toMatchObject({
      ruleId: 'number',
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: {uri: 'my%20job.xlf'},
            region: {startLine: 3, startColumn: 70, endLine: 3, endColumn: 72}
          }
        }
      ]
    })
  })

  test('text of a file cannot command the terminal', async () => {
    const cwd = await makeFolder({
      'job.tsv': '他来了。\tHe has {\u001B[2J} come.\n'
    })
    const {stdout} = await runCli(['check', 'job.tsv'], {cwd})
    expect(stdout).not.toContain('\u001B[2J')
  })
})

describe('documents', () => {
  const document = {
    'zhengben.yaml': 'glossary: builtin\n',
    'corpus/bridge/source.md':
      '# 大桥\n\n大桥全长300公里。工程于2018年10月24日完工。\n',
    'corpus/bridge/translation.en.md':
      '# The Bridge\n\nThe **bridge** is 30 kilometers long. The project was completed on October 24, 2018.\n'
  }

  test('are aligned and reported where the translation has them', async () => {
    const cwd = await makeFolder(document)
    const {code, stdout} = await runCli(['check', '--json'], {cwd})
    expect(code).toBe(1)
    const [checked] = parseLines(stdout)
    expect(checked?.file).toBe('corpus/bridge/translation.en.md')
    expect(checked?.findings).toMatchObject([
      {rule: 'number', line: 3, column: 19, actual: '30', expected: ['300']}
    ])
  })

  test('a bitext that build wrote', async () => {
    const cwd = await makeFolder(document)
    await runCli(['build', '--format', 'json'], {cwd})
    const path = 'out/bridge/bitext.json'
    const {stdout} = await runCli(['check', path, '--json'], {cwd})
    const [finding] = parseLines(stdout)[0]?.findings ?? []
    const lines = (await readFile(join(cwd, path), 'utf8')).split('\n')
    const line = lines[Number(finding?.['line']) - 1] ?? ''
    expect(line.slice(Number(finding?.['column']) - 1)).toMatch(
      /^30 kilometers/
    )
  })

  test('document.yaml, the project and --ignore switch rules off, and it is said', async () => {
    const byUnit = await makeFolder({
      ...document,
      'corpus/bridge/document.yaml':
        'check:\n  units:\n    大桥全长300公里。: [number, measure]\n'
    })
    const {code, stdout} = await runCli(['check', 'bridge'], {cwd: byUnit})
    expect(stdout).toContain('Ignored as asked: 1 number.')
    expect(code).toBe(0)
    const byRule = await makeFolder({
      ...document,
      'zhengben.yaml': 'glossary: builtin\ncheck:\n  ignore: [number]\n'
    })
    expect((await runCli(['check'], {cwd: byRule})).code).toBe(0)
    const cwd = await makeFolder(document)
    const argv = ['check', '--ignore', 'number,date', '--json']
    const ignored = await runCli(argv, {cwd})
    expect(parseLines(ignored.stdout)[0]).toMatchObject({
      findings: [],
      suppressed: {number: 1}
    })
  })

  test('rules are switched and weighed by settings and --rules', async () => {
    const cwd = await makeFolder({
      'zhengben.yaml':
        'glossary: builtin\ncheck:\n  rules: {number: info, same-target: on}\n',
      'job.tsv': `${wrong.join('\t')}\n桥宽30公里。\t${wrong[1]}\n`
    })
    const of = async (...argv: ReadonlyArray<string>): Promise<unknown> => {
      const {stdout} = await runCli(['check', 'job.tsv', '--json', ...argv], {
        cwd
      })
      return parseLines(stdout)[0]?.findings.map((d) => [
        d['rule'],
        d['severity']
      ])
    }
    expect(await of()).toEqual([
      ['number', 'info'],
      ['same-target', 'warning']
    ])
    expect(await of('--rules', 'number=warning,same-target=off')).toEqual([
      ['number', 'warning']
    ])
  })

  test('a file that cannot be read is no result', async () => {
    const cwd = await makeFolder({'job.xlf': '<xliff'})
    const {code, stdout, stderr} = await runCli(['check', 'job.xlf'], {cwd})
    expect(stdout).toBe('1 file could not be checked.\n')
    expect(stderr).toContain('job.xlf')
    expect(code).toBe(1)
  })

  test('the corpus of this project is clean', async () => {
    const root = fileURLToPath(new URL('../../..', import.meta.url))
    const cwd = await makeFolder()
    for (const name of ['corpus', 'glossary', 'zhengben.yaml'])
      await cp(join(root, name), join(cwd, name), {recursive: true})
    const {code, stdout} = await runCli(['check'], {cwd})
    expect(stdout).toContain(': 0 errors, 0 warnings')
    expect(code).toBe(0)
  })
})

describe('bad input', () => {
  test.each([
    ['a missing file', ['nowhere.xlf'], /no such file/],
    ['an ending that is not known', ['a.odt'], /Unexpected document|expected/],
    ['standard input', ['-'], /Unexpected standard input/],
    [
      'broken XML',
      ['broken.xlf'],
      /broken\.xlf[\s\S]*1:\d+[\s\S]*Unexpected XML/
    ],
    [
      'other languages',
      ['german.xlf'],
      /Unexpected languages de to en, expected zh to en/
    ],
    ['JSON that is no bitext', ['a.json'], /Cannot read bitext/],
    [
      'no translation',
      ['page.md'],
      /without translation, expected translation\.en\.md/
    ]
  ])('%s is skipped, the others are not', async (_, paths, message) => {
    const cwd = await makeFolder({
      'broken.xlf': '<xliff><file></xliff>',
      'german.xlf':
        '<xliff version="1.2"><file source-language="de" target-language="en"/></xliff>',
      'a.json': '{}',
      'page.md': '茶。\n',
      'good.xlf': xliff(right)
    })
    const argv = ['check', ...paths, 'good.xlf']
    const {code, stdout, stderr} = await runCli(argv, {cwd})
    expect(stderr).toMatch(message)
    expect(stderr).not.toMatch(/^\s+at |fault of the program/m)
    expect(stdout).toContain('Checked 1 unit in 1 file')
    expect(code).toBe(1)
  })

  test.each([
    [['--ignore', 'numbers'], 'did you mean number?'],
    [['--rules', 'nubmer=off'], 'did you mean number?'],
    [['--rules', 'number=of'], 'did you mean off?'],
    [['--jsno'], 'did you mean --json?'],
    [[], 'Unexpected absence of zhengben.yaml']
  ])('wrong usage %j', async (argv, message) => {
    const cwd = await makeFolder()
    const {code, stderr} = await runCli(['check', ...argv], {cwd})
    expect(stderr).toContain(message)
    expect(code).toBe(2)
  })

  test('a wrong setting is said with its place', async () => {
    const cwd = await makeFolder({
      'zhengben.yaml': 'check:\n  ignore: [nubmer]\n'
    })
    const {code, stderr} = await runCli(['check'], {cwd})
    expect(stderr).toMatch(
      /zhengben\.yaml:2:\d+ Unexpected `check\.ignore\.0`: expected rules/
    )
    expect(code).toBe(2)
  })
})
