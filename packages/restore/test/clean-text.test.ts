import {createRestorer} from '@zhengben/restore'
import {describe, expect, test} from 'vitest'
import {createGlossary, readings, readModel} from './resources.ts'

const restore = createRestorer({
  model: readModel(),
  glossary: createGlossary(),
  readings
})

describe('text written with care stays as it is', () => {
  test.each([
    [
      'a post with emoji',
      '今天去了海边🌊，吃了冰淇淋🍦，还看了日落🌅。明天去爬山⛰️，希望不下雨☔！'
    ],
    ['an emoji in a festival', '今天约会💑，好开心😊。祝大家情人💕节快乐！'],
    ['emoji in greetings', '各位早☀️安，明天平安🍎夜，后天圣诞🎅节。'],
    [
      'a title spaced by emoji',
      '🎄圣🎄诞🎄快🎄乐🎄\n亲爱的顾客朋友们，新🎉年🎉快🎉乐🎉，我们明年见👋'
    ],
    ['a greeting spaced by emoji', '新年🎆快🎉乐🧨，万事🐲如意！'],
    [
      'headings spaced by shapes',
      '特▲惠▲三▲天\n小◆贴◆士\n大★减★价\n通▲知\n欢◎迎◎光◎临\n服❗️务❗️很❗️好'
    ],
    ['one dressed word', '春🌸天来了，公园里的花都开了🌷，真好看😍。'],
    [
      'emoji for characters',
      '奥🐮利给，干就完了！\n不要虎头🐍尾，要亡🐏补牢，别守🌲待🐰。\n开🚗去上🏫了。'
    ],
    ['a blot for a character', '这操■蛋的生活，谁受得了。'],
    ['an emoji for a word', '周末露营⛺攻略来啦！带上烧烤架🍖就能出发🚗了。'],
    [
      'ratings',
      '服务★★★★，环境★★★，早餐★★★★★，位置★★★★。卫生★★★★，设施★★★，交通★★★★★，餐饮★★，隔音★★。'
    ],
    ['ticked boxes', '性别：男■女□\n参保：是■否□\n到场：是☑否☐\n住宿：是●否○'],
    [
      'suits of cards',
      '黑桃♠、红心♥、梅花♣、方块♦四种花色。先出黑桃♠，再出方块♦。'
    ],
    ['signs of planets', '太阳☉、月亮☽、水星☿、金星♀、火星♂、木星♃都有符号。'],
    ['chessmen', '国际象棋有王♔、后♕、车♖、象♗、马♘、兵♙。'],
    ['bullets inside a line', '本店特色●现做●现卖●新鲜●实惠'],
    [
      'items inside a line',
      '办理须知：◆携带身份证；◆提前预约；◆按时到场。◆咨询电话见公告。'
    ],
    [
      'ways through menus',
      '打开设置▶通用▶关于本机，点击版本▶继续，然后等待▶完成。'
    ],
    ['ups and downs', '今日甲公司▲，乙公司▼，丙公司▲，丁公司▼。'],
    ['a lesson in Thai', '泰语有辅音字母。字母ก读作“郭”，字母ข读作“可”。'],
    ['prices in baht', '门票฿50，小吃฿30，打车฿120。'],
    [
      'news about betting',
      '警方查处了利用百家乐平台开设赌场的团伙，其代理的凯发娱乐网站已被封禁。'
    ],
    [
      'brands inside words and names',
      '他顺利来中国留学。首位夺得大满贯中国选手。网易雷火官网公布消息。明升电子有限公司。'
    ],
    [
      'a site named in brackets',
      '据新华网（www.xinhuanet.com）消息，会议已经结束。'
    ],
    [
      'spider pools explained',
      '蜘蛛池模板：一种批量生成页面的文件，站长常有误解。'
    ],
    [
      'characters with several readings',
      '多音字：重(zhòng)要、重(chóng)复；长(cháng)短、长(zhǎng)大。'
    ],
    [
      'a chat',
      '好吧。。我知道了。。明天见。。。那个，，能不能便宜点,谢谢(急)，，'
    ],
    ['stops in threes', '好吧。。。我知道了。。。'],
    ['a table with empty cells', '姓名,电话,城市\n张三,,北京\n李四,,上海\n'],
    ['questions', '？？什么情况\n？？真的假的\n']
  ])('%s', (_, text) => {
    expect(restore(text).edits).toEqual([])
  })

  test('sums of money in traditional text', () => {
    const {value} = restore('茲收到新臺幣壹萬貳仟圓整。')
    expect(value).toBe('兹收到新台币壹万贰仟圆整。')
  })
})

describe('damage that looks alike goes', () => {
  test.each([
    [
      'glyphs inside words',
      '这里的食🔥品安全，由市监督管★理局负责。',
      '这里的食品安全，由市监督管理局负责。'
    ],
    [
      'glyphs inside words of one kind, but not the ticks',
      '今年的经🌵济增长较快，消🌵费持续回升。已完成✅两项工作',
      '今年的经济增长较快，消费持续回升。已完成✅两项工作'
    ],
    [
      'broken emoji',
      '城乡差距的态势👨🏿🦳，影响因素🧖；结论。',
      '城乡差距的态势，影响因素；结论。'
    ],
    [
      'one emoji before every mark',
      '一年🔥，两年🔥，三年🔥，四年🔥，五年🔥。',
      '一年，两年，三年，四年，五年。'
    ],
    [
      'strewn letters',
      '里胡涂ิ的回来了，什么เ可谈呢？',
      '里胡涂的回来了，什么可谈呢？'
    ],
    [
      'an address inside a word',
      '他为自（请关注www.example.com）己着想。',
      '他为自己着想。'
    ],
    [
      'a footer of links with a brand',
      '结束。\n蜘蛛池模板: 尊龙百家乐| 五华县| 尊龙官网| 高清',
      '结束。\n'
    ],
    ['壹 that was 一', '要麼壹次性使用。', '要么一次性使用。']
  ])('%s', (_, text, expected) => {
    expect(restore(text).value).toBe(expected)
  })
})

// Long enough for the arguments of a call to overflow, hence slow.
test('long lines full of damage are read', {timeout: 300_000}, () => {
  const length = 130_000
  for (const text of [
    '國(guó)發(fā)',
    '国\ufffd',
    '尊龙百家乐我',
    '国&ldquo;',
    '国</p>',
    '国ก',
    '。？一秒记住本站',
    '你好,，我,。',
    '冇有沿著為瞭',
    '壹些、後“',
    '雪?！崩钏恼f',
    'Í¼Êé¹Ý'
  ])
    expect(restore(text.repeat(length)).edits.length).toBeGreaterThan(0)
})

test('long lines of quoted forms stay', () => {
  expect(restore('“為人”写着，'.repeat(60_000)).edits).toEqual([])
})

test('long lines of what only begins like damage stay', () => {
  for (const text of ['w', '\\u', '[b=', 'a0 B+ ', '<p ', '国(a.'])
    expect(restore(text.repeat(60_000)).edits).toEqual([])
})

test('long pages of cut lines are read', () => {
  const page =
    '我们花了一个月的时间，写了一个小工具，它能把整篇文\n章里的错误找出来。编辑看过以后，可以接受，也可以拒\n绝每一处修改。\n'
  for (const text of [page, '要想大限度地', '中 国 经 济 在 发 展 ，'])
    expect(restore(text.repeat(10_000)).edits.length).toBeGreaterThan(0)
  for (const text of ['(', ',', '，', ' ', '好 ', '**好', '\n', '好\n', '1\n'])
    expect(() => restore(text.repeat(130_000))).not.toThrow()
})

test('long lines of other damage are read', () => {
  for (const text of [
    '國(guó fā)發fā',
    '놅人놛们께事，',
    '涐们讠射夶家',
    '身ti健kang',
    '国\u0301家\u{e0041}'
  ])
    expect(restore(text.repeat(20_000)).edits.length).toBeGreaterThan(0)
})
