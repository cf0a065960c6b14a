import {
  type Bitext,
  parseBitext,
  stringifyBitext,
  unitsOf,
  validateBitext
} from '@zhengben/bitext'
import {describe, expect, test} from 'vitest'

const bitext: Bitext = {
  type: 'bitext',
  lang: {source: 'zh-CN', target: 'en'},
  children: [
    {
      type: 'section',
      kind: 'heading',
      depth: 1,
      children: [
        {
          type: 'unit',
          id: 'u1',
          source: [{id: 's1', range: [0, 4], value: '国家公园'}],
          target: [{id: 't1', range: [0, 13], value: 'National Park'}],
          links: [],
          state: 'translated'
        }
      ]
    },
    {
      type: 'unit',
      id: 'u2',
      source: [],
      target: [],
      links: [],
      state: 'initial'
    }
  ],
  edits: [
    {
      range: [0, 2],
      value: '国家',
      kind: 'variant',
      origin: {source: 'glossary', ruleId: 'variant', entry: 'a.tsv:2'},
      confidence: 0.9
    }
  ],
  annotations: []
}

test('the public names of the package', async () => {
  expect(
    Object.keys(await import('@zhengben/bitext')).sort()
  ).toMatchInlineSnapshot(`
    [
      "applyEdits",
      "composeEdits",
      "contains",
      "createOffsetMap",
      "createSentenceExceptions",
      "editKinds",
      "exceptionRules",
      "invertEdits",
      "overlaps",
      "parseBitext",
      "projectEdits",
      "proseToSource",
      "sourceToProse",
      "stringifyBitext",
      "unitsOf",
      "validateBitext",
    ]
  `)
})

test('JSON comes back as it went', () => {
  expect(parseBitext(stringifyBitext(bitext))).toEqual(bitext)
})

test('units come in document order, whatever holds them', () => {
  expect([...unitsOf(bitext)].map((d) => d.id)).toEqual(['u1', 'u2'])
})

describe('validation', () => {
  test('finds nothing in a good bitext', () => {
    expect(validateBitext(bitext, '邦度公园')).toEqual([])
  })

  test.each([
    ['not a bitext', {type: 'x'}, 'type: expected "bitext"'],
    [
      'overlapping edits',
      {...bitext, edits: [bitext.edits[0], bitext.edits[0]]},
      'edits[1].range: overlaps the edit before it'
    ],
    [
      'an unknown kind',
      {...bitext, edits: [{...bitext.edits[0], kind: 'magic'}]},
      'edits[0].kind: unknown kind "magic"'
    ],
    [
      'a confidence out of range',
      {...bitext, edits: [{...bitext.edits[0], confidence: 2}]},
      'edits[0].confidence: expected a number from 0 to 1'
    ],
    [
      'one id twice',
      {...bitext, children: [...bitext.children, bitext.children[1]]},
      'id "u2" is used twice'
    ]
  ])('names %s', (_, value, problem) => {
    expect(validateBitext(value)).toContain(problem)
  })

  test('an edit may not split a surrogate pair', () => {
    const inside = {...bitext, edits: [{...bitext.edits[0], range: [0, 1]}]}
    expect(validateBitext(inside, '𠮷野家')).toContain(
      'edits[0].range: inside a code point'
    )
  })

  test('reading names what is wrong instead of failing later', () => {
    expect(() => parseBitext('{')).toThrow(/^Cannot read bitext: /)
    expect(() => parseBitext('{"type":"bitext"}')).toThrow(/children/)
  })
})

test('units and edits that lack parts are named, not stumbled over', () => {
  const bitext = {
    type: 'bitext',
    lang: {source: 'zh', target: 'en'},
    children: [],
    edits: [],
    annotations: []
  }
  expect(validateBitext(bitext)).toEqual([])
  for (const child of [{type: 'unit'}, {type: 'section'}, {type: 'list'}, 1])
    expect(validateBitext({...bitext, children: [child]})).toHaveLength(1)
  const edit = {range: [0, 1], kind: 'noise', confidence: 1}
  expect(validateBitext({...bitext, edits: [edit]})).toEqual([
    'edits[0].value: expected a text'
  ])
})
