import {
  type CheckUnit,
  checkUnits,
  type Finding,
  type RuleId
} from '@zhengben/translate'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {resources, term, unitsOf} from './helpers/resources.ts'

/** What one rule says of one pair. */
function find(rule: RuleId, source: string, target: string): Array<Finding> {
  return checkUnits(unitsOf([[source, target]]), resources).filter(
    (d) => d.rule === rule
  )
}

/** Rule, wrong pairs with what is reported, right pairs. */
const cases: ReadonlyArray<{
  readonly rule: RuleId
  readonly wrong: ReadonlyArray<readonly [string, string, string]>
  readonly right: ReadonlyArray<readonly [string, string]>
}> = [
  {
    rule: 'empty',
    wrong: [['目录', ' ', '目录']],
    right: [
      ['——', ''],
      ['目录', 'Contents']
    ]
  },
  {
    rule: 'untranslated',
    wrong: [
      ['目录', '目录', '目录'],
      ['他们在茶馆见面。', 'They met in the 茶馆.', '茶馆'],
      ['存成`日期.csv`。', 'Filed as `日子.csv`.', '日子']
    ],
    right: [
      ['正本是一个工具。', 'Zhengben (正本) is a tool.'],
      ['“福”字', 'the character “福”'],
      ['《茶馆》', 'Teahouse [《茶馆》]'],
      ['https://example.com', 'https://example.com'],
      ['按 `日期_样区.csv` 命名', 'filed as `日期_样区.csv`'],
      ['见https://example.com/茶馆', 'see https://example.com/茶馆']
    ]
  },
  {
    rule: 'end-mark',
    wrong: [
      ['他来了。', 'He has come', 'e'],
      ['他来了吗？', 'Has he come.', '.'],
      ['他来了。', 'Has he come?', '?'],
      ['真好！', 'Wonderful', 'l']
    ],
    right: [
      ['他来了。', 'He has come.'],
      ['他说：“走吧。”', '“Let us go,” he said.'],
      ['她问：“走吗？”', '“Shall we go?” she asked.'],
      ['正在加载……', 'Loading...'],
      ['太好了！', 'Very good.'],
      ['见表一。', 'See Table 1.[3]'],
      ['目录', 'Contents']
    ]
  },
  {
    rule: 'full-width',
    wrong: [
      ['苹果、梨', 'apples、pears', '、'],
      ['（一）', '（1）', '（'],
      ['他来了。', 'He has come。', '。']
    ],
    right: [
      ['正本', 'Zhengben (正本)'],
      ['他说：“好。”', 'He said, “Fine…”']
    ]
  },
  {
    rule: 'pair',
    wrong: [
      ['见附件（二）。', 'See the annex (2.', '('],
      ['他说：“好。”', 'He said, “Fine.', '“'],
      ['“好”', '"fine', '"']
    ],
    right: [
      ['“他说了很多。', '“He said a lot.'],
      ['“他说了很多。', "'He said a lot."],
      ['一、目的', '1) Purpose'],
      ['屏幕为27英寸。', 'The screen is 27" wide.'],
      ['《茶馆》和「茶」', 'Teahouse and “tea”']
    ]
  },
  {
    rule: 'space',
    wrong: [
      ['他来了。', 'He  has come.', '  '],
      ['他来了。', 'He has come. ', ' '],
      ['他来了，她走了。', 'He came , she left.', ' '],
      ['他来了，她走了。', 'He came,she left.', ','],
      ['他来了。她走了。', 'He came.She left.', '.']
    ],
    right: [
      ['见www.example.com/a,b。', 'See www.example.com/a,b.'],
      ['比例为3:1。', 'The ratio is 3:1.'],
      ['我……没什么。', 'I . . . nothing.'],
      ['版本3.2.1', 'Version 3.2.1']
    ]
  },
  {
    rule: 'repeat',
    wrong: [['他在河边。', 'He is by the the river.', 'the the']],
    right: [
      ['郎朗弹钢琴。', 'Lang Lang plays the piano.'],
      ['他早已走了。', 'He had had enough.']
    ]
  },
  {
    rule: 'capital',
    wrong: [['他来了。', 'he has come.', 'he']],
    right: [
      ['iPhone卖完了。', 'iPhones are sold out.'],
      ['是否可行；', 'whether it is feasible;'],
      ['（a）是否可行？', '(a) whether it is feasible?']
    ]
  },
  {
    rule: 'name',
    wrong: [
      [
        '习近平主席发表讲话。',
        'President Xi Jingping delivered a speech.',
        'Xi Jingping'
      ],
      ['张桂梅是校长。', 'Zhang Guimie is the principal.', 'Zhang Guimie'],
      ['他去了重庆。', 'He went to Chongqin.', 'Chongqin'],
      ['他去了柬埔寨。', 'He went to Cambodja.', 'Cambodja'],
      ['他去了成都。', 'He went to Guangzhou.', 'Guangzhou']
    ],
    right: [
      ['习近平主席发表讲话。', 'President Xi delivered a speech.'],
      ['俞国华院长出席。', 'Premier Yu Kuo-hwa attended.'],
      ['他去了西安。', "He went to Xi'an."],
      ['他是德国人。', 'He is German.'],
      ['中国古典小说', 'classical Chinese fiction']
    ]
  },
  {
    rule: 'code',
    wrong: [
      ['您好，{name}！', 'Hello, {nmae}!', '{nmae}'],
      ['共%d个文件', 'files in all', '%d'],
      ['点击<b>确定</b>。', 'Click <b>OK.', '</b>'],
      [
        '见https://example.com/a。',
        'See https://example.com/b.',
        'https://example.com/b'
      ],
      ['符合GB/T 19001标准。', 'It meets GB/T 19010.', 'GB/T 19001']
    ],
    right: [
      ['第{0}页，共{1}页', 'Page {0} of {1}'],
      ['{1}的{0}', '{0} of {1}'],
      ['符合GB/T 19001标准。', 'It meets GB/T19001.'],
      ['新冠病毒COVID-19', 'COVID-19'],
      ['见https://example.com。', 'See https://example.com.'],
      ['增长5%左右', 'up about 5% or so']
    ]
  },
  {
    rule: 'term-forbidden',
    wrong: [
      [
        '中国式现代化',
        'Chinese-style modernization',
        'Chinese-style modernization'
      ],
      ['共建“一带一路”', 'One Belt One Road cooperation', 'One Belt One Road']
    ],
    right: [['中国式现代化', 'Chinese modernization']]
  },
  {
    rule: 'term',
    wrong: [
      ['全面推进乡村振兴。', 'Renew the villages in all respects.', '乡村振兴']
    ],
    right: [
      ['全面推进乡村振兴。', 'Advance rural revitalization across the board.'],
      ['公务员制度委员会', 'International Civil Service Commission'],
      [
        '深化供给侧结构性改革',
        'deepening structural reforms on the supply side'
      ]
    ]
  },
  {
    rule: 'length',
    wrong: [
      [
        '会议指出，要加快建设现代化产业体系，推动传统产业转型升级，培育壮大新兴产业，布局建设未来产业。',
        'The meeting made this clear.',
        '要加快建设现代化产业体系，推动传统产业转型升级，培育壮大新兴产业，布局建设未来产业'
      ],
      [
        '根据有关部门公布的统计数据本市去年新增就业岗位主要集中在现代服务业和先进制造业。',
        'New jobs were mostly in services.',
        'New jobs were mostly in services.'
      ]
    ],
    right: [
      ['目录', 'Table of contents of the whole of the second volume'],
      [
        '会议指出，要加快建设现代化产业体系。',
        'It was noted at the meeting that the modern industrial system should be built faster.'
      ]
    ]
  }
]

describe.each(cases)('$rule', ({rule, wrong, right}) => {
  test.each(wrong)('%s – %s', (source, target, actual) => {
    expect(find(rule, source, target)[0]?.actual).toBe(actual)
  })
  test.each(right)('%s – %s is right', (source, target) => {
    expect(find(rule, source, target)).toEqual([])
  })
})

test('inline codes must come through', () => {
  const unit: CheckUnit = {
    id: '1',
    source: {
      text: '点击确定。',
      codes: [
        {at: 2, id: 'g1'},
        {at: 4, id: '/g1'}
      ]
    },
    target: {text: 'Click OK.', codes: [{at: 6, id: 'x2'}]}
  }
  expect(
    checkUnits([unit], resources).map((d) => [d.rule, d.side, ...d.range])
  ).toEqual([
    ['code', 'source', 2, 2],
    ['code', 'source', 4, 4],
    ['code', 'target', 6, 6]
  ])
})

test('one text rendered in two ways', () => {
  const units = unitsOf([
    ['保存更改', 'Save changes'],
    ['取消', 'Cancel'],
    ['保存更改', 'Keep the changes']
  ])
  expect(checkUnits(units, resources)).toMatchObject([
    {rule: 'consistency', unit: 2, severity: 'info', expected: ['Save changes']}
  ])
})

test('one term rendered in two ways', () => {
  const terms = [term('合作社', 'cooperative', {admitted: ['collective']})]
  const units = unitsOf([
    ['合作社成立了。', 'The cooperative was founded.'],
    ['农户加入合作社。', 'Households join cooperatives.'],
    ['合作社分红。', 'The collective pays dividends.']
  ])
  expect(checkUnits(units, {...resources, terms})).toMatchObject([
    {
      rule: 'term-variants',
      unit: 2,
      actual: 'collective',
      expected: ['cooperative']
    }
  ])
})

test('a text of two spaces after each sentence has that as its custom', () => {
  const target = 'He came.  She left.  It rained.  All was well.'
  expect(find('space', '他来了。她走了。下雨了。都好。', target)).toEqual([])
})

test('any texts: ranges lie inside the texts, and the same comes out twice', () => {
  const piece = fc.constantFrom(
    '三千二百万',
    '12月28日',
    '习近平',
    '。',
    '“',
    '5%',
    ' ',
    'GB/T 1234',
    '{0}',
    '\n',
    '𠮷',
    '两',
    '十四五',
    'Xi Jinping',
    'thirty-two million',
    'Dec. 28',
    '"',
    '(',
    ' the the ',
    '，',
    '%s',
    "it's",
    '\u{FEFF}',
    '1/2'
  )
  const text = fc.oneof(
    fc.array(piece, {maxLength: 8}).map((d) => d.join('')),
    fc.string({unit: 'binary', maxLength: 20})
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), {maxLength: 4}), (pairs) => {
      const units = unitsOf(pairs)
      const findings = checkUnits(units, resources)
      for (const {unit, side, range, actual} of findings) {
        const value = units[unit]?.[side].text ?? ''
        expect(range[0]).toBeGreaterThanOrEqual(0)
        expect(range[1]).toBeLessThanOrEqual(value.length)
        expect(actual).toBe(value.slice(...range))
      }
      expect(checkUnits(units, resources)).toEqual(findings)
    }),
    {numRuns: 200}
  )
})

test('a unit that is a whole book is not checked, and that is said', () => {
  for (const mark of ['1', 'a', '（', '%', '点', '⟦']) {
    const text = mark.repeat(300_000)
    const found = checkUnits(
      unitsOf([
        [`今天${text}`, `Today ${text}`],
        ['三个人来了。', 'Four people came.']
      ]),
      resources
    )
    expect(found.map((d) => [d.unit, d.rule])).toEqual([
      [0, 'length'],
      [1, 'number']
    ])
    expect(found[0]?.message).toContain('300002 characters')
  }
})
