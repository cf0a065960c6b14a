import {applyEdits} from '@zhengben/bitext'
import {
  createRestorer,
  type Decision,
  followDecisions,
  tallyDecisions
} from '@zhengben/restore'
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
    '集会 会议 word spun approved'
  )
})
const source = '代外们正在集会上提出，\n饱舞邦度建设。公民依法享有集会的权利。'

function follow(...decisions: ReadonlyArray<Decision>) {
  return followDecisions(source, restore(source), decisions)
}

test('what is rejected is not changed', () => {
  const {restoration, problems} = follow({reject: '代外', before: '们'})
  expect(problems).toEqual([])
  expect(restoration.value).toMatch(/^代外们/)
  expect(restoration.value).toContain('推动国家建设')
})

test('another reading replaces the tool’s, and says whose it is', () => {
  const {restoration} = follow({read: '邦度', as: '本国'})
  expect(restoration.value).toContain('推动本国建设')
  const edit = restoration.edits.find((d) => d.value === '本国')
  expect(edit).toMatchObject({
    origin: {source: 'person', ruleId: 'decision'},
    confidence: 1,
    kind: 'variant'
  })
  expect(edit?.steps?.map((d) => d.value)).toEqual(['国家', '本国'])
})

test('what is accepted is read so even where the tool would not', () => {
  const {restoration} = follow({accept: '建设', as: '建造', after: '邦度'})
  expect(restoration.value).toContain('国家建造')
})

test('a place is found through line breaks and by what stands around it', () => {
  const named = {read: '集会', as: '大会', after: '在', before: '上提出，饱舞'}
  const {restoration, problems} = follow(named)
  expect(problems).toEqual([])
  expect(restoration.value).toContain('大会上提出')
  expect(restoration.value).toContain('享有会议的权利')
})

test('nth says which, or all', () => {
  const second = follow({read: '集会', as: '结社', nth: '2 of 2'})
  expect(second.restoration.value).toContain('享有结社的权利')
  const both = follow({reject: '集会', nth: 'all'}).restoration.value
  expect(both.match(/集会/g)).toHaveLength(2)
})

test.each<[Decision, RegExp]>([
  [{reject: '鼎力'}, /does not hold it/],
  [{reject: '集会'}, /fits 2 places/],
  [{reject: '邦度', after: '鼎力'}, /stands nowhere after/],
  [{reject: '集会', nth: '1 of 3'}, /`nth` says 1 of 3, and there are 2/]
])('%o does not fit and changes nothing', (decision, reason) => {
  const {restoration, problems} = follow(decision)
  expect(problems).toMatchObject([{decision: 0, isFollowed: false}])
  expect(problems[0]?.reason).toMatch(reason)
  expect(restoration.edits).toEqual(restore(source).edits)
})

test('of two that contradict each other the first counts', () => {
  const {restoration, problems} = follow(
    {reject: '邦度'},
    {read: '饱舞邦度', as: '推动本国'},
    {reject: '邦度'}
  )
  expect(restoration.value).toContain('推动邦度')
  expect(problems).toMatchObject([{decision: 1, other: 0}])
})

test('an edit that reaches beyond a decision is not made, and it is said', () => {
  const found = '邦▼▼度的未来'
  const edit = {
    range: [0, 4] as const,
    value: '国家',
    kind: 'variant' as const,
    origin: {source: 'glossary' as const, ruleId: 'variant'},
    confidence: 1
  }
  const restoration = {...restore(found), edits: [edit]}
  const decided = followDecisions(found, restoration, [{reject: '▼▼'}])
  expect(decided.restoration.value).toBe(found)
  expect(decided.problems).toMatchObject([{decision: 0, isFollowed: true}])
})

test('an edit of several words keeps its part beside a decision', () => {
  const found = '更始开展形式'
  const edit = {
    range: [2, 6] as const,
    value: '发展模式',
    kind: 'variant' as const,
    origin: {source: 'glossary' as const, ruleId: 'variant'},
    confidence: 0.9
  }
  const restoration = {...restore(found), edits: [edit]}
  const decided = followDecisions(found, restoration, [
    {read: '形式', as: '方式'}
  ])
  expect(decided.restoration.value).toBe('更始发展方式')
  expect(decided.problems).toEqual([])
})

test('edits stay sorted and disjoint, and make the value', () => {
  const text = fc.stringMatching(/^[邦度集会们的 \n▼𠮷]{1,6}$/u)
  fc.assert(
    fc.property(
      fc.array(
        fc.record(
          {read: text, as: text, nth: fc.constantFrom('all', '1 of 1')},
          {requiredKeys: ['read', 'as']}
        ),
        {maxLength: 5}
      ),
      text,
      (decisions, extra) => {
        const found = source + extra
        const tool = restore(found)
        const {restoration} = followDecisions(
          found,
          tool,
          decisions.filter((d) => d.read.trim() !== '')
        )
        const {edits, value} = restoration
        expect(applyEdits(found, edits)).toBe(value)
        for (const [index, {range}] of edits.entries())
          expect(range[0]).toBeGreaterThanOrEqual(
            edits[index - 1]?.range[1] ?? 0
          )
      }
    ),
    {numRuns: 60}
  )
})

test('a tally says what people made of a row', () => {
  const judge = tallyDecisions([
    {reject: '集会', before: '自由'},
    {reject: '集会', before: '的权利'},
    {accept: '集会', as: '会议'},
    {read: '集会', as: '大会'}
  ])
  expect(judge({variant: '集会', originals: ['会议']})).toEqual({
    kept: 2,
    changed: 1,
    otherwise: 1
  })
  expect(judge({variant: '邦度', originals: ['国家']}).kept).toBe(0)
})
