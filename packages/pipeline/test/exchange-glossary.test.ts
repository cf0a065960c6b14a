import {mkdtempSync} from 'node:fs'
import {mkdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {termColumns, variantColumns} from '@zhengben/glossary'
import {findProject} from '@zhengben/pipeline'
import {exportGlossary} from '@zhengben/pipeline/glossary/export'
import {importGlossary} from '@zhengben/pipeline/glossary/import'
import fc from 'fast-check'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'

// What a cell of a glossary can be, with everything that some format writes in its own way.
const part = fc.constantFrom(
  ...['国', '家', '𠮷', 'a', 'B', '=1', '+', '-', '@', "'", '"', ',', ';', '#'],
  ...[
    '<b>',
    '&amp;',
    '_x0041_',
    '≈',
    '✗',
    '¶',
    ' ',
    '  ',
    '｜',
    '（',
    'yes',
    'forbidden'
  ]
)
const text = fc
  .array(part, {minLength: 1, maxLength: 5})
  .map((d) => d.join('').trim())
  .filter((d) => d !== '' && !d.startsWith('#'))
const optional = fc.option(text, {nil: '', freq: 2})
const list = fc
  .uniqueArray(
    text.filter((d) => !/[｜]/.test(d)),
    {maxLength: 3}
  )
  .map((d) => d.join('|'))
const status = fc.constantFrom('approved', 'proposed', 'retired')
const term = fc
  .tuple(
    text,
    text,
    list,
    list,
    fc.constantFrom('', 'n', 'ns', 'v', 'l'),
    optional,
    status,
    optional
  )
  .filter(([, preferred, admitted, forbidden]) =>
    forbidden
      .split('|')
      .every((d) => d !== preferred && !admitted.split('|').includes(d))
  )
const variant = fc
  .tuple(
    text,
    list.filter((d) => d !== ''),
    fc.constant('word'),
    list,
    status,
    fc.constant(''),
    fc.constant(''),
    fc.constant(''),
    optional
  )
  .filter(([form, originals]) => !originals.split('|').includes(form))

let cwd = ''
beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'zhengben-exchange-'))
  await writeFile(join(cwd, 'zhengben.yaml'), 'glossary: glossary\n')
})
afterAll(() => rm(cwd, {recursive: true}))

/** Write a table of the project, export it, empty it and take it in again. */
async function roundTrip(
  name: 'terms/a.tsv' | 'variants/a.tsv',
  rows: ReadonlyArray<ReadonlyArray<string>>,
  output: string,
  format?: 'tbx2' | 'tbx3' | 'omegat'
): Promise<{before: string; after: string; lost: Array<string>}> {
  const columns = name.startsWith('terms') ? termColumns : variantColumns
  const table = join(cwd, 'glossary', name)
  const header = `# ${columns.join('\t')}\n`
  const keyed = new Map(rows.map((d) => [d[0], d]))
  const lines = [...keyed.values()].map((d) => `${d.join('\t')}\n`)
  const sorted = lines.sort((a, b) =>
    Buffer.compare(Buffer.from(a), Buffer.from(b))
  )
  const before = header + sorted.join('')
  await rm(join(cwd, 'glossary'), {recursive: true, force: true})
  await mkdir(join(table, '..'), {recursive: true})
  await writeFile(table, before)
  const project = await findProject(cwd)
  const {dropped} = await exportGlossary({
    path: output,
    project,
    cwd,
    kind: name.startsWith('terms') ? 'terms' : 'variants',
    statuses: ['approved', 'proposed', 'retired'],
    format
  })
  await writeFile(table, header)
  const {refused, conflicts} = await importGlossary({
    path: output,
    project,
    cwd,
    into: name,
    map: new Map(),
    preferFile: false,
    dryRun: false
  })
  if (dropped.length === 0) expect([refused, conflicts]).toEqual([[], []])
  return {
    before,
    after: await readFile(table, 'utf8'),
    lost: dropped.map((d) => d.column)
  }
}

describe('what is exported and taken in again is the same', () => {
  test.each(['a.csv', 'a.xlsx', 'a.tsv'])('terms in %s', async (output) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(term, {minLength: 1, maxLength: 6}),
        async (rows) => {
          const {after, before, lost} = await roundTrip(
            'terms/a.tsv',
            rows,
            output
          )
          expect(lost).toEqual([])
          expect(after).toBe(before)
        }
      ),
      {numRuns: 40}
    )
  })

  test.each(['a.csv', 'a.xlsx', 'a.tsv'])('variants in %s', async (output) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(variant, {minLength: 1, maxLength: 6}),
        async (rows) => {
          const {after, before, lost} = await roundTrip(
            'variants/a.tsv',
            rows,
            output
          )
          expect(lost).toEqual([])
          expect(after).toBe(before)
        }
      ),
      {numRuns: 40}
    )
  })

  test.each(['tbx2', 'tbx3', 'omegat'] as const)(
    'or the loss is told, in %s',
    async (format) => {
      const told = {same: 0, lost: 0}
      await fc.assert(
        fc.asyncProperty(
          fc.array(term, {minLength: 1, maxLength: 3}),
          async (rows) => {
            const {after, before, lost} = await roundTrip(
              'terms/a.tsv',
              rows,
              `a.${format === 'omegat' ? 'utf8' : 'tbx'}`,
              format
            )
            if (lost.length === 0) expect(after).toBe(before)
            told[lost.length === 0 ? 'same' : 'lost']++
          }
        ),
        {numRuns: 60}
      )
      // Only runs of spaces are more than a termbase can hold.
      if (format !== 'omegat') expect(told.same).toBeGreaterThan(10)
    }
  )
})
