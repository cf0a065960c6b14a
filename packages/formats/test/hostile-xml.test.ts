import {writeTmx, writeXliff, writeXliff2} from '@zhengben/formats'
import {
  BilingualError,
  readTmx,
  readXliff,
  validateXliff
} from '@zhengben/formats/bilingual'
import {
  readInterTextAlignment,
  readInterTextDocument,
  writeInterText
} from '@zhengben/formats/intertext'
import {readTbx, writeTbx, XmlError} from '@zhengben/formats/tbx'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {riverLibrary} from './river-library.ts'

const tmx = (xml: string): unknown => readTmx(xml, {source: 'zh', target: 'en'})
const interText = writeInterText(
  riverLibrary,
  {source: 'river.zh.xml', target: 'river.en.xml'},
  () => false
)

/** Every reader of XML, with the start tag its file begins with and a sound file. */
const readers = [
  {
    name: 'XLIFF 1.2',
    read: readXliff,
    root: '<xliff version="1.2">',
    sound: writeXliff(riverLibrary)
  },
  {
    name: 'XLIFF 2',
    read: validateXliff,
    root: '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="zh-CN">',
    sound: writeXliff2(riverLibrary)
  },
  {name: 'TMX', read: tmx, root: '<tmx>', sound: writeTmx(riverLibrary)},
  {
    name: 'TBX',
    read: readTbx,
    root: '<tbx>',
    sound: writeTbx(
      [
        {
          id: 'c1',
          notes: [],
          projects: [],
          others: [],
          line: 1,
          terms: [
            {lang: 'zh', term: '茶馆', notes: []},
            {lang: 'en', term: 'teahouse', notes: []}
          ]
        }
      ],
      3
    )
  },
  {
    name: 'InterText, text',
    read: readInterTextDocument,
    root: '<text>',
    sound: interText.source
  },
  {
    name: 'InterText, alignment',
    read: readInterTextAlignment,
    root: '<linkGrp toDoc="a.xml" fromDoc="b.xml">',
    sound: interText.alignment
  }
]

/** Where and why a reader stops. */
function refusalOf(
  read: (xml: string) => unknown,
  xml: string
): {offset: number; message: string} {
  try {
    read(xml)
  } catch (error) {
    if (error instanceof XmlError || error instanceof BilingualError)
      return error
    throw error
  }
  throw new Error('Unexpected success')
}

describe.each(readers)('$name', ({read, root, sound}) => {
  test('reads a sound file', () => {
    read(sound)
  })

  test.each([
    ['grow', '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;&b;">]>'],
    [
      'come from outside',
      '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hosts">]>'
    ],
    [
      'come with a document type from outside',
      '<!DOCTYPE a [<!ENTITY % b SYSTEM "http://127.0.0.1:9/b.dtd"> %b;]>'
    ]
  ])('entities that %s are refused where they are declared', (_, doctype) => {
    const xml = `${doctype}${root}&b;`
    const {offset, message} = refusalOf(read, xml)
    expect(message).toContain('expected none: entities are not read')
    expect(offset).toBe(doctype.length)
  })

  test('a document type is passed over, an entity that nobody declares refused', () => {
    const {message} = refusalOf(
      read,
      `<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd">${root}&nbsp;`
    )
    expect(message).toContain('undefined entity')
  })

  test('a hundred thousand levels are refused at the two hundredth', () => {
    const {offset, message} = refusalOf(read, root + '<x>'.repeat(100_000))
    expect(message).toBe('Unexpected nesting of more than 200 elements')
    expect(offset).toBe(root.length + 3 * 199)
  })

  test('a start tag without end is refused where it begins, long before it is read', () => {
    const xml = `${root}<x a="${'x'.repeat(20_000_000)}"/>`
    const {offset, message} = refusalOf(read, xml)
    expect(message).toBe(
      'Unexpected start tag with more than 1000000 characters'
    )
    expect(offset).toBe(root.length)
  })

  test('a file that ends too early is refused, wherever it is cut', () => {
    fc.assert(
      fc.property(fc.nat(sound.trimEnd().length - 1), (length) => {
        const {offset} = refusalOf(read, sound.slice(0, length))
        expect(offset).toBeLessThanOrEqual(length + 1)
      })
    )
  })

  test.each([
    ['two roots', (d: string) => `${d}${d.slice(d.indexOf('?>') + 2)}`],
    ['text behind the root', (d: string) => `${d}茶`],
    ['an attribute twice', () => `${root.slice(0, -1)} a="1" a="2">`],
    ['a bare &', () => `${root}a & b`],
    ['a control character', () => `${root}\u0001`],
    ['a reference to one', () => `${root}&#0;`],
    ['tags that cross', () => `${root}<a><b></a></b>`],
    [
      'an encoding that is no name',
      () => `<?xml version="1.0" encoding="?"?>${root}`
    ]
  ])('%s: refused', (_, make) => {
    expect(refusalOf(read, make(sound)).message).toMatch(/^Unexpected /)
  })
})

const millions = '<a/>'.repeat(10_000_000)

test('ten million empty elements are refused', () => {
  const {offset, message} = refusalOf(tmx, `<tmx>${millions}</tmx>`)
  expect(message).toBe(
    'Unexpected element, expected at most 5000000 in a file; divide it'
  )
  expect(offset).toBe('<tmx>'.length + 4 * (5_000_000 - 1))
})

test('ten million in one unit are refused at the hundred thousandth', () => {
  for (const unit of ['<trans-unit>', '<unit>'])
    expect(refusalOf(readXliff, `<xliff>${unit}${millions}`).message).toBe(
      'Unexpected unit with more than 100000 parts'
    )
})

test('ten million that XLIFF 2 does not know end with the five hundredth', () => {
  const xml = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="zh">${millions}`
  expect(validateXliff(xml)).toHaveLength(500)
})

test('a unit of thirty million characters is refused', () => {
  const {message} = refusalOf(
    readXliff,
    `<xliff><trans-unit><source>${'茶'.repeat(30_000_000)}</source>`
  )
  expect(message).toBe('Unexpected unit with more than 1000000 characters')
})

test('references by the ten thousand among as many elements are all looked up', () => {
  const count = 40_000
  const marks = Array.from(
    {length: count},
    (_, i) => `<mrk id="m${i}" type="comment" ref="#n=n${count - i - 1}"/>`
  )
  const notes = Array.from({length: count}, (_, i) => `<note id="n${i}"/>`)
  const xml = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="zh"><file id="f"><unit id="u"><notes>${notes.join('')}</notes><segment><source>${marks.join('')}</source></segment></unit></file></xliff>`
  expect(validateXliff(xml)).toEqual([])
})
