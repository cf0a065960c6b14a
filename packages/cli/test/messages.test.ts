import {readFile} from 'node:fs/promises'
import {describe, expect, test} from 'vitest'
import {makeFolder, runCli} from './run-cli.ts'

const line = '雨后的河堤上，几个孩子在放风筝。\n'
const files = {
  'lost.txt': Buffer.concat([Buffer.from(line), Buffer.from([0xe6, 0xb2])]),
  'wrong.tsv': 'zh\ten\n三千二百万元\t3.2 million yuan\n'
}

describe('messages', () => {
  test('stand in columns, errors without a place too', async () => {
    const cwd = await makeFolder(files)
    const argv = ['restore', 'nowhere.txt', 'lost.txt', '-o', 'out']
    const {stderr} = await runCli(argv, {cwd})
    expect(stderr).toBe(`nowhere.txt
  error  Cannot be read: no such file or folder  input

lost.txt
  2:1      warning  Unexpected bytes E6 B2 at byte 49, expected utf-8 text; read as U+FFFD    invalid-bytes
  2:1-2:2  warning  Unexpected character that could not be decoded, expected text; look it up in the original  gap-bytes

✖ 1 error, ⚠ 2 warnings
`)
  })

  test('quiet leaves warnings out, never errors', async () => {
    const cwd = await makeFolder(files)
    for (const command of ['restore', 'segment', 'analyse']) {
      const {stderr} = await runCli([command, 'lost.txt', '-q'], {cwd})
      expect(stderr).toBe('')
      const failed = await runCli([command, 'nowhere.txt', '-q'], {cwd})
      expect(failed.code).toBe(1)
      expect(failed.stderr).toContain('nowhere.txt\n  error  ')
    }
  })

  test('of a doubtful place name other readings where there are any', async () => {
    const page = new URL(
      '../../../corpus/chuanyu-joint-meeting/source.txt',
      import.meta.url
    )
    const cwd = await makeFolder({'page.txt': await readFile(page)})
    const {stderr} = await runCli(['restore', 'page.txt'], {cwd})
    expect(stderr).toMatch(/read as `首次` at \d+%; check it against `首次`, `/)
    expect(stderr).toContain('%; look it up in the original')
    expect(stderr).not.toMatch(/read as `(.+)` at \d+%; check it against `\1` /)
  })

  test('of check end with the rule and are counted once', async () => {
    const cwd = await makeFolder(files)
    const {stdout} = await runCli(['check', 'wrong.tsv'], {cwd})
    expect(stdout).toBe(`wrong.tsv
  2:8-2:19  error  Unexpected 3.2 million, expected 32 million for 三千二百万 (1)  number

Checked 1 unit in 1 file: 1 error, 0 warnings, 0 info.
`)
  })

  test('show what cannot be seen in the name of a file', async () => {
    const {stderr} = await runCli(['restore', 'no\u001B[31mwhere.txt'])
    expect(stderr).toContain('no<U+1B>[31mwhere.txt')
  })
})
