import {checkUnits} from '@zhengben/translate'
import {describe, expect, test} from 'vitest'
import {
  asksForWork,
  findingsOf,
  resources,
  unitsOf
} from './helpers/resources.ts'

/** What asks for work in one pair, as rule and message. */
function alarmsOf(source: string, target: string): Array<string> {
  return checkUnits(unitsOf([[source, target]]), resources)
    .filter(asksForWork)
    .map((d) => `${d.rule}: ${d.message}`)
}

describe('numbers as English writes them', () => {
  test.each([
    // Rounded to the decimals that are written.
    ['发送旅客2311.9万人次。', 'They carried 23.12 million passengers.'],
    ['总额为1802.69亿元。', 'The total was 180.27 billion yuan.'],
    ['总额为1802.65亿元。', 'The total was 180.26 billion yuan.'],
    ['长度为12.345公里。', 'It is 12.35 kilometers long.'],
    // What it must not exceed.
    ['每日摄入量不宜超过5克。', 'Daily intake should not exceed 5 grams.'],
    ['每日摄入量不应超过5克。', 'Daily intake should be no more than 5 grams.'],
    ['一次不要超过5片。', 'Take at most 5 tablets at a time.'],
    ['总数未超过50人。', 'There were no more than 50 people.'],
    ['水深不应低于5米。', 'The water should be at least 5 meters deep.'],
    // Parts.
    ['只有三分之一的人知道。', 'Only one in three of them knows it.'],
    ['只有三分之一的人知道。', 'Only one person in every three knows it.'],
    ['三分之一的人不知道。', 'Every third person does not know.'],
    ['五分之一的人不知道。', 'One out of every five does not know.'],
    ['约两成的人不知道。', 'About one in five does not know.'],
    ['约三成的人不知道。', 'Some three in ten do not know.'],
    // Ranges of months, days and years.
    ['最佳季节：4—5月、9—11月', 'Best: April–May and September–November'],
    ['4至6月是雨季。', 'The rainy season lasts from April to June.'],
    ['4月至6月是雨季。', 'The rainy season lasts from April to June.'],
    ['展期为5月3—7日。', 'It runs from May 3 to 7.'],
    ['展期为5月3—7日。', 'It runs from the 3rd to the 7th of May.'],
    ['2019—2022年间增加。', 'It grew between 2019 and 2022.'],
    ['2019—2022年间增加。', 'It grew in 2019–22.'],
    ['1至9月增加。', 'It grew in the first three quarters.'],
    // An index is no share.
    ['9月份采购经理指数为49.8%。', 'The PMI came in at 49.8 in September.'],
    // The code of the country.
    ['电话：010-6552 8800', 'Tel.: +86 10 6552 8800'],
    ['电话：138 0013 8000', 'Tel.: +86 138 0013 8000'],
    ['电话：0571-8755 2210', 'Tel.: (+86) 571 8755 2210']
  ])('%s: %s', (source, target) => {
    expect(alarmsOf(source, target)).toEqual([])
  })

  test.each([
    ['发送旅客2311.9万人次。', 'They carried 23.21 million passengers.'],
    ['发送旅客2311.9万人次。', 'They carried 23.11 million passengers.'],
    ['共有1234人。', 'There are 1,230 people.'],
    ['增长6.48%。', 'It grew by 6 percent.'],
    ['每日摄入量不宜超过5克。', 'Daily intake should be at least 5 grams.'],
    ['每日摄入量不应低于5克。', 'Daily intake should be at most 5 grams.'],
    ['只有三分之一的人知道。', 'Only one in four of them knows it.'],
    ['最佳季节：4—5月', 'Best: April–June'],
    ['最佳季节：4—5月', 'Best: March–May'],
    ['电话：010-6552 8800', 'Tel.: +86 10 6552 8000'],
    ['就业率为49.8%。', 'The rate came in at 49.8 in September.']
  ])('%s: %s is reported', (source, target) => {
    expect(alarmsOf(source, target)).not.toEqual([])
  })
})

describe('figures that have changed places', () => {
  test.each([
    ['为恶心（14.7%）和头痛（9.2%）。', 'nausea (14.7%) and headache (9.2%).'],
    [
      '以40金27银24铜收官。',
      'It ended with 40 golds, 27 silvers and 24 bronzes.'
    ],
    ['苹果（12吨）、梨（8吨）', 'pears (8 tons), apples (12 tons)']
  ])('%s: %s', (source, target) => {
    expect(findingsOf(['number'], source, target)).toEqual([])
  })

  test.each([
    ['为恶心（14.7%）和头痛（9.2%）。', 'nausea (9.2%) and headache (14.7%).'],
    [
      '以40金27银24铜收官。',
      'It ended with 40 golds, 24 silvers and 27 bronzes.'
    ],
    ['苹果（12吨）、梨（8吨）', 'pears (12 tons), apples (8 tons)']
  ])('%s: %s is reported', (source, target) => {
    expect(findingsOf(['number'], source, target)).toEqual([
      expect.stringMatching(/order of numbers/)
    ])
  })
})
