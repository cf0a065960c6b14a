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
  ['number', '利润翻了一番。', 'Profits tripled.'],
  ['number', '产量增长了两倍。', 'Output doubled.'],
  ['number', '未满十八岁不得入内。', 'Persons over 18 are not admitted.'],
  ['number', '首付比例不低于20%。', 'The down payment is no more than 20%.'],
  ['number', '过半数的人赞成。', 'Less than half were in favor.'],
  ['number', '她跑了2小时21分28秒。', 'She ran it in 2:28:21.'],
  ['number', '数千万人受灾。', 'Hundreds of millions of people were affected.'],
  ['number', '常住人口突破千万。', 'The population has topped 1 million.'],
  ['number', '票价上亿元。', 'It cost more than 1 million yuan.'],
  ['number', '两队战成6比3。', 'The match ended 6-2.'],
  ['number', '十余人受伤。', 'Two dozen people were hurt.'],
  ['number', '十三、会议休会。', '31. The meeting adjourned.'],
  ['number', '共120000人。', 'A total of 12,0000 people.'],
  ['number', '一元五角一斤。', 'It is 2.5 yuan a jin.'],
  ['number', '比重由15%降至5%。', 'The proportion fell from 5 to 15 percent.'],
  ['number', '男生占60%，女生占40%。', 'Girls make up 60% and boys 40%.'],
  ['date', '三月份，物价上涨。', 'In May prices went up.'],
  ['measure', '误差不到0.5米。', 'It was out by less than half a kilometer.'],
  ['measure', '走了两个多小时。', 'They walked for two minutes.'],
  ['code', '请打开 config.yaml。', 'Open config.yml.'],
  ['code', '变量 user_id 为空。', 'The variable userid is empty.'],
  ['end-mark', '合同自签字之日起生效。', 'The contract takes effect upon and.'],
  [
    'repeat',
    '我们明天下午再谈这件事。',
    'We will talk about it tomorrow. We will talk about it tomorrow.'
  ],
  [
    'untranslated',
    '他说：“我在食堂等你。”',
    'He said, "I will wait for you in the 食堂."'
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
  ['利润翻了一番。', 'Profits doubled.'],
  ['产量增长了两倍。', 'Output tripled.'],
  ['比上年增长34.9%。', 'It was up by more than a third from a year earlier.'],
  ['共有19874人参加。', 'Nearly 20,000 people took part.'],
  ['下调0.5个百分点。', 'It was cut by half a percentage point.'],
  ['约需45分钟。', 'It takes about three quarters of an hour.'],
  ['用时1小时28分钟。', 'It took 88 minutes.'],
  ['判处有期徒刑三年六个月。', 'He got three and a half years.'],
  ['资产达千亿元。', 'Its assets run to hundreds of billions of yuan.'],
  ['村里百十户人家。', 'There were about a hundred families.'],
  ['误差在千分之一毫米以内。', 'It is within a thousandth of a millimeter.'],
  ['他一米八，很瘦。', 'He was five feet eleven and thin.'],
  ['体重六十公斤。', 'She weighed about 130 pounds.'],
  [
    '污染来自污水、废水、垃圾三种。',
    'Pollution comes from sewage, waste water and refuse.'
  ],
  ['下午二时三十分开会。', 'The meeting begins at 2.30 pm.'],
  [
    '劳动者每日工作时间不超过八小时。',
    'Workers shall not work more than eight hours a day.'
  ],
  ['七成新的被子。', 'The quilt showed signs of wear.'],
  [
    '展板写道：“荈（chuǎn）是老茶。”',
    'It reads: “荈 (chuǎn) is the word they used for old tea.”'
  ],
  ['钟滴答地响。', 'The clock went tock tock tock tock.'],
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
