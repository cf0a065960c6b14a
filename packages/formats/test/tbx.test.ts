import {readTbx, type TbxEntry, writeTbx, XmlError} from '@zhengben/formats/tbx'
import {describe, expect, test} from 'vitest'

const entries: ReadonlyArray<TbxEntry> = [
  {
    line: 0,
    id: 'c1',
    subject: 'economy',
    notes: ['since 2023'],
    projects: ['zhengben status approved'],
    terms: [
      {lang: 'zh-CN', term: '新质生产力', pos: 'noun', notes: []},
      {
        lang: 'en-US',
        term: 'new quality productive forces',
        status: 'preferredTerm-admn-sts',
        notes: []
      },
      {
        lang: 'en-US',
        term: 'R&D <new> productivity',
        status: 'deprecatedTerm-admn-sts',
        notes: ['a mistake']
      }
    ],
    others: []
  }
]

test.each([2, 3] as const)('version %i can be read back', (version) => {
  const text = writeTbx(entries, version)
  expect(text).toContain(version === 2 ? '<martif ' : '<tbx ')
  expect(readTbx(text)).toEqual(
    entries.map((d) => ({...d, line: expect.any(Number)}))
  )
})

describe('readTbx', () => {
  test('ntig, groups, inline elements and categories it does not know', () => {
    const read = readTbx(`<?xml version="1.0"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX"><martifHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></martifHeader><text><body>
<termEntry id="t1">
  <descripGrp><descrip type="definition">A place
    for birds.</descrip></descripGrp>
  <langSet xml:lang="zh"><ntig><termGrp><term>湿<hi>地</hi></term></termGrp></ntig></langSet>
  <langSet xml:lang="en"><tig><term>wetland</term><termNote type="termType">fullForm</termNote></tig></langSet>
</termEntry></body></text></martif>`)
    expect(read).toEqual([
      {
        line: 4,
        id: 't1',
        notes: [],
        projects: [],
        terms: [
          {lang: 'zh', term: '湿地', notes: []},
          {lang: 'en', term: 'wetland', notes: []}
        ],
        others: [
          ['definition', 'A place for birds.'],
          ['termType', 'fullForm']
        ]
      }
    ])
  })

  test('version 3 in DCT style, where elements are the categories', () => {
    const [entry] =
      readTbx(`<tbx type="TBX-Basic" style="dct" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min"><text><body><conceptEntry id="c5">
<min:subjectField>法律</min:subjectField>
<langSec xml:lang="zh-CN"><termSec><term>湿地</term><min:partOfSpeech>noun</min:partOfSpeech></termSec></langSec>
<langSec xml:lang="en"><termSec><term>wetland</term><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec></langSec>
</conceptEntry></body></text></tbx>`)
    expect(entry).toMatchObject({
      subject: '法律',
      terms: [
        {term: '湿地', pos: 'noun'},
        {term: 'wetland', status: 'preferredTerm-admn-sts'}
      ]
    })
  })

  test.each([
    ['<html/>', 'expected a termbase', 1],
    ['<martif>\n<text>', 'Unexpected XML', 2],
    ['<!DOCTYPE m [<!ENTITY a "aaaa">]><martif>&a;</martif>', 'entities', 1],
    ['<martif>&xxe;</martif>', 'Unexpected XML', 1],
    ['<martif>'.repeat(300), 'nesting of more than 200 elements', 1]
  ])('%j is refused', (xml, message, line) => {
    expect(() => readTbx(xml)).toThrow(XmlError)
    expect(() => readTbx(xml)).toThrow(
      expect.objectContaining({
        message: expect.stringContaining(message),
        line
      })
    )
  })
})
