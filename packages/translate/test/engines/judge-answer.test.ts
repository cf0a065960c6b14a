import {expect, test} from 'vitest'
import {createRuleResources} from '../../src/check/create-rule-resources.ts'
import {judgeAnswer} from '../../src/engines/judge-answer.ts'
import {readClean, resources} from '../helpers/resources.ts'

const rules = createRuleResources(resources)

test.each(['clean.tsv', 'free.tsv'] as const)(
  'no right translation of %s is rejected',
  (name) => {
    const units = readClean(name)
    expect(units.length).toBeGreaterThan(100)
    expect(units.filter((d) => judgeAnswer(d, rules).length > 0)).toEqual([])
  }
)

test('translations of other units are', () => {
  const units = readClean().filter((d) => d.source.text.length > 30)
  const wrong = units.filter((unit, index) => {
    const other = units[(index + 1) % units.length]
    return (
      other && judgeAnswer({...unit, target: other.target}, rules).length > 0
    )
  })
  // Terms and codes tell only some of them apart; that is why ids must be right.
  expect(wrong.length).toBeGreaterThan(units.length / 10)
})
