import {unitsOf} from '@zhengben/bitext'
import {writeTmx} from '@zhengben/formats'
import {expect, test} from 'vitest'
import {editionOf} from './edition-of.ts'
import {findAll, readXml} from './read-xml.ts'
import {riverLibrary} from './river-library.ts'

const tmx = readXml(writeTmx(riverLibrary))
const units = findAll(tmx, 'tu')

test('the header says what made the file and when the document is from', () => {
  expect(findAll(tmx, 'header')[0]?.attributes).toMatchObject({
    srclang: 'zh-CN',
    adminlang: 'en',
    datatype: 'plaintext',
    segtype: 'sentence',
    creationdate: '20240518T000000Z'
  })
})

test('a unit for each pair, none for a sentence without counterpart', () => {
  const paired = [...unitsOf(riverLibrary.bitext)].filter(
    (d) => d.source.length > 0 && d.target.length > 0
  )
  expect(units.map((d) => d.attributes['tuid'])).toEqual(
    paired.map((d) => `river-library/${d.id}`)
  )
})

test('a unit has both languages, its document and its form as found', () => {
  const unit = units[1]
  expect(unit?.children.map((d) => [d.name, d.attributes])).toEqual([
    ['prop', {type: 'x-document'}],
    ['prop', {type: 'x-as-found'}],
    ['prop', {type: 'x-alignment-score'}],
    ['prop', {type: 'x-exported'}],
    ['tuv', {'xml:lang': 'zh-CN'}],
    ['tuv', {'xml:lang': 'en'}]
  ])
  expect(unit?.children[1]?.text).toContain('临江邦度一级图书馆')
  expect(findAll(unit as never, 'seg')[0]?.text).toBe(
    '5月18日，经过两年零三个月的修缮，临江国家一级图书馆重新开放。'
  )
})

test('Chinese sentences join without a space, English ones with one', () => {
  expect(findAll(units[2] as never, 'seg')[0]?.text).toBe(
    '市民代表和产业工人一齐走进大厅。他们中有人已经等了整整一天。'
  )
  expect(findAll(units[3] as never, 'seg')[1]?.text).toContain('said. “A river')
})

test('markup in the text stays text, forbidden characters become visible', () => {
  const segments = findAll(units.at(-1) as never, 'seg')
  expect(segments[0]?.text).toBe(
    '“</style><img src=x onerror=alert(3)>”␇\ufffd不是书名。'
  )
})

test('without a date there is none, and the same edition gives the same bytes', () => {
  const {date: _, ...meta} = riverLibrary.meta
  const edition = {...riverLibrary, meta}
  expect(writeTmx(edition)).not.toContain('creationdate')
  expect(writeTmx(edition)).toBe(writeTmx(structuredClone(edition)))
})

test('a text may hold what ends a CDATA section', () => {
  const edition = editionOf([
    {
      id: 'u1',
      source: '茶]]>馆',
      target: 'tea]]>house',
      state: 'final',
      note: ''
    }
  ])
  const [seg] = findAll(readXml(writeTmx(edition)), 'seg')
  expect(seg?.text).toBe('茶]]>馆')
})
