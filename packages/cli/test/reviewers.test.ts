import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {expect, onTestFinished, test, vi} from 'vitest'
import {makeFolder, runCli} from './run-cli.ts'

const files = {
  'bridge/source.txt':
    '大桥通车\n\n大桥全长300公里。两岸居民步行过江只要十分钟。\n',
  'bridge/translation.en.md':
    'Bridge Opens\n\nThe bridge is 300 kilometers long. Residents of both banks can cross the river on foot in just 30 minutes.\n'
}

test('what build makes for reviewers is checked like the document itself', async () => {
  const cwd = await makeFolder(files)
  const formats = ['docx', 'xlsx', 'csv', 'tsv']
  const built = await runCli(
    ['build', 'bridge', '-o', 'out', '--format', formats.join(',')],
    {cwd}
  )
  expect(built).toMatchObject({code: 0, stderr: ''})
  expect(built.stdout).toMatch(/\nThe files are in out\.\n$/)
  for (const format of formats) {
    const path = `out/bridge/bridge.${format}`
    const {code, stdout} = await runCli(['check', path], {cwd})
    expect(code).toBe(1)
    expect(stdout).toMatch(/4:\d+-4:\d+ .*Unexpected 30, .*\(u3\)/)
    expect(stdout).toContain('Checked 3 units in 1 file')
  }
})

test('the same bytes on another day', async () => {
  const cwd = await makeFolder(files)
  const build = async (out: string): Promise<Array<Buffer>> => {
    await runCli(['build', 'bridge', '-o', out, '--format', 'docx,xlsx'], {cwd})
    return Promise.all(
      ['docx', 'xlsx'].map((d) =>
        readFile(join(cwd, out, `bridge/bridge.${d}`))
      )
    )
  }
  const once = await build('once')
  vi.useFakeTimers({now: new Date('2031-07-04'), toFake: ['Date']})
  onTestFinished(() => void vi.useRealTimers())
  expect(await build('twice')).toEqual(once)
})

test('without formats it builds what it always did', async () => {
  const cwd = await makeFolder(files)
  await runCli(['build', 'bridge', '-o', 'out'], {cwd})
  const {code} = await runCli(['check', 'out/bridge/bridge.docx'], {cwd})
  expect(code).toBe(1)
  expect(await readFile(join(cwd, 'out/bridge/bridge.xlf'), 'utf8')).toContain(
    '<xliff'
  )
})

test('a text that Excel would cut: which cell, and what to do', async () => {
  const cwd = await makeFolder({'long.txt': `${'长'.repeat(33_000)}。\n`})
  const {code, stderr} = await runCli(
    ['build', 'long.txt', '-o', 'out', '--format', 'xlsx'],
    {cwd}
  )
  expect(code).toBe(1)
  expect(stderr).toMatch(
    /long\.txt[\s\S]*Unexpected cell B2 of 33001 characters/
  )
  expect(stderr).toContain('build it without xlsx in --format')
})

test('a table from Chinese Excel in Europe: GB18030 and semicolons', async () => {
  const table =
    'seC6xTvUrc7EO9LrzsQNCnUxO7Tzx8XIq7OkMzAwuavA76GjO1RoZSBicmlkZ2UgaXMgMzAwIGtpbG9tZXRlcnMgbG9uZy4NCnUyO7Tzx8XT2silxOqwy9TCvaizyaOswb2wtr7Tw/GyvdDQuf29rda70qrKrrfW1tOhoztUaGUgYnJpZGdlIHdhcyBjb21wbGV0ZWQgbGFzdCBBdWd1c3QsIGFuZCByZXNpZGVudHMgb2YgYm90aCBiYW5rcyBjYW4gY3Jvc3MgdGhlIHJpdmVyIG9uIGZvb3QgaW4ganVzdCAzMCBtaW51dGVzLg0K'
  const cwd = await makeFolder({'job.csv': Buffer.from(table, 'base64')})
  const {stdout} = await runCli(['check', 'job.csv'], {cwd})
  expect(stdout).toMatch(/3:\d+-3:\d+ .*Unexpected 30, /)
})

test('a row that a reviewer added is read and named', async () => {
  const cwd = await makeFolder({
    'job.csv': 'id,zh,en\nu1,大桥通车,Bridge Opens\n,茶馆,A teahouse\n'
  })
  const {code, stderr, stdout} = await runCli(['check', 'job.csv'], {cwd})
  expect(stderr).toBe(
    'zhengben: job.csv:3:1: Unexpected row without an id: it was added by hand\n'
  )
  expect(code).toBe(0)
  expect(stdout).toContain('Checked 2 units')
})

test.each([
  ['job.csv', 'zh,en\n茶馆,"tea\n', /2:4.*quotation mark that is never closed/],
  ['job.docx', 'not a document', /expected a document \(\.docx\)/],
  [
    'job.xlsx',
    'PK\u0003\u0004',
    /cut off, expected a workbook \(\.xlsx\) that is whole/
  ]
])(
  '%s that is broken is refused with its place',
  async (path, value, message) => {
    const cwd = await makeFolder({[path]: value})
    const {code, stderr} = await runCli(['check', path], {cwd})
    expect(code).toBe(1)
    expect(stderr).toMatch(message)
    expect(stderr).not.toContain('    at ')
    expect(await readFile(join(cwd, path), 'utf8')).toBe(value)
  }
)
