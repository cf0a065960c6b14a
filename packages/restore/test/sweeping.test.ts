import {createRestorer} from '@zhengben/restore'
import {expect, test} from 'vitest'
import {createGlossary, readings, readModel} from './resources.ts'

const restore = createRestorer({
  model: readModel(),
  glossary: createGlossary(),
  readings
})
/** Of a text that is known to be spun. */
const sweep = (text: string): string => restore(text, {spun: true}).value

test.each([
  [
    'a shape behind a mark and one between words',
    '雨季到来之前，▲各村都要检查水渠，◆堵塞的地方要及时疏通。',
    '雨季到来之前，各村都要检查水渠，堵塞的地方要及时疏通。'
  ],
  [
    'one shape alone',
    '雨季到来之前，各村都要检查水渠。✿堵塞的地方要及时疏通。',
    '雨季到来之前，各村都要检查水渠。堵塞的地方要及时疏通。'
  ],
  [
    'seals, arrows and ticks behind marks',
    '山路很窄，㊣㊣车只能慢慢开。→到了山顶，✔云海就在脚下。',
    '山路很窄，车只能慢慢开。到了山顶，云海就在脚下。'
  ],
  [
    'a shape before one paragraph of all',
    '展览昨天开幕。\n▼展出的瓷器有两百多件。\n门票可以在网上预约。',
    '展览昨天开幕。\n展出的瓷器有两百多件。\n门票可以在网上预约。'
  ],
  [
    'an emoji in a number',
    '全年产量为86.🎁7万吨，比上年略有增加。',
    '全年产量为86.7万吨，比上年略有增加。'
  ],
  [
    'a brand nobody knows, with its field, behind a mark',
    '在不少省份，澳鑫彩票网县城的商店正在增加。',
    '在不少省份，县城的商店正在增加。'
  ],
  [
    'a brand in brackets',
    '院子里有一棵柿子树，【凯弘体育官网】每年秋天都要请人来摘。',
    '院子里有一棵柿子树，每年秋天都要请人来摘。'
  ],
  [
    'a brand with blanks around it',
    '面的那间屋子里， 金鳞棋牌app下载 常年点着一盏灯。',
    '面的那间屋子里，常年点着一盏灯。'
  ],
  [
    'a brand inside a word',
    '买到手之后才发现是翻新万豪阁老虎机机，只好退货。',
    '买到手之后才发现是翻新机，只好退货。'
  ],
  [
    'an address behind a mark',
    '据了解，www.yx5588b.com会议将于下周举行。',
    '据了解，会议将于下周举行。'
  ],
  [
    'what sellers of search ranks offer, anywhere',
    '渔民把湖面伪原创工具在线切成碎块，湖水发黑。',
    '渔民把湖面切成碎块，湖水发黑。'
  ]
])('%s goes', (_, text, expected) => {
  expect(sweep(text)).toBe(expected)
})

test.each([
  ['bullets', '本周安排：\n●周一开会\n●周二检查\n●周三放假'],
  ['captions', '展览昨天开幕。\n▲图为展出的瓷器。\n门票可以在网上预约。'],
  ['a route', '这趟车的路线是北京→上海→杭州，全程六小时。'],
  ['a rating', '房间干净★★★★，早餐一般★★★。'],
  ['numbers of a list', '办理流程：❶填表，❷交费，❸领证。'],
  ['sexes', '这种鸟男♂女♀都能认出来。'],
  ['a house of the news', '赛后，腾讯体育发布了全部数据。'],
  ['a school’s site', '昨天，学校官网公布了录取名单。'],
  ['a site that a sentence asks for', '请登录国家图书馆官网预约，当天有效。'],
  ['an address that a sentence gives', '详情见www.nlc.cn，也可以打电话。'],
  ['sports of a town', '今年，全民体育活动吸引了三千多人。'],
  ['a text on betting', '警方通报，澳鑫彩票网赌博案的主犯已被抓获。']
])('%s stay', (_, text) => {
  expect(sweep(text)).toBe(text)
})

test('nothing of it goes where nobody is known to have spun the text', () => {
  const text = '在不少省份，澳鑫彩票网县城的商店正在增加。✿店主说生意不错。'
  expect(restore(text).value).toBe(text)
})
