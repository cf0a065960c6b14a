import {checkUnits, createRenderings} from '@zhengben/translate'
import {describe, expect, test} from 'vitest'
import {resources, unitsOf} from './helpers/resources.ts'

const rulesOf = (found: ReturnType<typeof checkUnits>): Array<string> =>
  found.map((d) => `${d.severity} ${d.rule}`)

describe('levels of rules', () => {
  const units = unitsOf([
    ['大桥全长300公里。', 'The bridge is 30 kilometers long.']
  ])

  test('a rule may be off, or of another severity', () => {
    const check = (level: 'off' | 'on' | 'info'): Array<string> =>
      rulesOf(checkUnits(units, {...resources, levels: {number: level}}))
    expect(check('on')).toEqual(['error number'])
    expect(check('info')).toEqual(['info number'])
    expect(check('off')).toEqual([])
  })
})

describe('same-target', () => {
  const units = unitsOf([
    ['保存更改', 'Save changes'],
    ['放弃更改', 'Save changes'],
    ['保存 更改', 'Save changes']
  ])

  test('is off unless asked for', () => {
    expect(checkUnits(units, resources)).toEqual([])
  })

  test('reports the second Chinese, but not one that differs in marks alone', () => {
    const levels = {'same-target': 'on'} as const
    expect(checkUnits(units, {...resources, levels})).toMatchObject([
      {rule: 'same-target', severity: 'warning', unit: 1}
    ])
  })
})

test('a rendering is compared with those of other documents', () => {
  const earlier = createRenderings()
  earlier.add(unitsOf([['本馆周一闭馆。', 'Closed on Mondays.']]), 'a.xlf')
  const units = unitsOf([
    ['本馆周一闭馆。', 'The museum is closed on Mondays.']
  ])
  const [finding] = checkUnits(units, {...resources, earlier})
  expect(finding?.rule).toBe('consistency')
  expect(finding?.message).toContain('unit 1 of a.xlf: Closed on Mondays.')
})
