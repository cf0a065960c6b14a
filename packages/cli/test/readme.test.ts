import {execFile} from 'node:child_process'
import {cp, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {promisify} from 'node:util'
import {describe, expect, test} from 'vitest'
import {commit, git} from './glossary-project.ts'
import {makeFolder, runCli} from './run-cli.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const guides = ['README.md', 'glossary/README.md', 'corpus/README.md']

/** Every `npx zhengben` command that stands in a shell block of a guide. */
async function readCommands(guide: string): Promise<Array<string>> {
  const text = await readFile(join(root, guide), 'utf8')
  return Array.from(
    text.matchAll(/^```sh\n([\s\S]*?)^```/gm),
    (d) => d[1] ?? ''
  )
    .flatMap((block) => block.split('\n'))
    .filter((line) => line.startsWith('npx zhengben '))
    .map((line) => line.replace(/\s+#.*$/, '').slice('npx zhengben '.length))
}

const commands = (
  await Promise.all(
    guides.map(async (guide) =>
      (await readCommands(guide)).map((command) => ({guide, command}))
    )
  )
).flat()

describe('commands of the guides do what they say', () => {
  test('there are some', () => {
    expect(commands.length).toBeGreaterThan(6)
  })

  test.each(commands)('$guide: zhengben $command', async ({command}) => {
    const cwd = await makeFolder()
    for (const name of ['corpus', 'glossary', 'zhengben.yaml'])
      await cp(join(root, name), join(cwd, name), {recursive: true})
    if (command.startsWith('glossary diff')) {
      await git(cwd, 'init', '--quiet')
      await commit(cwd)
    }
    if (command.startsWith('import '))
      await runCli(['build', 'wetland-clean', '--format', 'xliff,docx'], {cwd})
    const {code, stdout, stderr} = await runCli(command.split(' '), {cwd})
    expect(stderr).not.toMatch(/\berror\b/i)
    expect(code).toBe(0)
    expect(stdout + stderr).not.toBe('')
  })
})

test('README lists the commands that there are', async () => {
  const {stdout} = await runCli(['--help'])
  const names = Array.from(
    stdout.matchAll(/^ {2}([a-z]+(?: [a-z]+)?) {2,}\S/gm),
    (d) => d[1]
  )
  const readme = await readFile(join(root, 'README.md'), 'utf8')
  const [table = ''] = /^\| for \| commands[\s\S]*?\n\n/m.exec(readme) ?? []
  expect(Array.from(table.matchAll(/`([a-z ]+)`/g), (d) => d[1])).toEqual(names)
  expect(names.length).toBeGreaterThan(20)
})

test('the first row of the glossary’s guide comes out as the guide says', async () => {
  const text = await readFile(join(root, 'glossary/README.md'), 'utf8')
  const [, section = ''] =
    /## Your first row in five minutes\n([\s\S]*?)\n## /.exec(text) ?? []
  const lines = Array.from(
    section.matchAll(/^ *```sh\n([\s\S]*?)^ *```/gm),
    (d) => d[1] ?? ''
  ).flatMap((block) => block.trim().split(/\n */))
  const cwd = await makeFolder()
  for (const name of ['corpus', 'glossary', 'zhengben.yaml'])
    await cp(join(root, name), join(cwd, name), {recursive: true})
  await git(cwd, 'init', '--quiet')
  await commit(cwd)
  const results: Array<{line: string; code: number; stdout: string}> = []
  for (const line of lines) {
    const [, command] = /^npx zhengben (.*)$/.exec(line) ?? []
    if (command !== undefined) {
      const {code, stdout} = await runCli(command.split(' '), {cwd})
      results.push({line, code, stdout})
    } else if (line.startsWith('printf '))
      await promisify(execFile)('sh', ['-c', line], {cwd})
    else if (line.startsWith('git commit')) await commit(cwd)
  }
  expect(results.map((d) => [d.code, d.stdout])).toEqual([
    [1, 'No row has 心愿者\n'],
    [
      0,
      expect.stringMatching(
        /DOCUMENT page\.txt: .*spun \d+\.\d%; edits by family bangdu \d+,/
      )
    ],
    [0, expect.stringContaining('bangdu.tsv mended\n')],
    [0, expect.stringContaining(', 0 failed;')],
    [
      0,
      expect.stringContaining('心愿者 → 志愿者 [bangdu]: 2 places in 1 text')
    ],
    [0, expect.stringContaining(': 0 errors, 0 warnings')],
    [0, expect.stringContaining('community canteen')]
  ])
}, 60_000)
