import {spawnSync} from 'node:child_process'
import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {readXliff} from '@zhengben/formats/bilingual'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {makeProject, succeed} from './make-project.ts'

const timeout = 180_000

/** Prints source and target of every unit. */
const reader = `
import json, sys
from translate.storage import factory
print(json.dumps([[u.source, u.target] for u in factory.getobject(sys.argv[1]).units]))
`

/** Sets the targets that JSON on standard input has for sources, notes on every fifth unit, and saves. */
const editor = `
import json, sys
from translate.storage import factory
answers = json.load(sys.stdin)
store = factory.getobject(sys.argv[1])
for index, unit in enumerate(store.units):
    if unit.source in answers:
        # Else inline codes of a target that was there stay behind the text.
        unit.target = None
        unit.target = answers[unit.source]
    if index % 5 == 0:
        unit.addnote('Seen by a person', origin='translator')
store.save()
print(json.dumps(len(store.units)))
`

function run(
  cwd: string,
  command: ReadonlyArray<string>,
  input = ''
): {readonly status: number | null; readonly stdout: string} {
  const [program = '', ...argv] = command
  const {status, stdout, stderr} = spawnSync(program, argv, {
    cwd,
    input,
    encoding: 'utf8'
  })
  expect(status, stderr).toBe(0)
  return {status, stdout}
}

function ask(cwd: string, program: string, path: string, input = '') {
  const {stdout} = run(cwd, ['/usr/bin/python3', '-c', program, path], input)
  return JSON.parse(stdout)
}

/** Units of a file as `pocount` counts them. */
function count(cwd: string, path: string): number {
  const {stdout} = run(cwd, ['pocount', '--csv', path])
  const [head = '', row = ''] = stdout.trim().split('\n')
  const column = head.split(/, */).indexOf('Total Message')
  return Number(row.split(/, */)[column])
}

/** How many units `pofilter` reports of a test; it writes nothing where that is none. */
async function filter(
  cwd: string,
  path: string,
  test: string
): Promise<number> {
  const out = join(cwd, 'filtered.xlf')
  await writeFile(out, '')
  run(cwd, ['pofilter', '--progress=none', '-t', test, '-i', path, '-o', out])
  const xml = await readFile(out, 'utf8').catch(() => '')
  return xml.match(/<(?:\w+:)?trans-unit /g)?.length ?? 0
}

describe.each([
  ['chuanyu-joint-meeting', 43],
  ['wetland-clean', 30]
])('the Translate Toolkit on %s', (id, units) => {
  test('reads and counts what is written', {timeout}, async () => {
    const cwd = await makeProject(id, {isTranslated: true})
    await succeed(cwd, 'build', '--format', 'xliff,tmx')
    await succeed(cwd, 'memory', 'import', `corpus/${id}`)
    await succeed(cwd, 'memory', 'export', '-o', 'memory.tmx')
    await succeed(cwd, 'glossary', 'export', 'terms.tbx')
    const path = `out/${id}/${id}`
    const pairs = readXliff(
      await readFile(join(cwd, `${path}.xlf`), 'utf8')
    ).units.map((d) => [d.source.text, d.target.text])
    expect(pairs).toHaveLength(units)
    expect(ask(cwd, reader, `${path}.tmx`)).toEqual(pairs)
    expect(ask(cwd, reader, 'memory.tmx')).toEqual(
      expect.arrayContaining(pairs)
    )
    expect(
      ask(cwd, reader, `${path}.xlf`).map((d: Array<string>) => d.map(asText))
    ).toEqual(pairs)
    for (const ending of ['xlf', 'tmx'])
      expect(count(cwd, `${path}.${ending}`)).toBe(units)

    const terms: Array<[string, string]> = ask(cwd, reader, 'terms.tbx')
    const rows = await readFile(join(cwd, 'terms.tbx'), 'utf8')
    expect(terms).toHaveLength(rows.split('<termEntry').length - 1)
    expect(terms.filter(([zh, en]) => !zh || !en)).toEqual([])
    expect(count(cwd, 'terms.tbx')).toBe(terms.length)
  })

  test('finds a wrong number', {timeout}, async () => {
    const cwd = await makeProject(id, {isTranslated: true})
    await succeed(cwd, 'build', '--format', 'xliff')
    const xml = await readFile(join(cwd, `out/${id}/${id}.xlf`), 'utf8')
    const right = await filter(cwd, `out/${id}/${id}.xlf`, 'numbers')
    const [figure = ''] = /(?<=<target[^>]*>[^<]*)\b\d{2,}\b/.exec(xml) ?? []
    expect(figure).not.toBe('')
    await writeFile(
      join(cwd, 'wrong.xlf'),
      xml.replace(
        new RegExp(`(<target[^>]*>[^<]*)\\b${figure}\\b`),
        '$1 7654321'
      )
    )
    const wrong = await filter(cwd, 'wrong.xlf', 'numbers')
    expect(wrong).toBeGreaterThanOrEqual(right)
    expect(wrong).toBeGreaterThan(0)
  })

  test('targets and notes set by it come back', {timeout}, async () => {
    const done = await makeProject(id, {isTranslated: true})
    await succeed(done, 'build', '--format', 'xliff')
    const finished = readXliff(
      await readFile(join(done, `out/${id}/${id}.xlf`), 'utf8')
    ).units
    const cwd = await makeProject(id, {isTranslated: false})
    await succeed(cwd, 'build', '--format', 'xliff')
    const path = join(cwd, `out/${id}/${id}.xlf`)
    // It sets text alone: codes become plain text.
    const answers = Object.fromEntries(
      finished.map((d) => [d.source.text, d.target.text])
    )
    expect(ask(cwd, editor, path, JSON.stringify(answers))).toBe(units)
    await succeed(cwd, 'import', path)
    const store = parse(
      await readFile(join(cwd, `corpus/${id}/translation.en.yaml`), 'utf8')
    )
    expect(store.units).toEqual(
      finished.map(({source, target}, index) => ({
        source: source.text,
        target: target.text,
        state: 'translated',
        origin: `import ${id}.xlf`,
        ...(index % 5 === 0 && {note: 'Seen by a person'})
      }))
    )
    await succeed(cwd, 'build', '--format', 'xliff')
    await succeed(cwd, 'check')
    expect(
      readXliff(await readFile(path, 'utf8')).units.map((d) => d.target.codes)
    ).toEqual(finished.map((d) => d.target.codes))
  })
})

/** The toolkit gives inline codes with the text, as markup. */
function asText(text: string): string {
  return text.replace(/<\/?g\b[^>]*>/g, '')
}
