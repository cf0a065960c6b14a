import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {Readable} from 'node:stream'
import {findProject} from '@zhengben/pipeline'
import {translate} from '@zhengben/pipeline/translate'
import {createMemory} from '@zhengben/translate'
import {expect, onTestFinished, test} from 'vitest'

test('a memory that is open is searched first and never written to', async () => {
  const cwd = await mkdtemp(join(tmpdir(), 'zhengben-'))
  onTestFinished(() => rm(cwd, {recursive: true, force: true}))
  for (const [name, target] of [
    ['new', ''],
    ['old', 'Admission is free.\n']
  ] as const) {
    const folder = join(cwd, 'corpus', name)
    await mkdir(folder, {recursive: true})
    await writeFile(join(folder, 'source.txt'), '参观免费。\n')
    if (target) await writeFile(join(folder, 'translation.en.md'), target)
  }
  await writeFile(join(cwd, 'zhengben.yaml'), 'corpus: corpus\n')
  const store = createMemory([
    {
      source: '参观免费。',
      target: 'Visits are free of charge.',
      origin: 'office'
    }
  ])
  const {jobs, memory} = await translate({
    paths: ['new'],
    memories: [],
    stores: [store],
    usesCorpus: true,
    minimum: 75,
    isDry: true,
    project: await findProject(cwd),
    input: {cwd, stdin: Readable.from([])},
    noGlossary: true,
    sourceDateEpoch: undefined,
    warn: () => undefined,
    onStep: () => undefined
  })
  // Between the same neighbours, which `office` does not know, is better.
  expect(jobs[0]?.drafts).toEqual([
    {
      unit: 'u1',
      source: '参观免费。',
      target: 'Admission is free.',
      state: 'translated',
      origin: 'memory 101 corpus/old/source.txt'
    }
  ])
  expect(memory.entries).toBe(2)
  expect(store.size).toBe(1)
})

test('of equal matches that of an open memory counts, and the other is told', async () => {
  const cwd = await mkdtemp(join(tmpdir(), 'zhengben-'))
  onTestFinished(() => rm(cwd, {recursive: true, force: true}))
  await writeFile(join(cwd, 'a.txt'), '参观免费。周一闭馆。\n')
  await writeFile(
    join(cwd, 'm.tmx'),
    '<tmx version="1.4"><header/><body><tu><tuv xml:lang="zh"><seg>参观免费。</seg></tuv><tuv xml:lang="en"><seg>Admission is free.</seg></tuv></tu></body></tmx>'
  )
  const {jobs} = await translate({
    paths: ['a.txt'],
    memories: ['m.tmx'],
    stores: [
      createMemory([
        {source: '参观免费。', target: 'Visits are free.', origin: 'office'}
      ])
    ],
    usesCorpus: true,
    minimum: 75,
    isDry: true,
    project: await findProject(cwd),
    input: {cwd, stdin: Readable.from([])},
    noGlossary: true,
    sourceDateEpoch: undefined,
    warn: () => undefined,
    onStep: () => undefined
  })
  expect(jobs[0]?.drafts).toMatchObject([
    {
      target: 'Visits are free.',
      state: 'initial',
      origin: 'memory 100 office',
      note: 'Rendered elsewhere as “Admission is free.”'
    }
  ])
})
