import {describe, expect, test} from 'vitest'
import {findingsOf} from './helpers/resources.ts'

describe('a term inside another word is none', () => {
  test.each([
    ['书记员钱小雨。', 'Clerk: Qian Xiaoyu.'],
    ['他走进会议室。', 'He entered the boardroom.'],
    ['他在汽车站等人。', 'He waited at the coach station.']
  ])('%s: %s', (source, target) => {
    expect(findingsOf(['term', 'term-forbidden'], source, target)).toEqual([])
  })

  test.each([
    [
      '双方应协商解决。',
      'It shall be settled by the parties through consultation.'
    ],
    [
      '比上年提高1个百分点。',
      'It is one percentage point higher than last year.'
    ],
    ['营收同比增长12.4%', '12.4% revenue growth'],
    ['进出口增长6.3%。', 'Trade went up 6.3 percent.'],
    ['会议还研究了其他事项。', 'Other matters were also discussed.'],
    ['他买了一辆汽车。', 'He bought a car.'],
    ['他毕业于北京大学。', 'He graduated from Peking University.']
  ])('%s: %s', (source, target) => {
    expect(findingsOf(['term', 'term-forbidden'], source, target)).toEqual([])
  })

  test('the word itself is one', () => {
    expect(
      findingsOf(['term-forbidden'], '书记来了。', 'The clerk came.')
    ).toEqual([expect.stringMatching(/secretary/)])
  })
})
