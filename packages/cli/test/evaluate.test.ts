import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {makeFolder, runCli} from './run-cli.ts'

const samples = {
  'garbled.json': JSON.stringify({
    id: 'garbled',
    class: ['A', 'G'],
    raw: '社區(qū)食堂開(kāi)張(zhāng)了，門口已經(jīng)排起了隊。',
    gold: '社区食堂开张了，门口已经排起了队。',
    alternatives: [{span: '开张', accept: ['开张', '开业']}]
  }),
  'clean.json': JSON.stringify({
    id: 'clean',
    class: ['control'],
    raw: '雨后的河堤上，几个孩子在放风筝。',
    gold: '雨后的河堤上，几个孩子在放风筝。'
  })
}
const corpus = {
  'canteen/source.txt': '社區食堂開張了。\n',
  'canteen/restored.md': '社区食堂开业了。\n',
  'canteen/alternatives.yaml': '- span: 开业\n  accept: [开业, 开张]\n',
  'canteen/translation.en.md': 'The community canteen has opened.\n',
  'draft/source.txt': '隊排得很長。\n'
}
const treebank = {
  'small.conllu': [
    '# text = 风不大。',
    '1\t风\t风\tNOUN\tNN\t_\t3\tnsubj\t_\t_',
    '2\t不\t不\tADV\tRB\t_\t3\tadvmod\t_\t_',
    '3\t大\t大\tADJ\tJJ\t_\t0\troot\t_\t_',
    '4\t。\t。\tPUNCT\t.\t_\t3\tpunct\t_\t_',
    '',
    '# text = 孩子在笑。',
    '1\t孩子\t孩子\tNOUN\tNN\t_\t3\tnsubj\t_\t_',
    '2\t在\t在\tADV\tRB\t_\t3\tadvmod\t_\t_',
    '3\t笑\t笑\tVERB\tVV\t_\t0\troot\t_\t_',
    '4\t。\t。\tPUNCT\t.\t_\t3\tpunct\t_\t_',
    '',
    ''
  ].join('\n')
}
const links = {
  'a.zh': '社区食堂开张了。\n早餐一碗小米粥两元。\n',
  'a.en':
    'The community canteen has opened.\nA bowl of millet porridge costs two yuan at breakfast.\n',
  'a.align': '[0]:[0]\n[1]:[1]:0.9\n'
}

test('scores samples by class', async () => {
  const cwd = await makeFolder(samples)
  const {code, stdout} = await runCli(['evaluate', '.'], {cwd})
  expect(code).toBe(0)
  expect(stdout).toMatch(/^A +1 +17 +28 +0 +100\.0% +1 +\d+ +\d+$/m)
  expect(stdout).toMatch(/^all-garbled +1 +17 +28 +0 +100\.0% +1 +\d+ +\d+$/m)
  expect(stdout).toMatch(/^control +1 +16 +0 +0 +100\.0% +1 +\d+ +\d+$/m)
})

test('scores edits by class and kind, and how sure they are', async () => {
  const cwd = await makeFolder(samples)
  const {stdout} = await runCli(['evaluate', '.', '--json'], {cwd})
  const {restore, edits, clean, breaks, speed} = JSON.parse(stdout)
  expect(restore.classes.A.opencc).toBeGreaterThan(0)
  expect(restore.classes.A.blind).toBeGreaterThan(restore.classes.A.opencc)
  const {right, judged, harmful, regions, covered} = edits.classes.A
  expect([right, harmful]).toEqual([judged, 0])
  expect(covered).toBe(regions)
  expect(edits.classes.A).toMatchObject({precision: 1, recall: 1, f05: 1})
  expect(edits.classes.control).toMatchObject({edits: 0, precision: 1})
  expect(Object.keys(edits.kinds)).toEqual(['reading', 'script'])
  expect(edits.kinds.reading).toMatchObject({out: 0, removed: 1})
  expect(edits.kinds.reading.without).toBeGreaterThan(0)
  const {bins, error} = edits.calibration
  const counted = bins.reduce(
    (sum: number, d: {edits: number}) => sum + d.edits,
    0
  )
  expect(counted).toBe(judged)
  expect(error).toBeLessThan(0.2)
  expect(clean.control.alone).toMatchObject({sentences: 1, changed: 0})
  expect(breaks).toEqual({})
  expect(speed).toBeGreaterThan(0)
})

test('counts what is changed in clean text', async () => {
  const cwd = await makeFolder({
    'plain.clean.txt': '雨后的河堤上，几个孩子在放风筝。\n門口排起了隊。\n',
    ...treebank
  })
  const {stdout} = await runCli(['evaluate', '.', '--json'], {cwd})
  const {clean} = JSON.parse(stdout)
  expect(Object.keys(clean)).toEqual(['treebank', 'plain', 'all'])
  expect(clean.plain.alone).toMatchObject({sentences: 2, edits: 0})
  expect(clean.all.whole).toMatchObject({sentences: 4, changed: 0, rate: 0})
  const {stdout: table} = await runCli(['evaluate', '.'], {cwd})
  expect(table).toMatch(/^plain +alone +2 +0 +0\.000% +100\.000% +0 +0\.000 /m)
})

test('scores the lines of samples whose gold has some', async () => {
  const cwd = await makeFolder({
    'wrapped.json': JSON.stringify({
      id: 'wrapped',
      class: ['J'],
      raw: '雨停了。\n风起了。\n',
      gold: '雨停了。\n风起了。\n'
    })
  })
  const {stdout} = await runCli(['evaluate', '.', '--json'], {cwd})
  expect(JSON.parse(stdout).breaks.J).toMatchObject({gold: 1, out: {f1: 1}})
})

test('scores documents, segmentation and links, each where there is gold', async () => {
  const cwd = await makeFolder({...corpus, ...treebank, ...links})
  const outcome = await runCli(['evaluate', '.', '--json'], {cwd})
  expect(outcome).toMatchObject({code: 0, stderr: ''})
  const {stdout} = outcome
  const scores = JSON.parse(stdout)
  expect(Object.keys(scores)).toEqual([
    'corpus',
    'edits',
    'breaks',
    'clean',
    'paragraphs',
    'segment',
    'align',
    'speed'
  ])
  expect(scores.paragraphs).toEqual({canteen: {units: 1, inPlace: 1}})
  expect(Object.keys(scores.corpus)).toEqual(['all', 'canteen'])
  expect(scores.corpus.canteen).toMatchObject({raw: 3, out: 0, removed: 1})
  expect(scores.segment).toMatchObject({
    sentences: 2,
    words: 8,
    wordScores: {ours: {f1: expect.any(Number)}},
    boundaryScores: {ours: {f1: 1}, stops: {f1: 1}},
    edits: {
      asOne: {script: 0, other: 0},
      alone: {script: 0, other: 0},
      untouched: 1
    }
  })
  expect(scores.align).toMatchObject({strict: 1, lax: 1, links: 2})
  const {stdout: table} = await runCli(['evaluate', '.'], {cwd})
  expect(table).toMatch(/^sentence ends, ours +1\.0000 +1\.0000 +1\.0000$/m)
  expect(table).toMatch(/^all +1\.000 +1\.000 +2 +2$/m)
})

test('measures the tool alone by the links of alignment.yaml', async () => {
  const cwd = await makeFolder({
    ...corpus,
    'canteen/translation.en.md': 'The community canteen has opened.\n',
    'canteen/alignment.yaml': `- link:
    source: []
    target: The community canteen has opened.
`
  })
  const {stdout} = await runCli(['evaluate', '.', '--json'], {cwd})
  expect(JSON.parse(stdout).paragraphs.canteen).toEqual({
    units: 1,
    inPlace: 1,
    links: {found: 0, all: 1}
  })
})

describe('recorded scores', () => {
  test('a drop is a finding', async () => {
    const cwd = await makeFolder(samples)
    expect(await runCli(['evaluate', '.', '--record'], {cwd})).toMatchObject({
      code: 0
    })
    const path = join(cwd, 'scores.json')
    const record = JSON.parse(await readFile(path, 'utf8'))
    expect(record).toMatchObject({'restore A': 1, 'restore control': 1})
    expect(await runCli(['evaluate', '.'], {cwd})).toMatchObject({
      code: 0,
      stderr: ''
    })
    const {code, stderr} = await runCli(
      ['evaluate', '.', '--skip', 'reading'],
      {cwd}
    )
    expect(code).toBe(1)
    expect(stderr).toMatch(/lower than recorded: restore A: 0\.\d+, recorded 1/)
  })

  test('a score that is gone is a finding', async () => {
    const cwd = await makeFolder({
      ...samples,
      'scores.json': '{"align strict": 1}'
    })
    const {code, stderr} = await runCli(['evaluate', '.'], {cwd})
    expect(code).toBe(1)
    expect(stderr).toContain('align strict: missing, recorded 1')
  })

  test('a file of another form is refused', async () => {
    const cwd = await makeFolder(samples)
    for (const value of ['{', '[{"a": "b"}]']) {
      await writeFile(join(cwd, 'scores.json'), value)
      const {code, stderr} = await runCli(['evaluate', '.'], {cwd})
      expect(code).toBe(2)
      expect(stderr).toContain('scores.json:1:1 Unexpected content')
    }
  })
})

test.each([
  [{'a.json': '{'}, 'a.json:1:1 '],
  [{'a.json': '{"id": "a"}'}, 'a.json:1:1 class: '],
  [{'a.align': '[0]:[0]\n'}, 'Cannot read a.zh: no such file or folder'],
  [
    {...corpus, 'canteen/alternatives.yaml': 'span: x'},
    'canteen/alternatives.yaml:1:1 '
  ],
  [{'note.txt': 'x'}, 'Unexpected folder . without gold']
])('%j is refused', async (files, message) => {
  const cwd = await makeFolder(files)
  const {code, stderr} = await runCli(['evaluate', '.'], {cwd})
  expect(stderr).toContain(message)
  expect(stderr).not.toMatch(/^\s+at /m)
  expect(code).toBe(2)
})
