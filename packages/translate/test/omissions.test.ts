import {checkUnits, type Finding} from '@zhengben/translate'
import {describe, expect, test} from 'vitest'
import {asksForWork, resources, unitsOf} from './helpers/resources.ts'

type Pair = readonly [source: string, target: string]

const levels = {number: 'off', date: 'off', 'end-mark': 'off'} as const

function findLengths(pairs: ReadonlyArray<Pair>): Array<Finding> {
  return checkUnits(unitsOf(pairs), {...resources, levels}).filter(
    (d) => d.rule === 'length' && asksForWork(d)
  )
}

/** Translated in full: the clause that is left out, its source, and the English with that clause between brackets. */
const wholes: ReadonlyArray<
  readonly [clause: string, source: string, target: string]
> = [
  [
    '并向周边居民发放了防护口罩',
    '消防部门出动六辆消防车扑灭大火，并向周边居民发放了防护口罩。',
    'The fire department sent six engines to put out the blaze[ and handed out protective masks to residents in the neighborhood].'
  ],
  [
    '逾期未付的货款按每日万分之五计收违约金',
    '乙方应当在验收合格后支付全部货款，逾期未付的货款按每日万分之五计收违约金。',
    'Party B shall pay the full price of the goods once they have passed inspection[, and shall be charged a penalty of 0.05 percent a day on any overdue amount].'
  ],
  [
    '安装前请务必切断电源',
    '安装前请务必切断电源，用四颗螺丝将支架固定在墙上。',
    '[Be sure to switch off the power before installation. ]Fix the bracket to the wall with four screws.'
  ],
  [
    '孕妇和哺乳期妇女禁用',
    '本品每日服用两次，饭后用温水送服；孕妇和哺乳期妇女禁用。',
    'Take twice a day with warm water after meals[; not to be used by pregnant or breastfeeding women].'
  ],
  [
    '也没有告诉家里任何人',
    '她把那封信锁进抽屉里，钥匙扔进了河里，也没有告诉家里任何人。',
    'She locked the letter in a drawer and threw the key into the river[, and told nobody in the family].'
  ],
  [
    '客流高峰时段地铁将缩短发车间隔',
    '博物馆国庆假期照常开放，客流高峰时段地铁将缩短发车间隔。',
    'The museum will remain open over the National Day holiday[, and subway trains will run more often at peak hours].'
  ],
  [
    '研究人员将继续观察这些植物在高温下的变化',
    '实验结果表明，干旱明显降低了水稻的产量。研究人员将继续观察这些植物在高温下的变化。',
    'The results of the experiment show that drought markedly reduces the yield of rice.[ The researchers will go on observing how these plants change at high temperatures.]'
  ],
  [
    '系统会自动恢复上一次保存的版本',
    '如果程序意外退出，系统会自动恢复上一次保存的版本，请不要手动删除临时文件。',
    'If the program quits unexpectedly, [the system automatically restores the version last saved; ]do not delete the temporary files by hand.'
  ]
]

const complete = wholes.map(
  ([, source, target]): Pair => [source, target.replaceAll(/[[\]]/g, '')]
)

describe('a clause left out', () => {
  test.each(wholes.map((d, index) => [...d, index] as const))(
    '%s',
    (clause, source, target, index) => {
      const pairs = [...complete]
      pairs[index] = [source, target.replace(/\[.*\]/, '')]
      expect(findLengths(pairs)).toMatchObject([
        {
          severity: 'warning',
          unit: index,
          side: 'source',
          actual: clause,
          message: expect.stringContaining(clause)
        }
      ])
    }
  )

  test('is not missed where all is translated', () => {
    expect(findLengths(complete)).toEqual([])
  })

  test('does not become usual because it is done often', () => {
    const pairs = wholes.flatMap(
      ([, source, target], index): Array<Pair> => [
        ...complete,
        [
          source,
          target.replace(index % 2 ? /[[\]]/g : /\[.*\]/, '').replace(']', '')
        ]
      ]
    )
    expect(findLengths(pairs).map((d) => d.actual)).toEqual(
      wholes.flatMap(([clause], index) => (index % 2 ? [] : [clause]))
    )
  })
})

/** Right, though short, long, free or with words that no dictionary has. */
const right: ReadonlyArray<Pair> = [
  [
    '埃塞俄比亚选手戴维·沃尔德以2小时07分16秒的成绩摘得男子组桂冠。',
    "Ethiopia's David Wolde won the men's race in 2:07:16."
  ],
  [
    '主队凭借下半场的两个进球以2比0击败客队，取得三连胜。',
    'The hosts won 2-0 with two goals after the break, their third victory in a row.'
  ],
  [
    '中国女排以三比一战胜对手，夺得冠军。',
    "China's women won 3-1 to take the title."
  ],
  [
    '她在女子两百米自由泳决赛中以1分53秒92的成绩获得银牌。',
    "She took silver in the women's 200m freestyle in 1:53.92."
  ],
  [
    '关于进一步加强城市生活垃圾分类管理工作的通知',
    'Notice on Better Sorting of Household Waste'
  ],
  [
    '（三）法律、行政法规规定的其他情形。',
    '(3) Other cases provided for by law.'
  ],
  ['他二话不说，拔腿就跑。', 'He took to his heels without a word.'],
  [
    '全场比赛耗时两小时零八分钟，双方共换了九名球员。',
    'The match took 128 minutes and nine substitutions.'
  ],
  [
    '众所周知，万事开头难。',
    'The first step is the hardest, as everybody knows.'
  ],
  [
    '主席先生，各位来宾，女士们、先生们：',
    'Mr. Chairman, distinguished guests, ladies and gentlemen,'
  ],
  [
    '采购金额分别为2,000元、4,000元和8,000元。',
    'The purchases came to 2,000, 4,000 and 8,000 yuan.'
  ],
  ['请注意：本店概不赊账，谢绝还价。', 'Please note: no credit, no haggling.'],
  ['光绪二十六年，他离开了北京。', 'He left Beijing in 1900.']
]

test.each(right)('%s – %s is right', (source, target) => {
  expect(findLengths([[source, target]])).toEqual([])
  expect(findLengths([...complete, [source, target]])).toEqual([])
})

test('a document of terse lines sets its own measure', () => {
  const lines = complete.map(
    ([source, target]): Pair => [
      source,
      target
        .split(' ')
        .filter((d) => !/^(?:the|an?|of|in|is|are|and|be|to|will)$/i.test(d))
        .join(' ')
    ]
  )
  expect(findLengths(lines)).toEqual([])
})

test('a long translation that says no more is no addition', () => {
  expect(
    findLengths([
      ...complete,
      [
        '按古法调和，制成香膏备用，密封保存。',
        'Blend the ingredients according to the ancient method, make them into a fragrant ointment that is kept in reserve, and store that ointment in a tightly sealed container.'
      ]
    ])
  ).toEqual([])
})

test('an addition is reported where its words are in no clause of the source', () => {
  expect(
    findLengths([
      ...complete,
      [
        '图书馆周一闭馆，其余时间照常开放。',
        'The library is closed on Mondays and open as usual at all other times. Readers who owe a fine are kindly reminded to settle it at the counter near the entrance before they borrow any further volumes, magazines or recordings.'
      ]
    ])
  ).toMatchObject([{unit: complete.length, side: 'target', message: /long/}])
})
