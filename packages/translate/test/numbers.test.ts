import {checkUnits, type Finding, type RuleId} from '@zhengben/translate'
import {describe, expect, test} from 'vitest'
import {resources, unitsOf} from './helpers/resources.ts'

/** What some rules say of one pair, as rule and what was expected. */
function find(
  source: string,
  target: string,
  rules: ReadonlyArray<RuleId> = ['number', 'date', 'measure']
): Array<Finding> {
  return checkUnits(unitsOf([[source, target]]), resources).filter((d) =>
    rules.includes(d.rule)
  )
}

describe('the same number in another script is right', () => {
  test.each([
    ['全市人口三千二百万。', 'The city has 32 million people.'],
    ['总量5.9万亿元。', 'The total is 5.9 trillion yuan.'],
    ['来了两百多人。', 'More than 200 people came.'],
    ['三分之一的学生住校。', 'A third of the students board.'],
    ['三分之一的学生住校。', 'One in three students boards: one-third in all.'],
    [
      '百分之四十的村民外出打工。',
      'Forty percent of the villagers work elsewhere.'
    ],
    ['第八次会议', 'Eighth session'],
    ['第八次会议', '8th session'],
    ['20世纪90年代', 'the 1990s'],
    ['上世纪八十年代', 'the eighties'],
    ['增长5%至6%。', 'Growth is 5 to 6 percent.'],
    ['税率分别为13%、9%和6%。', 'The rates are 13, 9 and 6 percent.'],
    ['每天有三四十人前来。', 'Thirty or forty people come every day.'],
    ['一个十七八岁的少年', 'a youth of seventeen or eighteen'],
    ['产量翻了两番。', 'Output quadrupled.'],
    ['产量增长三倍。', 'Output quadrupled.'],
    ['产量是去年的三倍。', 'Output is three times that of last year.'],
    ['他花了半年时间。', 'It took him six months.'],
    ['共有14 800辆。', 'There are 14,800 in all.'],
    ['共有14,800辆。', 'There are 14 800 in all.'],
    ['下午3点开会。', 'The meeting is at 15:00.'],
    ['15:30开会。', 'The meeting is at 3:30 p.m.'],
    ['规模达59亿元。', 'It has reached CNY 5.9bn.'],
    ['规模达320万元。', 'It has reached 3.2m yuan.'],
    ['民国七十二年', '1983'],
    ['98年毕业', 'graduated in 1998'],
    ['这支乐队成立了一打唱片公司。', 'The band founded a dozen record labels.'],
    ['共计五十二个。', 'There are fifty-two.'],
    ['打八折', '20 percent off'],
    ['违约金为日万分之五。', 'Damages are 0.05 percent a day.'],
    ['第四十五届会议', 'forty-fifth session'],
    ['按住3秒。', 'Hold for 3 seconds.']
  ])('%s – %s', (source, target) => {
    expect(find(source, target)).toEqual([])
  })
})

describe('words that hold a numeral are no numbers', () => {
  test.each([
    ['我们一起走。', 'Let us go together.'],
    ['一些人十分高兴。', 'Some people were very glad.'],
    ['万一失败，也别灰心。', 'If it fails, do not lose heart.'],
    ['千万别忘了。', 'Do not forget.'],
    ['他三番五次地来。', 'He came again and again.'],
    ['“十四五”规划', '14th Five-Year Plan'],
    ['星期三见。', 'See you on Wednesday.'],
    ['他住在三亚。', 'He lives in Sanya.'],
    ['四周都是山。', 'There are mountains all around.'],
    ['这是其中之一。', 'This is one of them.'],
    ['百姓安居乐业。', 'The people live and work in peace.'],
    ['支持5G和H.265。', '5G and H.265 are supported.']
  ])('%s – %s', (source, target) => {
    expect(find(source, target)).toEqual([])
  })
})

describe('another number is a finding', () => {
  test.each([
    ['全市人口三千二百万。', 'The city has 3.2 million people.', '32 million'],
    ['总量5.9万亿元。', 'The total is 5.9 billion yuan.', '5.9 trillion'],
    ['增长百分之六点五。', 'Growth is 5.6 percent.', '6.5%'],
    ['第八次会议', 'Ninth session', '8'],
    ['共有1,234人。', 'There are 1,243 people.', '1234'],
    ['每户增收八千五百元。', 'Each household earns 8,050 yuan more.', '8500'],
    ['四座新工厂', 'seven new plants', '4']
  ])('%s – %s', (source, target, expected) => {
    const [finding] = find(source, target, ['number'])
    expect(finding?.side).toBe('target')
    expect(finding?.expected[0]).toBe(expected)
    expect(target.slice(...(finding?.range ?? [0, 0]))).toBe(finding?.actual)
  })

  test.each([
    ['增长6.5%。', 'Growth is 6.5.', '6.5%'],
    ['产量是去年的三倍。', 'Output is four times that of last year.', '3'],
    ['三分之二的学生住校。', 'Three-quarters of the students board.', '2/3']
  ])('%s – %s', (source, target, expected) => {
    expect(find(source, target, ['number'])[0]?.expected).toEqual([expected])
  })

  test('a number left out is reported where it stands in the source', () => {
    const [finding] = find(
      '会议通过了37项决议。',
      'The meeting adopted resolutions.'
    )
    expect(finding).toMatchObject({
      rule: 'number',
      severity: 'warning',
      side: 'source',
      actual: '37',
      expected: ['37']
    })
  })

  test('a number from nowhere is reported in the English', () => {
    const [finding] = find(
      '会议通过了决议。',
      'The meeting adopted 37 resolutions.'
    )
    expect(finding).toMatchObject({side: 'target', actual: '37', expected: []})
  })
})

describe('dates', () => {
  test.each([
    ['2023年12月28日', 'Dec. 28, 2023'],
    ['2023年12月28日', '28 December 2023'],
    ['2023年12月28日', '28/12/2023'],
    ['2023年12月28日', '2023-12-28'],
    ['12月28日', 'December 28'],
    ['6月24日至30日', 'from 24 to 30 June'],
    ['3月14日至16日', 'March 14–16'],
    ['周一至周五', 'Monday to Friday'],
    ['每周日闭馆', 'closed on Sundays'],
    ['本月28日', 'on Thursday']
  ])('%s – %s', (source, target) => {
    expect(find(source, target)).toEqual([])
  })

  test.each([
    ['2023年12月28日', 'Dec. 26, 2023', 'December 28, 2023'],
    ['2023年12月28日', 'November 28, 2023', 'December 28, 2023'],
    ['2023年12月28日', 'December 28, 2024', 'December 28, 2023'],
    ['星期三见。', 'See you on Thursday.', 'Wednesday'],
    ['周一至周五', 'Monday to Monday', 'Friday']
  ])('%s – %s', (source, target, expected) => {
    const found = find(source, target, ['date'])
    expect(found.map((d) => [d.severity, ...d.expected])).toEqual([
      ['error', expected]
    ])
  })
})

describe('units', () => {
  test.each([
    ['全长300公里。', 'It is 300 km long.'],
    ['全长300公里。', 'It is 186 miles long.'],
    ['占地1500亩。', 'It covers 100 hectares.'],
    ['占地1500亩。', 'It covers 1,500 mu (100 hectares).'],
    ['气温38摄氏度。', 'It is 38 degrees Celsius.'],
    ['投资20亿元。', 'The investment is 2 billion yuan ($280 million).'],
    ['投资20亿美元。', 'The investment is US$2 billion.'],
    ['为期三年', 'for three years'],
    ['工期18个月', 'built in a year and a half']
  ])('%s – %s', (source, target) => {
    expect(find(source, target)).toEqual([])
  })

  test.each([
    ['全长300公里。', 'It is 300 meters long.', 'kilometers'],
    ['占地1500亩。', 'It covers 1,500 hectares.', 'mu'],
    ['投资20亿元。', 'The investment is 2 billion US dollars.', 'yuan'],
    ['投资20亿元。', 'The investment is $2 billion.', 'yuan'],
    ['为期三年', 'for three months', 'years'],
    ['用了两个小时。', 'It took two minutes.', 'hours'],
    [
      '面积19.07万平方公里',
      'an area of 190,700 square meters',
      'square kilometers'
    ]
  ])('%s – %s', (source, target, expected) => {
    const found = find(source, target, ['measure'])
    expect(found.map((d) => [d.severity, ...d.expected])).toEqual([
      ['error', expected]
    ])
  })

  test('元 are dollars in a text from Hong Kong', () => {
    const units = unitsOf([
      ['罚款1万元。', 'The fine is $10,000.'],
      ['开支为260万元。', 'The cost is $2.6 million.'],
      ['总额约为100万元。', 'The total is some $1 million.']
    ])
    expect(
      checkUnits(units, resources).filter((d) => d.rule === 'measure')
    ).toEqual([])
  })
})
