import {checkUnits, type RuleId} from '@zhengben/translate'
import {expect, test} from 'vitest'
import {resources, unitsOf} from './helpers/resources.ts'

/** What some rules say of one pair, notes too. */
function find(
  rules: ReadonlyArray<RuleId>,
  source: string,
  target: string
): Array<string> {
  return checkUnits(unitsOf([[source, target]]), resources)
    .filter((d) => rules.includes(d.rule))
    .map((d) => d.message)
}

test('a terse line of results is not too short', () => {
  expect(
    find(
      ['length'],
      '埃塞俄比亚选手戴维·沃尔德以2小时07分16秒的成绩摘得男子组桂冠。',
      "Ethiopia's David Wolde won the men's race in 2:07:16."
    )
  ).toEqual([])
})
