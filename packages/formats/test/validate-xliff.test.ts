import {
  BilingualError,
  validateXliff,
  xliffRules
} from '@zhengben/formats/bilingual'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {file, ruleSnippets, segment, unit} from './xliff-rule-snippets.ts'

describe.each(Object.entries(ruleSnippets))('%s', (rule, {valid, invalid}) => {
  test('is kept', () => {
    expect(validateXliff(valid)).toEqual([])
  })

  test('is broken, and nothing else is', () => {
    const found = validateXliff(invalid)
    expect(new Set(found.map((d) => d.rule))).toEqual(new Set([rule]))
    for (const {severity, section, message, line, column, offset} of found) {
      expect(severity).toBe(
        xliffRules[rule as keyof typeof xliffRules].severity ?? 'error'
      )
      expect(section).toMatch(/^XLIFF 2\.[01], \d/)
      expect(message).toMatch(/^Unexpected /)
      const lines = invalid.slice(0, offset).split('\n')
      expect([line, column]).toEqual([
        lines.length,
        (lines.at(-1)?.length ?? 0) + 1
      ])
    }
  })
})

const plain = '<segment><source>茶馆</source></segment>'

/** Two segments and the codes that join them, of which the second is not translated yet. */
const half = (source: [string, string], target: string): string =>
  unit(
    `<segment><source>${source[0]}</source><target>${target}</target></segment><segment><source>${source[1]}</source></segment>`
  )
const fixed = 'canCopy="no" canDelete="no"'

test.each([
  [
    'the end of a code in a segment without target',
    half(['<sc id="1"/>茶', '馆<ec startRef="1"/>'], '<sc id="1"/>tea')
  ],
  [
    'the start of a code in a segment without target',
    unit(
      '<segment><source><sc id="1"/>茶</source></segment><segment><source>馆<ec startRef="1"/></source><target>house<ec startRef="1"/></target></segment>'
    )
  ],
  [
    'the end of a mark in a segment without target',
    half(
      ['<sm id="1" translate="no"/>茶', '馆<em startRef="1"/>'],
      '<sm id="1" translate="no"/>tea'
    )
  ],
  [
    'the start of a mark in a segment without target',
    unit(
      '<segment><source><sm id="1" translate="no"/>茶</source></segment><segment><source>馆<em startRef="1"/></source><target>house<em startRef="1"/></target></segment>'
    )
  ],
  [
    'the start of a sequence in a segment without target',
    unit(
      `<segment><source><ph id="1" canReorder="firstNo" ${fixed}/>茶</source></segment><segment><source><ph id="2" canReorder="no" ${fixed}/>馆</source><target><ph id="2" canReorder="no" ${fixed}/>house</target></segment>`
    )
  ],
  [
    'a span that is no term',
    segment(
      '老<mrk id="m1" type="its:term-no" its:termConfidence="0.5">茶</mrk>'
    )
  ],
  [
    'a state of an authority with spaces',
    unit(
      '<segment state="translated" subState="my:second reading"><source>茶</source><target>tea</target></segment>'
    )
  ],
  [
    'a region of the language of the document',
    unit(
      '<segment><source xml:lang="zh-CN-x-north">茶</source><target xml:lang="en-GB">tea</target></segment>'
    )
  ]
])('is valid: %s', (_, xml) => {
  expect(validateXliff(xml)).toEqual([])
})

test.each([
  [
    'an attribute of XML on a mark',
    'attribute',
    segment('老<mrk id="m1" type="my:see" xml:lang="ja">茶</mrk>')
  ],
  [
    'a type that is reserved',
    'attribute-value',
    unit('<segment><source>茶</source></segment>', ' type="xlf:poem"')
  ],
  [
    'notes in a resource',
    'element',
    unit(
      '<res:resourceData><res:resourceItem><notes><note>图</note></notes><res:reference href="a.png"/></res:resourceItem></res:resourceData><segment><source>茶</source></segment>'
    )
  ]
])('is not valid: %s', (_, rule, xml) => {
  expect(validateXliff(xml).map((d) => d.rule)).toEqual([rule])
})

test('a violation stands at the tag it is about', () => {
  const xml = unit(
    `\n <segment>\r\n  <source\r\n lang="zh">茶馆</source></segment>`
  )
  expect(validateXliff(xml)).toMatchObject([
    {rule: 'attribute', line: 5, column: 3, offset: xml.indexOf('<source')}
  ])
})

test('prefixes of modules are free', () => {
  const xml = unit(
    `<a:glossary xmlns:a="urn:oasis:names:tc:xliff:glossary:2.0"><a:glossEntry><a:term>茶</a:term></a:glossEntry></a:glossary>${plain}`
  )
  expect(validateXliff(xml).map((d) => d.rule)).toEqual(['glossary-entry'])
})

test('XLIFF 2.2 has a namespace of its own, and notes of the whole document', () => {
  const later = (version: string): string =>
    `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.2" version="${version}" srcLang="zh-CN"><notes><note>书名</note></notes><file id="f"><unit id="1">${plain}</unit></file></xliff>`
  expect(validateXliff(later('2.2'))).toEqual([])
  expect(validateXliff(later('2.3')).map((d) => d.rule)).toContain('root')
})

test('another root is named, and nothing more said of it', () => {
  expect(validateXliff('<html><body/></html>')).toMatchObject([
    {rule: 'root', line: 1, column: 1}
  ])
})

test('XLIFF 1.2 is another standard', () => {
  expect(
    validateXliff('<xliff version="1.2"><file><body/></file></xliff>')
  ).toEqual([])
})

test('a prefix may be registered by whoever reads', () => {
  const xml = unit(
    '<segment><source><mrk id="m1" type="my:see" ref="#river=1">江</mrk></source></segment>'
  )
  expect(validateXliff(xml).map((d) => d.rule)).toEqual(['fragment-prefix'])
  expect(validateXliff(xml, ['river'])).toEqual([])
})

test('reading stops at the five hundredth violation', () => {
  expect(validateXliff(file('<unit/>'.repeat(10_000)))).toHaveLength(500)
})

test('a prefix that is not declared is no XML of namespaces', () => {
  expect(() => validateXliff(unit(`<x:a/>${plain}`))).toThrow(BilingualError)
  expect(() => validateXliff(unit(`<x:a/>${plain}`))).toThrow('prefix')
})

test('ids of many units and extensions take no time that grows with their square', () => {
  const units = Array.from(
    {length: 20_000},
    (_, i) => `<unit id="u${i}"><x xmlns="urn:x" id="x${i}"/>${plain}</unit>`
  )
  expect(validateXliff(file(units.join('')))).toEqual([])
})

test('any damage to a document is a violation, a fault of its XML, or none', () => {
  const documents = Object.values(ruleSnippets).map((d) => d.valid)
  const damage = fc.record({
    document: fc.constantFrom(...documents),
    at: fc.nat(2000),
    length: fc.nat(12),
    put: fc.constantFrom(
      '',
      '<',
      '>',
      '"',
      '/',
      '茶',
      ' id="1"',
      '<ph id="1"/>',
      '</unit>',
      '<source/>',
      '&',
      'x:'
    )
  })
  fc.assert(
    fc.property(damage, ({document, at, length, put}) => {
      const start = at % document.length
      const xml =
        document.slice(0, start) + put + document.slice(start + length)
      try {
        for (const d of validateXliff(xml)) {
          expect(xliffRules).toHaveProperty(d.rule)
          expect(d.offset).toBeLessThan(xml.length)
        }
      } catch (error) {
        if (!(error instanceof BilingualError)) throw error
      }
    }),
    {numRuns: 500}
  )
})
