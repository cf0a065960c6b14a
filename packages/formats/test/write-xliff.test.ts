import {type Unit, unitsOf} from '@zhengben/bitext'
import {type Edition, writeXliff} from '@zhengben/formats'
import {expect, test} from 'vitest'
import {findAll, readXml} from './read-xml.ts'
import {riverLibrary} from './river-library.ts'

const xliff = readXml(writeXliff(riverLibrary))
const units = findAll(xliff, 'trans-unit')

test('the file names its document, languages and tool', () => {
  expect(findAll(xliff, 'file')[0]?.attributes).toMatchObject({
    original: 'river-library',
    'source-language': 'zh-CN',
    'target-language': 'en',
    'tool-id': 'zhengben',
    date: '2024-05-18T00:00:00Z'
  })
})

test('a trans-unit for each unit with Chinese, each with a target', () => {
  const ids = [...unitsOf(riverLibrary.bitext)]
    .filter((d) => d.source.length > 0)
    .map((d) => d.id)
  expect(units.map((d) => d.attributes['id'])).toEqual(ids)
  for (const unit of units) {
    expect(unit.children.slice(0, 2).map((d) => d.name)).toEqual([
      'source',
      'target'
    ])
    expect(unit.children[1]?.text).not.toBe('')
  }
})

test('what is not translated holds its source', () => {
  const unit = units.find((d) => d.attributes['id'] === 'u8')
  expect(unit?.children[1]).toMatchObject({
    text: '这一提议没有通过。',
    attributes: {state: 'needs-translation'}
  })
})

test('English without Chinese stands in a note of the unit before it', () => {
  const unit = units.find((d) => d.attributes['id'] === 'u8')
  expect(unit?.children[2]?.text).toBe(
    'Target without source: Translator’s note: the vote is recorded in the minutes & nowhere else.'
  )
})

test('where no unit is before it, in a note of the file', () => {
  const orphan = [...unitsOf(riverLibrary.bitext)].find(
    (d) => d.source.length === 0
  ) as Unit
  const edition: Edition = {
    ...riverLibrary,
    bitext: {...riverLibrary.bitext, children: [orphan]}
  }
  const header = findAll(readXml(writeXliff(edition)), 'header')[0]
  expect(header?.children.map((d) => d.name)).toEqual(['note', 'tool'])
  expect(header?.children[0]?.text).toContain('Translator’s note')
})

test('notes say what was restored and how terms are rendered', () => {
  const unit = units.find((d) => d.attributes['id'] === 'u3')
  const notes = findAll(unit as never, 'note').map((d) => d.text)
  expect(notes).toEqual([
    'As found: 市民代外和産(chǎn)業工人一齐(qí)走进大厛。他们中有人已经等了整整一天。',
    'Restored: 代外 → 代表 (97 % sure)',
    'Term: 代表 = Representatives'
  ])
})

test('states follow those of the units', () => {
  const [first] = unitsOf(riverLibrary.bitext)
  const write = (state: Unit['state']): unknown =>
    findAll(
      readXml(
        writeXliff({
          ...riverLibrary,
          bitext: {
            ...riverLibrary.bitext,
            children: [{...(first as Unit), state}]
          }
        })
      ),
      'trans-unit'
    ).map((d) => [d.attributes['approved'], d.children[1]?.attributes['state']])
  expect(write('initial')).toEqual([[undefined, 'needs-review-translation']])
  expect(write('translated')).toEqual([[undefined, 'translated']])
  expect(write('reviewed')).toEqual([[undefined, 'signed-off']])
  expect(write('final')).toEqual([['yes', 'final']])
})
