import {rename, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {PassThrough, Readable} from 'node:stream'
import {main} from '@zhengben/cli'
import {expect, test} from 'vitest'
import {makeProject, table} from './glossary-project.ts'

/** What is printed from now on, up to and with the wanted text. */
async function readUntil(stream: PassThrough, wanted: RegExp): Promise<string> {
  let text = ''
  for (;;) {
    const chunk = stream.read()
    if (chunk === null) await new Promise((resolve) => setTimeout(resolve, 20))
    else text += chunk
    if (wanted.test(text)) return text
  }
}

test('runs again on every save, also where an editor replaces the file, until interrupted', async () => {
  const cwd = await makeProject()
  const path = join(cwd, 'glossary/variants/bangdu.tsv')
  const stdout = new PassThrough()
  const controller = new AbortController()
  const ended = main(['glossary', 'watch'], {
    stdin: Readable.from([]),
    stdout,
    stderr: new PassThrough(),
    cwd,
    env: {},
    interrupted: controller.signal
  })
  const waiting = /waiting for the next save\n/
  const first = await readUntil(stdout, waiting)
  expect(first).toContain('check: 0 errors, 0 warnings\n')
  expect(first).toContain('diff: No row acts otherwise')
  expect(first).toContain('test: 2 examples, 0 failed; 1 document')

  const row = '代外\t代理\tword\tbangdu\tapproved\t\t\t\t'
  await writeFile(path, table({代外: row}))
  const second = await readUntil(stdout, waiting)
  expect(second).toContain('changed 代外 → 代表')
  expect(second).toContain('2 places in 1 text')

  await writeFile(`${path}~`, table({周全: ''}))
  await rename(`${path}~`, path)
  expect(await readUntil(stdout, waiting)).toContain('removed 周全 → 全面')

  await writeFile(path, `${table()}只有一列\n`)
  const broken = await readUntil(stdout, waiting)
  const errors = broken.match(/^.*bangdu\.tsv:7:.*$/gm) ?? []
  expect(errors).toEqual([...new Set(errors)])
  expect(errors.length).toBeGreaterThan(0)
  expect(broken).toContain('diff and test wait until the errors are mended\n')
  expect(broken).not.toMatch(/^\s+at /m)

  await writeFile(path, table())
  expect(await readUntil(stdout, waiting)).toContain('No row acts otherwise')
  controller.abort()
  expect(await ended).toBe(0)
}, 60_000)
