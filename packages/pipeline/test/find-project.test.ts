import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {findProject} from '@zhengben/pipeline'
import {afterAll, beforeAll, expect, it} from 'vitest'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhengben-project-'))
})
afterAll(() => rm(folder, {recursive: true, force: true}))

async function read(settings: string): Promise<unknown> {
  await writeFile(join(folder, 'zhengben.yaml'), settings)
  return (await findProject(folder)).config
}

it('reads plain settings as it reads the same in other YAML', async () => {
  const plain = '# Where things are.\ncorpus: texts/zh\n\nout: editions \n'
  const quoted = '{"corpus": "texts/zh", "out": "editions"}\n'
  expect(await read(plain)).toEqual(await read(quoted))
  expect(await read(plain.replaceAll('\n', '\r\n'))).toEqual(await read(quoted))
  expect(await read('')).toEqual(await read('{}\n'))
})

it('says where plain settings are wrong', async () => {
  const wrong: ReadonlyArray<readonly [settings: string, says: RegExp]> = [
    ['out: editions\ncorups: texts\n', /:2:1 .*did you mean `corpus`/],
    ['corpus: texts\ncorpus: pages\n', /:2:1 /],
    ['corpus: null\n', /:1:9 .*`corpus`/],
    ['out: /tmp\n', /:1:6 .*`out`/]
  ]
  for (const [settings, says] of wrong)
    await expect(read(settings)).rejects.toThrow(says)
})
