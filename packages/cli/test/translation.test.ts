import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {makeFolder, runCli} from './run-cli.ts'

const source = `社区食堂开张了。早餐一碗小米粥两元。
排队的多数是老人。“好吃吗？”记者问。
`

const units = `language: en
units:
  - source: 社区食堂开张了。早餐一碗小米粥两元。
    target: The community canteen has opened. A bowl of millet porridge costs two yuan at breakfast.
    state: reviewed
  - source: ""
    target: (Photo by the author)
  - source: 排队的多数是老人。
    target: Most of those in the queue are elderly.
    state: final
    origin: memory 100 tm/canteen.tmx
    note: Said in the plural on purpose.
`

const project = {
  'zhengben.yaml': 'corpus: corpus\n',
  'corpus/canteen/source.txt': source,
  'corpus/canteen/translation.en.md': 'An older translation.\n',
  'corpus/canteen/translation.en.yaml': units
}

async function unitsOf(
  cwd: string
): Promise<ReadonlyArray<ReadonlyArray<unknown>>> {
  const json = await readFile(join(cwd, 'out/canteen/bitext.json'), 'utf8')
  type Side = ReadonlyArray<{readonly value: string}>
  const {children} = JSON.parse(json) as {
    children: Array<{
      children: Array<{source: Side; target: Side; state: string}>
    }>
  }
  return children
    .flatMap((d) => d.children)
    .map((d) => [
      d.source.map((s) => s.value).join(''),
      d.target.map((s) => s.value).join(' '),
      d.state
    ])
}

describe('a document whose units were translated one by one', () => {
  test('is built as they say', async () => {
    const cwd = await makeFolder(project)
    const {code, stderr} = await runCli(['build'], {cwd})
    expect([code, stderr]).toEqual([0, ''])
    expect(await unitsOf(cwd)).toEqual([
      [
        '社区食堂开张了。早餐一碗小米粥两元。',
        'The community canteen has opened. A bowl of millet porridge costs two yuan at breakfast.',
        'reviewed'
      ],
      ['', '(Photo by the author)', 'translated'],
      [
        '排队的多数是老人。',
        'Most of those in the queue are elderly.',
        'final'
      ],
      ['“好吃吗？”记者问。', '', 'initial']
    ])
    const xliff = await readFile(join(cwd, 'out/canteen/canteen.xlf'), 'utf8')
    expect(xliff).toMatch(
      /state="signed-off">The community canteen.*[\s\S]*state="final" state-qualifier="exact-match">Most of those[\s\S]*from="translator">Said in the plural/
    )
  })

  test('says what no longer fits, keeps the rest, and ends with 1', async () => {
    const cwd = await makeFolder({
      ...project,
      'corpus/canteen/source.txt': source.replace('老人', '退休职工')
    })
    const {code, stderr} = await runCli(['build'], {cwd})
    expect(code).toBe(1)
    expect(stderr).toContain('corpus/canteen/translation.en.yaml')
    expect(stderr).toMatch(
      /8:13 .*Unexpected source “排队的多数是老人。”.*corpus\/canteen\/source\.txt:2:1 “排队的多数是退休职工。”/
    )
    expect((await unitsOf(cwd)).map((d) => d[1])).toEqual([
      expect.stringContaining('The community'),
      '(Photo by the author)',
      '',
      ''
    ])
  })

  test('is checked where the targets stand', async () => {
    const cwd = await makeFolder({
      ...project,
      'corpus/canteen/translation.en.yaml': units.replace('two', '3')
    })
    const {code, stdout, stderr} = await runCli(['check', 'canteen'], {cwd})
    expect(code).toBe(1)
    expect(`${stdout}${stderr}`).toMatch(
      /translation\.en\.yaml[\s\S]*4:79-4:80 .*number/
    )
  })

  test('is aligned already, and is a memory', async () => {
    const cwd = await makeFolder({
      ...project,
      'other.txt': '排队的多数是老人。\n'
    })
    const aligned = await runCli(['align', 'canteen', '--json'], {cwd})
    expect(JSON.parse(aligned.stdout).links).toEqual([
      {source: [0, 1], target: [0, 1], score: 1, locked: true},
      {source: [], target: [2], score: 1, locked: true},
      {source: [2], target: [3], score: 1, locked: true},
      {source: [3], target: [], score: 0}
    ])
    expect(aligned.stderr).toBe(
      'Followed 3 of 3 units in corpus/canteen/translation.en.yaml\n'
    )
    const {stdout} = await runCli(['analyse', 'other.txt', '--json'], {cwd})
    expect(stdout).toMatch(/"exact":\{"segments":1/)
  })

  test('by itself has them beside it', async () => {
    const cwd = await makeFolder({
      'page.txt': source,
      'page.en.yaml': units.replaceAll('\n', '\r\n')
    })
    const {stdout} = await runCli(['align', 'page.txt'], {cwd})
    expect(stdout.split('\n')[2]).toMatch(/老人。\tMost of those/)
  })

  test.each([
    [
      'units:\n  - source: 好。\n',
      /2:5 Unexpected absence of `units.0.target`/
    ],
    [
      'units:\n  - source: 好。\n    target: 3\n',
      /3:13 .*put figures in quotes/
    ],
    ['language: de\n', /1:11 Unexpected language de, expected en/],
    ['units: [', /1:\d+ /]
  ])('is refused where its file is wrong: %j', async (yaml, message) => {
    const cwd = await makeFolder({
      ...project,
      'corpus/canteen/translation.en.yaml': yaml
    })
    const {code, stderr} = await runCli(['build'], {cwd})
    expect(code).toBe(1)
    expect(stderr.replace(/ {2,}(?:error|warning) {2,}/g, ' ')).toMatch(message)
    await writeFile(join(cwd, 'corpus/canteen/translation.en.yaml'), units)
    expect((await runCli(['build'], {cwd})).code).toBe(0)
  })
})
