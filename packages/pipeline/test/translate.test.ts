import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {Readable} from 'node:stream'
import {findProject} from '@zhengben/pipeline'
import {importMemory} from '@zhengben/pipeline/memory/import'
import {translate} from '@zhengben/pipeline/translate'
import {expect, onTestFinished, test} from 'vitest'

function tmx(...pairs: ReadonlyArray<readonly [string, string]>): string {
  const units = pairs.map(
    ([zh, en]) =>
      `<tu><tuv xml:lang="zh"><seg>${zh}</seg></tuv><tuv xml:lang="en"><seg>${en}</seg></tuv></tu>`
  )
  return `<tmx version="1.4"><header/><body>${units.join('')}</body></tmx>`
}

/** `office.sqlite` in a folder, with these translations. */
async function keep(
  cwd: string,
  ...pairs: ReadonlyArray<readonly [string, string]>
): Promise<void> {
  await writeFile(join(cwd, 'office.tmx'), tmx(...pairs))
  await importMemory({
    paths: ['office.tmx'],
    memory: 'office.sqlite',
    project: await findProject(cwd),
    input: {cwd, stdin: Readable.from([])},
    warn: () => undefined,
    onStep: () => undefined
  })
}

test('a memory in a file is searched first and never written to', async () => {
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
  await keep(
    cwd,
    ['参观免费。', 'Visits are free of charge.'],
    ['周一闭馆。', 'Closed on Mondays.']
  )
  const store = await readFile(join(cwd, 'office.sqlite'))
  const {jobs, memory} = await translate({
    paths: ['new'],
    memories: ['office.sqlite'],
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
  expect(memory.entries).toBe(3)
  expect(await readFile(join(cwd, 'office.sqlite'))).toEqual(store)
})

test('of equal matches that of the first memory counts, and the other is told', async () => {
  const cwd = await mkdtemp(join(tmpdir(), 'zhengben-'))
  onTestFinished(() => rm(cwd, {recursive: true, force: true}))
  await writeFile(join(cwd, 'a.txt'), '参观免费。周一闭馆。\n')
  await writeFile(join(cwd, 'm.tmx'), tmx(['参观免费。', 'Admission is free.']))
  await keep(cwd, ['参观免费。', 'Visits are free.'])
  const {jobs} = await translate({
    paths: ['a.txt'],
    memories: ['office.sqlite', 'm.tmx'],
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
      origin: 'memory 100 office.tmx',
      note: 'Rendered elsewhere as “Admission is free.”'
    }
  ])
})
