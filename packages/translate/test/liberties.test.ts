import {type CheckUnit, checkUnits} from '@zhengben/translate'
import {expect, test} from 'vitest'
import {
  asksForWork,
  readClean,
  resources,
  unitsOf
} from './helpers/resources.ts'

const alarmsOf = (
  units: ReadonlyArray<CheckUnit>,
  target?: number
): Array<string> =>
  checkUnits(units, resources)
    .filter(
      (d) => asksForWork(d) && (target === undefined || d.unit === target)
    )
    .map((d) => `${d.rule}: ${d.message}`)

test.each([
  // A statement that nobody doubts, as a question.
  [
    '你又想求我教你武功了。',
    'You want me to teach you a few moves, don’t you?'
  ],
  ['也得大家想个办法才好。', 'But can’t we all sit down and think of a way?'],
  // Numbers told in other words.
  ['他在这里住了四十多年。', 'He has lived here for almost half a century.'],
  ['他今年六十有五。', 'He is sixty-five this year.'],
  ['九零年以后情况好转。', 'Things improved after 1990.'],
  ['气温降至零下15℃。', 'The temperature fell to minus 15 degrees Celsius.'],
  ['气温降至零下5℃。', 'It was five degrees below zero.'],
  ['最低气温零下40℃', 'a low of -40°C'],
  // Products and formulas whose figures are spelled out.
  ['3K眼镜', 'Three-K glasses'],
  ['F1赛车', 'Formula One racing'],
  // Names as Taiwan spells them, and of places that the dictionary lacks.
  ['王宝玉是他的朋友。', 'Wang Pao-yu is his friend.'],
  ['林志明教授主持会议。', 'Professor Lin Chih-ming chaired the meeting.'],
  ['李建明主持会议。', 'Li Jian-ming chaired the meeting.'],
  ['绵竹市遭受重创。', 'The city of Mianzhu was hit hard.'],
  ['他住在望江路。', 'He lives on Wangjiang Road.'],
  ['柳林镇在山里。', 'The town of Willow Grove is in the mountains.'],
  ['陕西省的铜川市', 'Tongchuan City in Shaanxi Province'],
  ['他从宜兴市来到苏州。', 'He came from Yixing City to Suzhou.']
])('%s: %s', (source, target) => {
  expect(alarmsOf(unitsOf([[source, target]]))).toEqual([])
})

test.each([
  ['刘建国主持会议。', 'Liu Jian-guao chaired the meeting.', /Liu Jian-?guo/],
  ['刘建国主持会议。', 'Liu Jian-gou chaired the meeting.', /Liu Jian-?guo/],
  ['绵竹市遭受重创。', 'Mianzu City was hit hard.', /expected Mianzhu/],
  ['他住在望江路。', 'He lives on Wangjang Road.', /expected Wangjiang/],
  ['气温降至零下15℃。', 'The temperature fell to 15 degrees Celsius.', /零下15/]
])('%s: %s is reported', (source, target, message) => {
  expect(alarmsOf(unitsOf([[source, target]])).join('\n')).toMatch(message)
})

test.each([
  '沿江两岸绿树成荫。',
  '黄浦江两岸的公共空间已全线贯通。',
  '运河两岸灯火通明。'
])('%s speaks of a river', (source) => {
  const units = unitsOf([[source, 'Trees and lights on either bank.']])
  expect(checkUnits(units, resources).filter((d) => d.rule === 'term')).toEqual(
    []
  )
})

test('the two sides of the Strait are a term', () => {
  const units = unitsOf([
    ['海峡两岸同属一个中国。', 'Both belong to one China.']
  ])
  expect(
    checkUnits(units, resources).filter((d) => d.rule === 'term')
  ).toHaveLength(1)
})

const full: ReadonlyArray<readonly [string, string]> = Array.from(
  {length: 12},
  (_, i) => [
    `第${i + 21}批游客沿着湖边慢慢走向古老的石桥，导游向大家介绍桥的历史。`,
    `Group ${i + 21} of tourists slowly walked along the lake to the ancient stone bridge, where the guide told its history.`
  ]
)
const short = [
  '孩子们在广场上放风筝，老人坐在长椅上看报纸，商店门口排着长长的队伍。',
  'Children were flying kites on the square, and old people sat on the benches.'
] as const

test('a clause without its words is left out of a close translation', () => {
  const units = unitsOf([...full, short])
  expect(alarmsOf(units, full.length).join()).toMatch(
    /without the words of 商店门口排着长长的队伍/
  )
})

test('a unit of 50,000 characters is checked', () => {
  const pairs = readClean().slice(0, 150)
  const join = (side: 'source' | 'target', gap: string): string =>
    Array.from({length: 8}, () =>
      pairs.map((d) => d[side].text).join(gap)
    ).join(gap)
  const source = join('source', '')
  const target = join('target', ' ')
  expect(target.length).toBeGreaterThan(50_000)
  expect(alarmsOf(unitsOf([[source, target]]))).not.toContainEqual(
    expect.stringContaining('divide it')
  )
  const wrong = `${target} {0}`
  expect(alarmsOf(unitsOf([[source, wrong]]))).toContainEqual(
    expect.stringMatching(/^code: Unexpected \{0\}/)
  )
})

test('one of 100,001 characters is not, and has a message', () => {
  const units = unitsOf([['一'.repeat(100_001), 'One.']])
  expect(checkUnits(units, resources)).toMatchObject([
    {
      rule: 'length',
      severity: 'error',
      message: expect.stringMatching(/divide it/)
    }
  ])
})
