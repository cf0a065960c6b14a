import {checkUnits, type RuleId} from '@zhengben/translate'
import {expect, test} from 'vitest'
import {resources, unitsOf} from './helpers/resources.ts'

/** Errors as translators make them, and the rule that finds each. */
const wrong: ReadonlyArray<readonly [RuleId, string, string]> = [
  [
    'number',
    '公司注册资本为人民币4.5亿元。',
    'The Company has a registered capital of RMB4.5 billion.'
  ],
  [
    'number',
    '这台天文望远镜每天处理一亿亿次运算。',
    'The telescope performs 100 million operations a day.'
  ],
  ['number', '保质期为6至8个月。', 'The shelf life is 8 to 6 months.'],
  [
    'number',
    '不良贷款率由3.2%下降至2.9%。',
    'The non-performing loan ratio fell to 3.2% from 2.9%.'
  ],
  [
    'number',
    '代表队共获得12金9银。',
    'The team won 9 gold and 12 silver medals.'
  ],
  ['number', '第二章 登记程序', 'Chapter III: Registration Procedures'],
  [
    'number',
    '这是我们举办的第三届论坛。',
    'This is the second forum we have hosted.'
  ],
  [
    'measure',
    '失业率下降了0.4个百分点。',
    'The unemployment rate fell by 0.4 percent.'
  ],
  [
    'measure',
    '出口同比增长12.4%。',
    'Exports grew by 12.4 percentage points year on year.'
  ],
  [
    'measure',
    '山峰海拔1545米。',
    'Rising 1,545 feet above sea level, the peak is often in cloud.'
  ],
  [
    'measure',
    '一碗牛肉面卖新台币180元。',
    'A bowl of beef noodles costs 180 yuan.'
  ],
  ['measure', '行李重9公斤。', 'The luggage weighs 9 lb.'],
  [
    'date',
    '公司第四季度扭亏为盈。',
    'The company turned a profit in the third quarter.'
  ],
  [
    'date',
    '下半年将推出新产品。',
    'New products will be launched in the first half of the year.'
  ],
  ['date', '展览每周一闭馆。', 'The exhibition is closed on Tuesdays.'],
  [
    'date',
    '这是“十四五”规划的重点工程。',
    'It is a key project of the 13th Five-Year Plan.'
  ],
  [
    'name',
    '司马迁是汉代的史学家。',
    'Sima Qiang was a historian of the Han dynasty.'
  ],
  ['name', '列车开往嘉义。', 'The train is bound for Hualien.'],
  ['name', '日本代表团昨天抵达。', 'The Korean delegation arrived yesterday.'],
  [
    'code',
    '先执行 `npm ci`，再启动服务。',
    'Run `npm install`, then start the service.'
  ],
  [
    'end-mark',
    '确定要退出吗？未保存的内容将丢失。',
    'Are you sure you want to quit. Unsaved changes will be lost.'
  ],
  [
    'length',
    '切勿在潮湿环境中使用本机，以免发生触电。',
    'Never use it in the wet.'
  ]
]

test.each(wrong)('%s: %s – %s', (rule, source, target) => {
  const findings = checkUnits(unitsOf([[source, target]]), resources)
  expect(findings.map((d) => d.rule)).toContain(rule)
})

/** What looks like one of these errors and is right. */
const right: ReadonlyArray<readonly [string, string]> = [
  ['利润率下降0.25个百分点。', 'The margin fell by 25 basis points.'],
  ['他以9秒83的成绩夺冠。', 'He won in 9.83 seconds.'],
  ['三分之一的人没有回答。', 'One in three did not answer.'],
  ['请装入两节5号电池。', 'Insert two AA batteries.'],
  ['光绪二十六年，他离开了北京。', 'He left Beijing in 1900.'],
  ['《南京条约》签订于1842年。', 'The Treaty of Nanking was signed in 1842.'],
  ['由62天缩短至55天。', 'It was cut to 55 days from 62.'],
  ['碳排放强度明显下降。', 'Carbon intensity has fallen markedly.'],
  ['客队0比7告负。', 'The visitors lost 7-0.'],
  [
    '男子100米自由泳决赛今晚举行。',
    "The final of the men's 100m freestyle takes place tonight."
  ]
]

test.each(right)('%s – %s is right', (source, target) => {
  const findings = checkUnits(unitsOf([[source, target]]), resources)
  expect(findings.filter((d) => d.severity !== 'info')).toEqual([])
})

test('a text of 20,000 characters takes hardly more than its share', () => {
  const source = '张伟和李娜在苏州的工厂工作了十二年。'.repeat(1100)
  const target =
    'Zhang Wei and Li Na worked at a factory in Suzhou for 12 years. '.repeat(
      1100
    )
  const start = process.cpuUsage().user
  checkUnits(unitsOf([[source, target]]), resources)
  expect(process.cpuUsage().user - start).toBeLessThan(20e6)
})
