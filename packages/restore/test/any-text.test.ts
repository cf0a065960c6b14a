import {applyEdits, createOffsetMap, invertEdits} from '@zhengben/bitext'
import {createRestorer} from '@zhengben/restore'
import fc from 'fast-check'
import {Converter} from 'opencc-js/cn2t'
import {expect, test} from 'vitest'
import {readings, readModel, readRepositoryGlossary} from './resources.ts'

/**
 * The invariants of edits over generated garbage, with the real glossary and
 * model. `npm run fuzz` makes many more runs than `npm test`.
 */
const numRuns = Number(process.env['ZHENGBEN_RUNS'] ?? 400)

const restore = createRestorer({
  model: readModel(),
  glossary: readRepositoryGlossary(),
  readings,
  traditionalize: Converter({from: 'cn', to: 'tw'})
})

/** Good text and every kind of damage, in pieces that join to more of both. */
const pieces = fc.constantFrom(
  ...'代外们正在集会上提出要饱舞邦度更始体系筑造',
  '国家发展改革委员会',
  '经由过程',
  '甚么',
  '邦度',
  '產(chǎn)業(yè)',
  '（guo）',
  'ㄍㄨㄛˊ',
  '▼▼，',
  '👨🏿🦳',
  '๔',
  '놅',
  '땣',
  '⽂',
  '月兌',
  'ｗｗｗ．ａ．ｃｏｍ',
  '尊龙百家乐',
  '（本章未完，请点击下一页）',
  '&nbsp;',
  '#xff0c;',
  '\\u56fd',
  '<p>',
  '</script>',
  '?！',
  '惯便鄙',
  'ÖÐ¹ú',
  '涓浗',
  '锟斤拷',
  '\ufffd',
  '，,',
  '。。',
  '“',
  '”',
  '(',
  '）',
  '***',
  '□□',
  '註意',
  '冇',
  '隻',
  '著',
  '後',
  '　',
  ' ',
  '\n',
  '\r\n',
  '\r',
  '\t',
  '- 12 -\n',
  '𠮷',
  '\ud842',
  '\udfb7',
  '\ue000',
  '\u200b',
  '\u202e',
  '\u0301',
  'の',
  'abc',
  '1,234.5',
  '２０２３',
  '①'
)

const anyText = fc
  .array(
    fc.oneof(
      {weight: 12, arbitrary: pieces},
      {weight: 1, arbitrary: fc.string({unit: 'binary', maxLength: 4})}
    ),
    {maxLength: 60}
  )
  .map((d) => d.join(''))

test('edits of any text are sorted, disjoint, effective, undoable, and make the value', () => {
  fc.assert(
    fc.property(
      anyText,
      fc.constantFrom('hans', 'keep', 'hant'),
      (text, script) => {
        const {edits, value, messages, document} = restore(text, {script})
        let at = 0
        let written = ''
        for (const edit of edits) {
          const [start, end] = edit.range
          expect(start).toBeGreaterThanOrEqual(at)
          expect(end).toBeGreaterThanOrEqual(start)
          expect(splitsPair(text, start) || splitsPair(text, end)).toBe(false)
          expect(edit.value).not.toBe(text.slice(start, end))
          expect(edit.confidence).toBeGreaterThanOrEqual(0)
          expect(edit.confidence).toBeLessThanOrEqual(1)
          written += text.slice(at, start) + edit.value
          at = end
        }
        expect(written + text.slice(at)).toBe(value)
        expect(applyEdits(value, invertEdits(text, edits))).toBe(text)
        const map = createOffsetMap(edits)
        let last = 0
        for (let offset = 0; offset <= text.length; offset++) {
          const edited = map.toEdited(offset)
          expect(edited).toBeGreaterThanOrEqual(last)
          last = edited
        }
        expect(last).toBe(value.length)
        for (const {range} of messages) {
          expect(range[0]).toBeLessThanOrEqual(range[1])
          expect(range[1]).toBeLessThanOrEqual(text.length)
        }
        expect(document.spun).toBeGreaterThanOrEqual(0)
        expect(document.spun).toBeLessThanOrEqual(1)
      }
    ),
    {numRuns}
  )
}, 3_600_000)

/** Whether an offset lies inside a surrogate pair. */
function splitsPair(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1)
  const after = text.charCodeAt(offset)
  return (
    before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000
  )
}
