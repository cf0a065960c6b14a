import {writeOmegatRules, writeSrx} from '@zhengben/formats/srx'
import {expect, test} from 'vitest'
import {findAll, readXml} from './read-xml.ts'

const languages = [
  {
    name: 'English',
    pattern: '[Ee][Nn].*',
    rules: [
      {breaks: false, before: '\\bMr\\.', after: '\\s'},
      {breaks: true, before: '[.!?]&<"', after: ''}
    ]
  }
]

test('writes SRX 2.0', () => {
  const root = readXml(writeSrx(languages))
  expect(root).toMatchObject({
    name: 'srx',
    attributes: {xmlns: 'http://www.lisa.org/srx20', version: '2.0'}
  })
  expect(root.children.map((d) => d.name)).toEqual(['header', 'body'])
  expect(
    findAll(root, 'rule').map((d) => [
      d.attributes['break'],
      ...d.children.map((child) => [child.name, child.text])
    ])
  ).toEqual([
    ['no', ['beforebreak', '\\bMr\\.'], ['afterbreak', '\\s']],
    ['yes', ['beforebreak', '[.!?]&<"'], ['afterbreak', '']]
  ])
  expect(findAll(root, 'languagemap')[0]?.attributes).toEqual({
    languagepattern: '[Ee][Nn].*',
    languagerulename: 'English'
  })
})

test("writes the rules in OmegaT's own form", () => {
  const root = readXml(writeOmegatRules(languages))
  expect(findAll(root, 'string').map((d) => d.text)).toEqual([
    'English',
    '[Ee][Nn].*',
    '\\s',
    '\\bMr\\.',
    '',
    '[.!?]&<"',
    '0.22'
  ])
  expect(findAll(root, 'boolean').map((d) => d.text)).toEqual(['false', 'true'])
})
