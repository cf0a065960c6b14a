import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {fitEntries} from '../src/translation/fit-entries.ts'
import {maskCodes} from '../src/translation/mask-codes.ts'
import {readTranslation} from '../src/translation/read-translation.ts'
import {
  type TranslationEntry,
  unitStates
} from '../src/translation/translation-schema.ts'
import {createYaml, updateYaml} from '../src/translation/update-yaml.ts'
import {formatUnits} from '../src/translation/write-units.ts'

const texts = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      ...'今天下雨𠮷。，“”:#-?&*!|>%@`\'"{}[]~ \t\n\r\u0085\u2028\u{FEFF}\u200b\0\ud800',
      'yes',
      'null',
      '---\n',
      ': ',
      ' #'
    ),
    fc.string({unit: 'binary', maxLength: 2})
  ),
  maxLength: 30
})
const origins = fc.constantFrom(
  'memory 87 tm/agency.tmx',
  'engine deepl',
  'import job.xlf',
  'person'
)
const entries: fc.Arbitrary<TranslationEntry> = fc.record(
  {
    source: texts,
    target: texts,
    state: fc.constantFrom(...unitStates),
    origin: origins,
    note: texts
  },
  {requiredKeys: ['source', 'target']}
)

describe('the file of translated units', () => {
  test('reads back what was written, whatever its texts hold', () => {
    fc.assert(
      fc.property(fc.array(entries, {maxLength: 8}), (units) => {
        const yaml = createYaml('en', units)
        expect(readTranslation('t.yaml', yaml).units).toEqual(units)
        expect(createYaml('en', units)).toBe(yaml)
      })
    )
  })

  test('takes changes and new entries, and keeps the rest', () => {
    fc.assert(
      fc.property(
        fc.array(entries, {minLength: 1, maxLength: 6}),
        fc.array(fc.record({at: fc.nat(6), entry: entries}), {maxLength: 3}),
        fc.array(fc.record({at: fc.nat(5), target: texts, note: texts})),
        fc.boolean(),
        (units, added, changes, inWindows) => {
          const yaml = createYaml('en', units)
          const changed = new Map(
            changes
              .filter((d) => d.at < units.length)
              .map(({at, ...rest}) => [at, rest])
          )
          const news = added
            .map(({at, entry}) => ({before: Math.min(at, units.length), entry}))
            .sort((a, b) => a.before - b.before)
          const expected = units.map((d, index) => ({
            ...d,
            ...changed.get(index)
          }))
          for (const {before, entry} of news.toReversed())
            expected.splice(before, 0, entry)
          const updated = updateYaml(
            inWindows ? yaml.replaceAll('\n', '\r\n') : yaml,
            {changed, added: news}
          )
          expect(readTranslation('t.yaml', updated).units).toEqual(expected)
        }
      )
    )
  })

  test('keeps comments, order and the form of what stays', () => {
    const yaml = `# Canteen, second round
language: en

units:
  # the headline
  - source: 社区食堂开张了。
    target: 'The canteen has opened.' # the name is not settled
    state: translated

  - source: 食堂给老人送餐。
    target: >-
      The canteen delivers
      meals to the elderly.
    note: |
      Twice a day.
      Sundays too.
`
    const updated = updateYaml(yaml, {
      changed: new Map([
        [0, {target: 'The community canteen has opened.', state: 'reviewed'}]
      ]),
      added: [
        {
          before: 1,
          entry: {source: '早餐两元。', target: 'Breakfast: two yuan.'}
        }
      ]
    })
    expect(updated).toBe(`# Canteen, second round
language: en

units:
  # the headline
  - source: 社区食堂开张了。
    target: The community canteen has opened. # the name is not settled
    state: reviewed
  - source: 早餐两元。
    target: "Breakfast: two yuan."

  - source: 食堂给老人送餐。
    target: >-
      The canteen delivers meals to the elderly.
    note: |
      Twice a day.
      Sundays too.
`)
  })

  test('stays byte for byte where nothing changes', () => {
    const yaml = 'units:\r\n- {source: 好。, target: Good.}\r\n'
    expect(updateYaml(yaml, {changed: new Map(), added: []})).toBe(yaml)
  })

  test('gets entries for units that have none, in their place', () => {
    const unit = {
      state: 'initial',
      place: 'page.txt:1:1',
      sentences: []
    } as const
    const units = [
      {...unit, id: 'u1', source: '早。', target: ''},
      {...unit, id: 'u2', source: '好。', target: '', entry: 0},
      {...unit, id: 'u3', source: '茶。', target: ''}
    ]
    const lang = {source: 'zh-CN', target: 'en'}
    const updates = new Map(
      units.map((d) => [d.id, {target: d.id, state: 'translated'} as const])
    )
    const yaml = 'units:\n- source: 好。\n  target:\n  state: final\n'
    expect(formatUnits({units, yaml, lang}, updates)).toBe(`units:
- source: 早。
  target: u1
  state: translated
- source: 好。
  target: u2
  state: translated
- source: 茶。
  target: u3
  state: translated
`)
  })

  test('says where a character of a target stands', () => {
    const {placeOf} = readTranslation(
      't.yaml',
      'units:\n  - source: 好。\n    target: "Good, good."\n'
    )
    expect(placeOf(0, 'target')).toEqual({line: 3, column: 13})
    expect(placeOf(0, 'target', 6)).toEqual({line: 3, column: 20})
  })
})

describe('fitting entries to sentences', () => {
  test('takes whole sentences, one or more, whatever the white space', () => {
    expect(
      fitEntries(
        ['我们 没有出门。', '今天下了雨。雨很大。', '今天', ''],
        ['今天下了雨。', '雨很大。', '我们没有出门。']
      )
    ).toEqual([[2, 3], [0, 2], undefined, undefined])
  })

  test('tells equal sentences apart by what stands around them', () => {
    expect(
      fitEntries(
        ['“好吃吗？”', '“好吃。”', '送餐上门。', '“好吃。”'],
        ['“好吃。”', '“好吃吗？”', '“好吃。”', '送餐上门。', '“好吃。”']
      )
    ).toEqual([
      [1, 2],
      [2, 3],
      [3, 4],
      [4, 5]
    ])
  })

  test('gives out equal sentences in order', () => {
    expect(fitEntries(['是。', '是。'], ['是。', '是。', '是。'])).toEqual([
      [0, 1],
      [1, 2]
    ])
  })

  test('finds every cut of a text, and shares no sentence', () => {
    const sentence = fc
      .string({unit: fc.constantFrom(...'是不 '), minLength: 1, maxLength: 4})
      .map((d) => `${d}。`)
    fc.assert(
      fc.property(
        fc.array(fc.array(sentence, {minLength: 1, maxLength: 3})),
        (units) => {
          const runs = fitEntries(
            units.map((d) => d.join('')),
            units.flat()
          )
          const taken = runs.flatMap((d) =>
            d ? Array.from({length: d[1] - d[0]}, (_, k) => d[0] + k) : []
          )
          expect(new Set(taken).size).toBe(taken.length)
          expect(taken.length).toBe(units.flat().length)
        }
      )
    )
  })
})

describe('code in a target', () => {
  const code = fc.constantFrom('`a`', '`a`b`', 'https://x.cn', 'https://x.cn/a')
  const words = fc.constantFrom('See ', ' and ', '/a', '`', '\ufffc', '.')

  test('is found once for each in the source, and the text stays as it is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(code, words), {maxLength: 8}),
        fc.array(code, {maxLength: 4}),
        (parts, codes) => {
          const target = parts.join('')
          const {value, pieces} = maskCodes(target, codes)
          const found = pieces.map((d) => ({
            prose: value.slice(...d.prose),
            source: target.slice(...d.source),
            isCode: d.fixed === true
          }))
          expect(found.map((d) => d.source).join('')).toBe(target)
          expect(found.map((d) => d.prose).join('')).toBe(value)
          const left: Array<string> = [...codes]
          for (const {prose, source, isCode} of found) {
            if (!isCode) {
              expect(prose).toBe(source)
              continue
            }
            expect(prose).toBe('\ufffc')
            expect(left).toContain(source)
            left.splice(left.indexOf(source), 1)
          }
          for (const d of left)
            if (!found.some((e) => e.isCode && e.source.includes(d)))
              expect(
                found.filter((e) => !e.isCode && e.source.includes(d))
              ).toEqual([])
        }
      )
    )
  })
})
