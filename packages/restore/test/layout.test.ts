import {applyEdits} from '@zhengben/bitext'
import {createRestorer} from '@zhengben/restore'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {createGlossary, readings, readModel} from './resources.ts'

const restore = createRestorer({
  model: readModel(),
  glossary: createGlossary(),
  readings
})

/** Three paragraphs written for this test. */
const paragraphs = [
  '镇上的邮局是一座两层的小楼，门口种着两棵梧桐树。每天早晨八点，老周准时打开大门，把昨天收到的信件按照街道重新整理一遍，然后骑上那辆绿色的自行车出发。',
  '他在这里工作了三十多年，几乎认识镇上的每一个人。哪家的儿子在外地上学，哪家的老人身体不好，他都记得清清楚楚。有时候信封上的地址写得不完整，他也能准确地送到收信人的手里。',
  '去年秋天，邮局换了新的设备，许多工作都由电脑完成了。年轻人觉得方便，老周却说，机器不会知道哪封信应该早一点送到。'
]
const whole = paragraphs.join('\n')

/** Cut at a column, as text editors and PDF do: a mark may hang over. */
function wrap(text: string, length: number | (() => number)): Array<string> {
  const lines: Array<string> = []
  const next = (): number => (typeof length === 'number' ? length : length())
  let room = next()
  let line = ''
  for (const character of text) {
    if (line.length >= room && !/[，。]/u.test(character)) {
      lines.push(line)
      line = ''
      room = next()
    }
    line += character
  }
  return [...lines, line]
}

describe('lines that a machine cut are joined', () => {
  test.each([16, 19, 20, 23, 25, 28, 30, 33, 36, 40])(
    'at column %d, paragraphs indented',
    (n) => {
      const source = paragraphs
        .map((d) => `　　${wrap(d, n).join('\n')}`)
        .join('\n')
      expect(restore(source).value).toBe(
        paragraphs.map((d) => `　　${d}`).join('\n')
      )
    }
  )

  test.each([17, 21, 26, 31])(
    'at column %d, blank lines between paragraphs',
    (n) => {
      const source = paragraphs.map((d) => wrap(d, n).join('\n')).join('\n\n')
      expect(restore(source).value).toBe(paragraphs.join('\n\n'))
    }
  )

  test.each([18, 22, 24])('at column %d, CRLF', (n) => {
    const source = paragraphs
      .map((d) => wrap(d, n).join('\r\n'))
      .join('\r\n\r\n')
    expect(restore(source).value).toBe(paragraphs.join('\r\n\r\n'))
  })

  test.each([18, 24, 29])('at column %d, the other lines indented', (n) => {
    const source = paragraphs.map((d) => wrap(d, n).join('\n    ')).join('\n')
    expectJoined(source, '\n    ')
  })

  test.each([18, 24, 29])('at column %d, blank lines between all', (n) => {
    const source = paragraphs.flatMap((d) => wrap(d, n)).join('\n\n')
    expectJoined(source, '\n\n')
  })

  test('here and there', () => {
    const lengths = [18, 14, 21, 13, 16, 19, 15]
    let i = 0
    const source = paragraphs
      .flatMap((d) => wrap(d, () => lengths[i++ % lengths.length] as number))
      .join('\n')
    const {value} = restore(source)
    for (const line of value.split('\n')) expect(line).toMatch(/[。，]$/u)
    expect(value.split('\n').length).toBeLessThan(6)
  })

  test('traditional text, kept as it is', () => {
    const source =
      '　　鎮上的郵局是一座兩層的小樓，門口種著兩棵梧\n桐樹。每天早晨八點，老周準時打開大門，把昨天\n收到的信件按照街道重新整理一遍，然後騎上那輛\n綠色的自行車出發。他在這裡工作了三十多年，幾\n乎認識鎮上的每一個人。\n　　去年秋天郵局換了設備。'
    const {value} = restore(source, {script: 'keep'})
    expect(value.split('\n').length).toBe(2)
  })

  test('Latin words keep a blank, and none comes between Han', () => {
    const source =
      '　　我们花了一个月的时间，用大家都会的 Type\nScript 写了一个小工具，它能把整篇文章里的错\n误找出来，然后交给编辑。这个工具不需要网络，在\n一台普通的电脑上就能运行。编辑看过以后，可以接\n受，也可以拒绝每一处修改。\n　　大家都说好用。'
    expect(restore(source).value).toContain('Type Script 写了')
  })

  test('heads and feet of pages between the halves go', () => {
    const lines = paragraphs.flatMap((d) => wrap(`　　${d}`, 22))
    const source = lines
      .flatMap((d, i) =>
        i % 4 === 3 && i < lines.length - 1
          ? [d, `— ${(i + 1) / 4 + 6} —`, '小镇邮局']
          : [d]
      )
      .join('\n')
    expect(restore(source).value).toBe(
      paragraphs.map((d) => `　　${d}`).join('\n')
    )
  })

  test('Han that were set apart', () => {
    const source = [...whole].join(' ').replaceAll(' \n ', '\n')
    expect(restore(source).value).toBe(whole)
  })

  test('blanks strewn over running text', () => {
    const source = whole.replaceAll(
      /(?<=\p{Script=Han}{3})(?=\p{Script=Han}{2})/gu,
      ' '
    )
    expect(restore(source).value.replaceAll('\n', '')).not.toContain(' ')
  })
})

describe('lines that a writer ended stay', () => {
  test.each([
    [
      'verse',
      '燕子在屋檐下做了窝\n每天清早它们唱着歌\n飞过那条宽阔的大河\n又飞过金黄色的麦田\n母亲站在门口看着它们\n好像看着远行的孩子们\n等到秋天叶子落了\n它们就要到南方去'
    ],
    [
      'verse with long lines of one length',
      '春天的风吹过了江南的每一座石桥，雨丝落满\n夏天的夜里有人坐在院子中间讲故事，蛙声一片\n秋天的山上铺满了红色和金色的落叶，月亮很圆\n冬天的炉火照亮了老人和孩子们的脸，雪落无言\n一年的时光就这样从我们的指缝间流走，不再回来'
    ],
    [
      'lines of a song',
      '你说你要去看海\n带着一把旧吉他\n路过的人都笑你\n你却笑得那么大\n啦啦啦 啦啦啦\n你却笑得那么大'
    ],
    [
      'a list',
      '准备材料\n面粉三百克\n鸡蛋两个\n白砂糖五十克\n牛奶一百毫升\n酵母粉三克\n黄油二十克'
    ],
    [
      'a contract',
      '第一条 甲方委托乙方对本项目进行技术开发\n第二条 乙方应当在合同签订之日起三十日内提交方案\n第三条 甲方应当在收到方案之日起十日内予以确认\n第四条 双方对合作中知悉的商业秘密负有保密义务'
    ],
    [
      'a screenplay',
      '老周：今天的信怎么这么少\n小李：现在大家都发短信了\n老周：短信哪有信好\n小李：您又来了，时代不一样了嘛\n老周：时代再变，人心里的话还是得写下来'
    ],
    [
      'subtitles',
      '1\n00:00:01,000 --> 00:00:03,500\n我以前从来没有想过\n有一天会离开这里\n\n2\n00:00:04,000 --> 00:00:06,000\n可是火车已经开了\n我只能往前看'
    ],
    [
      'a chat',
      '张三：明天几点集合\n李四：八点吧。别迟到\n张三：好的。我带相机\n李四：行，那我带吃的\n王五：我能不能带我弟弟去\n张三：可以啊。人多热闹'
    ],
    [
      'headlines',
      '全市春季植树活动今日启动两千余人参加\n新建图书馆正式开放首日接待读者五千人\n地铁三号线延长段年底通车试运行\n本市中小学推行课后服务家长普遍欢迎\n气象部门发布大风蓝色预警提醒市民注意'
    ],
    [
      'mail',
      '> 上次说的那个方案，大家讨论以后觉得还需\n> 要修改，主要是时间安排得太紧，人手也不\n> 够。\n我同意。不过客户那边已经催了两次，我们最好在本周\n之内给一个明确的答复，不然他们可能会去找别的公\n司。\n-- \n老周'
    ],
    ['long mail with a signature', `${wrap(whole, 36).join('\n')}\n-- \n老周`],
    [
      'long mail with a head',
      `发件人：老周\n主题：邮局\n\n${wrap(whole, 36).join('\n')}`
    ],
    [
      'long mail with a quotation',
      `${wrap(whole, 36).join('\n')}\n\n> 你那里的邮局，\n> 还在不在？`
    ],
    [
      'an address',
      '江州市城东区\n梧桐路二十八号\n小镇邮局 老周收\n邮政编码三一二零零零'
    ],
    [
      'the end of a letter',
      '就写到这里吧，等你回来我们再慢慢说。\n\n此致\n敬礼\n\n　　　　　　　　你的朋友 老周\n　　　　　　　　三月十二日'
    ],
    [
      'code',
      'function 问好(名字) {\n  const 话 = "你好，" + 名字\n  return 话\n}\n// 上面的函数返回一句问\n// 候语'
    ],
    [
      'a table',
      '姓名    性别    籍贯\n张建国    男    江州\n李秀英    女    临江\n王志强    男    江州'
    ],
    [
      'paragraphs without stops',
      '今天去了一趟江边，风很大，人却不少，都在放风筝\n回来的路上买了两斤橘子，老板多送了一个，说是自己家种的\n晚上给母亲打了电话，她说家里一切都好，让我不要惦记'
    ],
    [
      'numbered stanzas',
      '1\n山外有青山，楼外有高楼\n走过多少路，才能到尽头\n2\n水边有人家，家中有老酒\n喝过三两杯，不问春和秋\n3\n夜来风雨急，门前系小舟\n明朝天放晴，我又往前走'
    ],
    [
      'spread headings and forms',
      '通 知\n姓 名：张 三，性 别：男，籍 贯：江 州。\n负 责 人：李 四，电 话：一二三，部 门：财 务。\n会 议 纪 要'
    ],
    [
      'text cut into words',
      '我们 今天 去 公园 ， 看见 很多 花 。\n他 喜欢 读书 ， 也 喜欢 写字 。\n老师 说 ， 明天 要 考试 。'
    ],
    [
      'a nursery rhyme set apart for reading',
      '大 公 鸡 ， 喔 喔 叫 ，\n叫 醒 太 阳 起 得 早 。\n小 朋 友 ， 快 起 床 ，\n洗 脸 刷 牙 上 学 堂 。\n唱 支 歌 儿 真 高 兴 ，\n蹦 蹦 跳 跳 真 欢 喜 。'
    ],
    [
      'speech word by word',
      '父亲放下筷子，看着他说：“我 再 也 不 管 你 的 事 情 了。”\n屋里静得很。\n他低着头，没有作声。\n“从 今 天 开 始，你 自 己 照 顾 自 己。”\n父亲说完，转身走了出去。'
    ],
    ['a sentence so', '“我 再 也 不 会 相 信 你 们 了，再 见！”'],
    [
      'verse with blanks',
      '春天莅临 它便穿着紫衣，\n从南方迁徙而返 寻找，\n自己的家和主人 孩子们，\n拍手高喊 燕子回来了，'
    ]
  ])('%s', (_, text) => {
    expect(restore(text).edits).toEqual([])
  })

  test('a heading, an item and a paragraph of wrapped text', () => {
    const lines = wrap(paragraphs[0] as string, 20)
    const source = [
      '小镇邮局',
      '',
      ...lines,
      '',
      '一、老周',
      '',
      ...wrap(paragraphs[1] as string, 20)
    ].join('\n')
    expect(restore(source).value).toBe(
      `小镇邮局\n\n${paragraphs[0]}\n\n一、老周\n\n${paragraphs[1]}`
    )
  })
})

test('a signature set to the right keeps its lines', () => {
  const blanks = ' '.repeat(24)
  const signature = `\n\n${blanks}    江州市小镇邮局\n${blanks}二〇一九年十月`
  const source = wrap(paragraphs.join(''), 20).join('\n') + signature
  const {value} = restore(source)
  expect(value).toBe(paragraphs.join('') + signature)
})

test('nothing but white space changes', () => {
  fc.assert(
    fc.property(
      fc.integer({min: 14, max: 44}),
      fc.constantFrom('\n', '\r\n', '\n\n', '\n　　', '\n    '),
      (n, end) => {
        const source = paragraphs.flatMap((d) => wrap(d, n)).join(end)
        const {edits, value} = restore(source, {only: ['layout']})
        expect(value.replaceAll(/\s/gu, '')).toBe(whole.replaceAll('\n', ''))
        expect(applyEdits(source, edits)).toBe(value)
      }
    ),
    {numRuns: 40}
  )
})

/** All breaks inside sentences are gone, and those between paragraphs stay. */
function expectJoined(source: string, end: string): void {
  const {value} = restore(source)
  const parts = value.split(end === '\n    ' ? /\n(?: {4})?/u : end)
  for (const part of parts) expect(part).toMatch(/。$/u)
  expect(parts.length).toBeLessThan(source.split(end).length / 1.5)
}
