import type {
  Edit,
  Piece,
  Prose,
  Sentence,
  Unit,
  UnitState
} from '@zhengben/bitext'
import {type Edition, writeXliff, writeXliff2} from '@zhengben/formats'
import {
  type BilingualText,
  type BilingualUnit,
  readXliff,
  validateXliff
} from '@zhengben/formats/bilingual'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {findAll, readXml} from './read-xml.ts'

/** Words, a code, or a word as found and as restored. */
type Part = string | {code: string} | {found: string; value: string}

interface UnitSketch {
  id: string
  source: Array<Part>
  target: Array<Part>
  state: UnitState
}

const state = fc.constantFrom<UnitState>(
  'initial',
  'translated',
  'reviewed',
  'final'
)
const code = fc
  .constantFrom(
    '`npm test`',
    'https://example.com/江?a=1&b=2',
    '<br>',
    '`"a" < \'b\'`'
  )
  .map((d) => ({code: d}))
const chinese = fc.string({
  unit: fc.constantFrom(
    '茶',
    '馆',
    '，',
    '𠮷',
    'A',
    '&',
    '<',
    '>',
    '"',
    "'",
    ' ',
    '\u00a0'
  ),
  minLength: 1,
  maxLength: 8
})
const english = fc.string({
  unit: fc.constantFrom('a', 'B', ' ', '.', '&', '<', '"', '’', '\t'),
  minLength: 1,
  maxLength: 8
})
const restored = fc.constantFrom(
  {found: '代外', value: '代表'},
  {found: '邦度', value: '国家'}
)
const sketches = fc.array(
  fc.record({
    id: fc.string({
      unit: fc.constantFrom('u', '1', '/', '#', '段', ' '),
      minLength: 1,
      maxLength: 3
    }),
    source: fc.array(fc.oneof(chinese, code, restored), {
      minLength: 1,
      maxLength: 5
    }),
    target: fc.array(fc.oneof(english, code), {maxLength: 5}),
    state
  }),
  {maxLength: 5}
)

/** An edition of these units, with every range where it belongs. */
function buildEdition(units: ReadonlyArray<UnitSketch>): Edition {
  const edits: Array<Edit> = []
  const source = createSide()
  const target = createSide()
  const children = units.map(
    (unit, index): Unit => ({
      type: 'unit',
      id: unit.id,
      source: [source.add(`s${index}`, unit.source, edits)],
      target:
        unit.target.length === 0
          ? []
          : [target.add(`t${index}`, unit.target, [])],
      links: [],
      state: unit.state
    })
  )
  return {
    meta: {id: 'river'},
    bitext: {
      type: 'bitext',
      lang: {source: 'zh-CN', target: 'en'},
      children,
      edits,
      annotations: []
    },
    source: source.prose(),
    target: target.prose(),
    messages: [],
    restoration: {script: 'Hans', spun: 0}
  }
}

function createSide() {
  let source = ''
  let value = ''
  const pieces: Array<Piece> = []
  const put = (found: string, prose: string): void => {
    pieces.push({
      prose: [value.length, value.length + prose.length],
      source: [source.length, source.length + found.length]
    })
    source += found
    value += prose
  }
  return {
    add(id: string, parts: ReadonlyArray<Part>, edits: Array<Edit>): Sentence {
      const start = source.length
      let text = ''
      for (const part of parts) {
        const at = source.length
        if (typeof part === 'string') {
          put(part, part)
          text += part
        } else if ('code' in part) {
          put(part.code, '\ufffc')
          text += '\ufffc'
        } else {
          put(part.found, part.found)
          text += part.value
          edits.push({
            range: [at, source.length],
            value: part.value,
            kind: 'variant',
            origin: {source: 'glossary', ruleId: 'variant'},
            confidence: 0.9
          })
        }
      }
      const sentence: Sentence = {
        id,
        range: [start, source.length],
        value: text
      }
      put('\n', '\n')
      return sentence
    },
    prose: (): Prose => ({source, value, pieces, blocks: []})
  }
}

function textOf(parts: ReadonlyArray<Part>): string {
  return parts
    .map((d) => (typeof d === 'string' ? d : 'code' in d ? d.code : d.value))
    .join('')
}

function codesOf(parts: ReadonlyArray<Part>): Array<string> {
  return parts.flatMap((d) =>
    typeof d !== 'string' && 'code' in d ? [d.code] : []
  )
}

/** What stands between the two ends of each code, in order. */
function readCodes({
  text,
  codes
}: BilingualText): Array<[id: string, code: string]> {
  return codes
    .filter((d) => !d.id.startsWith('/'))
    .map(({at, id}) => {
      const end = codes.find((d) => d.id === `/${id}`)?.at
      return [id, text.slice(at, end)]
    })
}

const formats = [
  {
    name: 'XLIFF 1.2',
    write: writeXliff,
    states: {
      initial: 'needs-review-translation',
      translated: 'translated',
      reviewed: 'signed-off',
      final: 'final'
    },
    untranslated: 'needs-translation'
  },
  {
    name: 'XLIFF 2.1',
    write: writeXliff2,
    states: {
      initial: 'initial',
      translated: 'translated',
      reviewed: 'reviewed',
      final: 'final'
    },
    untranslated: 'initial'
  }
]

describe.each(formats)('$name', ({write, states, untranslated}) => {
  test('units, states, inline codes and notes are read as they were', () => {
    fc.assert(
      fc.property(sketches, (given) => {
        const xml = write(buildEdition(given))
        expect(validateXliff(xml)).toEqual([])
        const kept = given.filter((d) => textOf(d.source).trim() !== '')
        const {lang, units} = readXliff(xml)
        expect(lang).toEqual({source: 'zh-CN', target: 'en'})
        expect(units).toHaveLength(kept.length)
        for (const [index, unit] of units.entries()) {
          const sketch = kept[index] as UnitSketch
          const isEmpty = textOf(sketch.target).trim() === ''
          const target = isEmpty ? sketch.source : sketch.target
          expect(unit.source.text).toBe(textOf(sketch.source))
          expect(unit.target.text).toBe(textOf(target))
          expect(unit.state).toBe(isEmpty ? untranslated : states[sketch.state])
          expectCodes(unit, codesOf(sketch.source), codesOf(target))
        }
        const notes = findAll(readXml(xml), 'note').map((d) => d.text)
        const words = kept.flatMap((d) =>
          d.source.filter((p) => typeof p !== 'string' && 'found' in p)
        )
        expect(notes.filter((d) => d.startsWith('Restored: '))).toHaveLength(
          words.length
        )
      })
    )
  })
})

function expectCodes(
  {source, target}: BilingualUnit,
  inSource: ReadonlyArray<string>,
  inTarget: ReadonlyArray<string>
): void {
  const from = readCodes(source)
  const to = readCodes(target)
  expect(from.map((d) => d[1])).toEqual(inSource)
  expect(to.map((d) => d[1])).toEqual(inTarget)
  for (const [id, code] of to) {
    const same = from.find((d) => d[0] === id)
    if (same) expect(same[1]).toBe(code)
    else {
      const left = inTarget.filter((d) => d === code).length
      expect(left).toBeGreaterThan(inSource.filter((d) => d === code).length)
    }
  }
}
