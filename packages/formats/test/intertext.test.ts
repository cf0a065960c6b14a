import {
  readInterTextAlignment,
  readInterTextDocument,
  writeInterText,
  XmlError
} from '@zhengben/formats/intertext'
import {describe, expect, test} from 'vitest'
import {findAll, readXml} from './read-xml.ts'
import {riverLibrary} from './river-library.ts'

const names = {source: 'river.zh.xml', target: 'river.en.xml'}

function refusalOf(read: () => unknown): XmlError {
  try {
    read()
  } catch (error) {
    if (error instanceof XmlError) return error
    throw error
  }
  throw new Error('Unexpected success')
}

describe('written files', () => {
  const files = writeInterText(riverLibrary, names, (unit) => unit === 0)

  test('hold every sentence once, numbered by paragraph', () => {
    for (const side of ['source', 'target'] as const) {
      const sentences = readInterTextDocument(files[side])
      expect(sentences.length).toBeGreaterThan(1)
      expect(sentences[0]?.id).toBe('1:1')
      for (const {id} of sentences) expect(id).toMatch(/^\d+:\d+$/)
      const paragraphs = findAll(readXml(files[side]), 'p')
      expect(paragraphs.length).toBeGreaterThan(1)
    }
  })

  test('link them, those of the target first', () => {
    const {fromDoc, toDoc, links} = readInterTextAlignment(files.alignment)
    expect({fromDoc, toDoc}).toEqual({
      fromDoc: names.source,
      toDoc: names.target
    })
    const ids = (xml: string): Array<string> =>
      readInterTextDocument(xml).map((d) => d.id)
    expect(links.flatMap((d) => d.from)).toEqual(ids(files.source))
    expect(links.flatMap((d) => d.to)).toEqual(ids(files.target))
    expect(links.map((d) => d.status)).toEqual(
      links.map((_, k) => (k === 0 ? 'man' : 'auto'))
    )
    const types = findAll(readXml(files.alignment), 'link').map(
      (d) => d.attributes['type']
    )
    expect(types).toEqual(links.map((d) => `${d.to.length}-${d.from.length}`))
  })
})

test('reads what InterText writes', () => {
  const text = `<?xml version='1.0' encoding='utf-8'?>
<!DOCTYPE doc SYSTEM "http://nowhere.invalid/corpus.dtd">
<doc id="x"><p id="1"><s id="1:1">雨<b>停</b>了 &amp; 风起了。</s></p></doc>`
  expect(readInterTextDocument(text)).toEqual([
    {id: '1:1', text: '雨停了 & 风起了。'}
  ])
  const {links} = readInterTextAlignment(`<?xml version='1.0' encoding='utf-8'?>
<linkGrp toDoc='a.en.xml' fromDoc='a.zh.xml'>
<link type='2-1' xtargets='1:1 1:2;1:1' status='man'/>
<link type='1-0' xtargets='2:1;' status='plain'/>
</linkGrp>
`)
  expect(links).toMatchObject([
    {to: ['1:1', '1:2'], from: ['1:1'], status: 'man', place: {line: 3}},
    {to: ['2:1'], from: [], status: 'plain', place: {line: 4}}
  ])
})

describe('refuses', () => {
  test.each([
    ['entities', '<!DOCTYPE s [<!ENTITY x "y">]><doc><s id="1">&x;</s></doc>'],
    ['unknown entities', '<doc><s id="1">&x;</s></doc>'],
    ['half a document', '<doc><s id="1">'],
    ['a repeated id', '<doc><s id="1"/><s id="1"/></doc>'],
    ['a sentence without id', '<doc><s>雨停了。</s></doc>'],
    ['a sentence in a sentence', '<doc><s id="1"><s id="2"/></s></doc>'],
    ['very deep elements', '<a>'.repeat(5000)]
  ])('%s in a text', (_, xml) => {
    const {line, column} = refusalOf(() => readInterTextDocument(xml))
    expect(line).toBeGreaterThan(0)
    expect(column).toBeGreaterThan(0)
  })

  test.each([
    ['another document', '<doc/>'],
    ['files in other folders', '<linkGrp toDoc="../a" fromDoc="b"/>'],
    ['an absolute path', '<linkGrp toDoc="/etc/passwd" fromDoc="b"/>'],
    ['no files', '<linkGrp/>'],
    [
      'links without sides',
      '<linkGrp toDoc="a" fromDoc="b"><link xtargets="1"/></linkGrp>'
    ]
  ])('%s for an alignment', (_, xml) => {
    expect(refusalOf(() => readInterTextAlignment(xml)).message).toContain(
      'Unexpected'
    )
  })
})
