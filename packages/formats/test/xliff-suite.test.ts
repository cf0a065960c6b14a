import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {
  BilingualError,
  validateXliff,
  xliffRules
} from '@zhengben/formats/bilingual'
import {describe, expect, test} from 'vitest'

/** A folder with the suites of the committee, `xliff-21` and `xliff-22`. */
const suite = process.env['ZHENGBEN_XLIFF_SUITE']

interface Row {
  readonly file: string
  readonly constraint: string
  readonly section: string
  readonly also: ReadonlyArray<string>
}

const rows = readFileSync(
  join(import.meta.dirname, 'fixtures/xliff-suite.tsv'),
  'utf8'
)
  .split('\n')
  .filter((d) => d !== '' && !d.startsWith('#'))
  .map((line): Row => {
    const [file = '', constraint = '', section = '', also = ''] =
      line.split('\t')
    return {
      file,
      constraint,
      section,
      also: also.split(' ').filter((d) => d !== '')
    }
  })

/**
 * Files that the suite of 2.2 calls valid and are not: the first holds `meta`
 * outside the namespace of metadata, the second is not well-formed.
 */
const defects = ['Good-mda_top-level.xlf', 'Good-pgs_plural.xlf']

test('the table names rules and their sections', () => {
  expect(rows).toHaveLength(119 + 43)
  for (const {constraint, section, also} of rows) {
    for (const rule of [constraint, ...also])
      expect(xliffRules).toHaveProperty(rule)
    expect(section).toMatch(/^XLIFF 2\.[01], \d+(?:\.\d+)*$/)
  }
})

describe.skipIf(suite === undefined)(
  'official test suite (skipped without ZHENGBEN_XLIFF_SUITE)',
  () => {
    const folders = ['xliff-21', 'xliff-22'].map((version) =>
      join(suite ?? '', version, 'test-suite')
    )
    const read = (path: string): string => readFileSync(path, 'utf8')
    const list = (folder: string): Array<string> =>
      existsSync(folder)
        ? readdirSync(folder).filter((d) => d.endsWith('.xlf'))
        : []

    test.each(folders)(
      '%s: each invalid file breaks what the table says',
      (folder) => {
        const there = ['core/invalid', 'modules/invalid'].flatMap((d) =>
          list(join(folder, d)).map((name) => `${d}/${name}`)
        )
        expect(there.sort()).toEqual(rows.map((d) => d.file).sort())
        for (const {file, constraint, section, also} of rows) {
          const found = validateXliff(read(join(folder, file)))
          const reason = found.find(
            (d) => d.rule === constraint && d.section === section
          )
          expect(reason?.severity, file).toBe('error')
          expect(new Set(found.map((d) => d.rule)), file).toEqual(
            new Set([constraint, ...also])
          )
        }
      }
    )

    test.each(folders)('%s: valid files are accepted', (folder) => {
      const refused = ['core/valid', 'core/in-out', 'modules/valid'].flatMap(
        (d) =>
          list(join(folder, d)).filter((name) => {
            try {
              const found = validateXliff(read(join(folder, d, name)))
              return found.some((v) => v.severity === 'error')
            } catch (error) {
              if (error instanceof BilingualError) return true
              throw error
            }
          })
      )
      expect(refused).toEqual(folder.includes('xliff-22') ? defects : [])
    })
  }
)
