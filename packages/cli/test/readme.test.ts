import {cp, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
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
    const {code, stdout, stderr} = await runCli(command.split(' '), {cwd})
    expect(stderr).not.toMatch(/\berror\b/i)
    expect(code).toBe(0)
    expect(stdout + stderr).not.toBe('')
  })
})
