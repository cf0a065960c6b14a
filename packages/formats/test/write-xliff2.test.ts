import {type Unit, unitsOf} from '@zhengben/bitext'
import {type Edition, writeXliff2} from '@zhengben/formats'
import {readXliff, validateXliff} from '@zhengben/formats/bilingual'
import {expect, test} from 'vitest'
import {findAll, readXml} from './read-xml.ts'
import {riverLibrary} from './river-library.ts'

const xml = writeXliff2(riverLibrary)
const xliff = readXml(xml)
const units = findAll(xliff, 'unit')

test('breaks no rule of XLIFF 2', () => {
  expect(validateXliff(xml)).toEqual([])
})

test('the document names its languages, the file its document', () => {
  expect(xliff.attributes).toMatchObject({
    version: '2.1',
    srcLang: 'zh-CN',
    trgLang: 'en'
  })
  expect(findAll(xliff, 'file')[0]?.attributes).toEqual({
    id: 'f1',
    original: 'river-library'
  })
})

test('a unit for each with Chinese, each with a target', () => {
  const ids = [...unitsOf(riverLibrary.bitext)]
    .filter((d) => d.source.length > 0)
    .map((d) => d.id)
  expect(units.map((d) => d.attributes['id'])).toEqual(ids)
  for (const unit of units)
    expect(findAll(unit, 'target')[0]?.text).not.toBe('')
})

test('what is not translated holds its source, and is initial', () => {
  const unit = units.find((d) => d.attributes['id'] === 'u8') as never
  expect(findAll(unit, 'segment')[0]?.attributes).toEqual({state: 'initial'})
  expect(findAll(unit, 'target')[0]?.text).toBe('这一提议没有通过。')
})

test('English without Chinese stands in a note of the unit before it', () => {
  const unit = units.find((d) => d.attributes['id'] === 'u8') as never
  const note = findAll(unit, 'note').at(-1)
  expect(note?.attributes).toEqual({category: 'zhengben:target-only'})
  expect(note?.text).toContain('Translator’s note')
})

test('where no unit is before it, in a note of the file', () => {
  const orphan = [...unitsOf(riverLibrary.bitext)].find(
    (d) => d.source.length === 0
  ) as Unit
  const edition: Edition = {
    ...riverLibrary,
    bitext: {...riverLibrary.bitext, children: [orphan]}
  }
  const written = writeXliff2(edition)
  expect(validateXliff(written)).toEqual([])
  expect(findAll(readXml(written), 'note')[0]?.text).toContain(
    'Translator’s note'
  )
})

test('notes say what was restored, the glossary how terms are rendered', () => {
  const unit = units.find((d) => d.attributes['id'] === 'u3') as never
  expect(findAll(unit, 'note').map((d) => d.text)).toEqual([
    'As found: 市民代外和産(chǎn)業工人一齐(qí)走进大厛。他们中有人已经等了整整一天。',
    'Restored: 代外 → 代表 (97 % sure)'
  ])
  expect(findAll(unit, 'gls:term').map((d) => d.text)).toEqual(['代表'])
  expect(findAll(unit, 'gls:translation').map((d) => d.text)).toEqual([
    'Representatives'
  ])
})

test('notes of its own are no remarks of people', () => {
  expect(readXliff(xml).units.flatMap((d) => d.notes)).toEqual([])
})

test('an id that is no name token is kept as the name of the unit', () => {
  const [first] = unitsOf(riverLibrary.bitext)
  const named = (...ids: ReadonlyArray<string>): Array<unknown> => {
    const children = ids.map((id) => ({...(first as Unit), id}))
    const written = writeXliff2({
      ...riverLibrary,
      bitext: {...riverLibrary.bitext, children}
    })
    expect(validateXliff(written)).toEqual([])
    return findAll(readXml(written), 'unit').map((d) => [
      d.attributes['id'],
      d.attributes['name']
    ])
  }
  expect(named('u1', 'a/1', 'a 1', 'a-1')).toEqual([
    ['u1', undefined],
    ['a-1', 'a/1'],
    ['a-1-2', 'a 1'],
    ['a-1-3', 'a-1']
  ])
})

test('an edition without units is a document all the same', () => {
  const written = writeXliff2({
    ...riverLibrary,
    bitext: {...riverLibrary.bitext, children: []}
  })
  expect(validateXliff(written)).toEqual([])
})
