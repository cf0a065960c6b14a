import {applyEdits} from '@zhengben/bitext'
import {createRestorer, followHand} from '@zhengben/restore'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {createGlossary, readings, readModel} from './resources.ts'

const restore = createRestorer({
  readings,
  model: readModel(),
  glossary: createGlossary(
    '饱舞 推动 word spun approved',
    '代外 代表 word spun approved',
    '邦度 国家 word spun approved',
    '筑造 建造 word spun approved',
    '集会 会议 word spun approved'
  )
})
const source = '  代外们正在集会上提出\n\n  饱舞邦度筑造，走深走实'
const hand = '代表们在会议上提出\n推动国家建设，走深走实。\n'

test('reads as the person does and keeps the white space of the page', () => {
  const {value, edits} = followHand(source, restore(source), hand)
  expect(value).toBe('  代表们在会议上提出\n\n  推动国家建设，走深走实。')
  expect(applyEdits(source, edits)).toBe(value)
})

test('says who decided, and keeps what the tool had read', () => {
  const {edits} = followHand(source, restore(source), hand)
  const edit = edits.find((d) => source.slice(...d.range) === '筑造')
  expect(edit).toMatchObject({
    value: '建设',
    kind: 'variant',
    origin: {source: 'person', ruleId: 'hand'},
    confidence: expect.any(Number)
  })
  expect(edit?.steps?.map((d) => d.value)).toEqual(['建造', '建设'])
})

test('the tool’s reading stands where the person agrees', () => {
  const automatic = restore(source)
  expect(followHand(source, automatic, automatic.value).edits).toEqual(
    automatic.edits
  )
})

test('whatever the person writes comes out', () => {
  fc.assert(
    fc.property(
      fc.string({unit: fc.constantFrom(...source, '𠮷', '🔥'), maxLength: 30}),
      (text) => {
        const {value} = followHand(source, restore(source), text)
        expect(value.replace(/\s+/g, '')).toBe(text.replace(/\s+/g, ''))
      }
    )
  )
})
