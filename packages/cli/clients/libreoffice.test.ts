import {access, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {readDocx, readXliff} from '@zhengben/formats/bilingual'
import {strFromU8, strToU8, unzipSync, zipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {convert} from '../../formats/clients/convert.ts'
import {makeProject, succeed} from './make-project.ts'

const csv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true'
const timeout = 180_000

/** A Word document saved as an OpenDocument one, and that as a Word document. */
function throughWriter(docx: Uint8Array): Buffer {
  const odt = convert('review.docx', docx, 'odt')
  return convert('review.odt', odt, 'docx:MS Word 2007 XML')
}

/** What a reviewer does: other words in one cell. */
function retype(docx: Uint8Array, from: string, to: string): Uint8Array {
  const parts = unzipSync(docx)
  const name = 'word/document.xml'
  const xml = strFromU8(parts[name] ?? new Uint8Array())
  expect(xml.split(from)).toHaveLength(2)
  return zipSync({...parts, [name]: strToU8(xml.replace(from, to))})
}

describe.each([
  ['chuanyu-joint-meeting', 43, 'December 31, 2023'],
  ['wetland-clean', 30, 'Pied avocet']
])('%s in LibreOffice', (id, count, words) => {
  test('its text stands in the Word document in order', {timeout}, async () => {
    const {docx, units} = await build(id)
    const text = convert('a.docx', docx, 'txt:Text (encoded):UTF8')
      .toString('utf8')
      .replaceAll('〔?〕', '')
    let at = 0
    for (const {source, target} of units)
      for (const side of [source, target]) {
        const shown = text.indexOf(side, at)
        expect(shown, side).toBeGreaterThanOrEqual(at)
        at = shown + side.length
      }
    expect(units).toHaveLength(count)
    const pdf = convert('a.docx', docx, 'pdf')
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('what Writer saves comes back whole', {timeout}, async () => {
    const {docx, units} = await build(id)
    expect(await importInto(id, 'review.docx', throughWriter(docx))).toEqual(
      units
    )
  })

  test('what Calc saves comes back whole', {timeout}, async () => {
    const {xlsx, units} = await build(id)
    const saved = convert('a.xlsx', xlsx, 'xlsx:Calc MS Excel 2007 XML')
    expect(await importInto(id, 'review.xlsx', saved)).toEqual(units)
    const table = convert('a.xlsx', xlsx, csv)
    expect(await importInto(id, 'review.csv', table)).toEqual(units)
  })

  test('one edit saved by Writer is the only change', {timeout}, async () => {
    const {cwd, docx, units} = await build(id)
    const [row] = readDocx(docx).units.filter((d) =>
      d.target.text.startsWith(words)
    )
    const before = row?.target.text ?? ''
    const after = `${before} (reviewed)`
    const untouched = join(cwd, 'untouched.docx')
    await writeFile(untouched, throughWriter(docx))
    await succeed(cwd, 'import', untouched, '--document', id)
    const store = join(cwd, 'corpus', id, 'translation.en.yaml')
    await expect(access(store)).rejects.toThrow()

    const edited = join(cwd, 'edited.docx')
    await writeFile(edited, throughWriter(retype(docx, before, after)))
    await succeed(cwd, 'import', edited, '--document', id)
    expect(await readStore(cwd, id)).toEqual(
      units.map((d) => (d.target === before ? {...d, target: after} : d))
    )
    await succeed(cwd, 'build', id)
  })
})

interface Texts {
  readonly source: string
  readonly target: string
}

/** What reviewers get of a document, and the texts in it. */
async function build(id: string) {
  const cwd = await makeProject(id, {isTranslated: true})
  await succeed(cwd, 'build', '--format', 'docx,xlsx,xliff')
  const path = join(cwd, 'out', id, id)
  const xliff = await readFile(`${path}.xlf`, 'utf8')
  return {
    cwd,
    docx: await readFile(`${path}.docx`),
    xlsx: await readFile(`${path}.xlsx`),
    units: readXliff(xliff).units.map(
      (d): Texts => ({source: d.source.text, target: d.target.text})
    )
  }
}

/** The texts of a document without translation after an import, which must take all. */
async function importInto(
  id: string,
  name: string,
  bytes: Uint8Array
): Promise<Array<Texts>> {
  const cwd = await makeProject(id, {isTranslated: false})
  await writeFile(join(cwd, name), bytes)
  await succeed(cwd, 'import', name, '--document', id)
  return readStore(cwd, id)
}

async function readStore(cwd: string, id: string): Promise<Array<Texts>> {
  const path = join(cwd, 'corpus', id, 'translation.en.yaml')
  const {units} = parse(await readFile(path, 'utf8'))
  return units.map(({source, target}: Texts) => ({source, target}))
}
