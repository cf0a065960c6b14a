import {createRestorer} from '@zhengben/restore'
import {describe, expect, test} from 'vitest'
import {createGlossary, readings, readModel} from './resources.ts'

const restore = createRestorer({
  model: readModel(),
  glossary: createGlossary('邦度 国家 word spun approved'),
  readings
})

describe('doubled marks of a page become single', () => {
  test.each([
    [
      'a comma before every mark',
      '我们去了北京,，看了长城,，也看了故宫,、天坛,、颐和园,。大家都很高兴,。',
      '我们去了北京，看了长城，也看了故宫、天坛、颐和园。大家都很高兴。'
    ],
    [
      'full-width commas',
      '春天来了，，花开了，。孩子们去公园，、去河边，；都很高兴，！',
      '春天来了，花开了。孩子们去公园、去河边；都很高兴！'
    ],
    [
      'two commas and a mark',
      '会议开完了，,。大家散了，，。明天再来,，！',
      '会议开完了。大家散了。明天再来！'
    ],
    [
      'a stop after an exclamation',
      '真好看！。我也想去，、你呢？。我们一起走，。',
      '真好看！我也想去、你呢？我们一起走。'
    ],
    [
      'a comma after a stop',
      '他来了。，我走了，。你呢。，',
      '他来了，我走了。你呢，'
    ],
    [
      'before a quotation',
      '老师说,：“明天考试,，记得带笔,。”',
      '老师说：“明天考试，记得带笔。”'
    ]
  ])('%s', (_, text, expected) => {
    expect(restore(text).value).toBe(expected)
  })
})

describe('half-width marks of a damaged page', () => {
  test('become full-width next to Chinese, in pairs, and nowhere else', () => {
    const text =
      '邦度的发展,邦度的未来;请看 http://a.cn/x?y=1,z(见下文)。时间12:30,共1,680元。邦度(GDP, 人均)。好:) a,b'
    expect(restore(text, {spun: true}).value).toBe(
      '国家的发展，国家的未来；请看 http://a.cn/x?y=1,z（见下文）。时间12:30，共1,680元。国家（GDP, 人均）。好:) a,b'
    )
  })

  test('stay where a glyph or two were the only damage of a page', () => {
    const page = '今天去了海边,风很大,浪也很高,我们坐在沙滩上,'.repeat(6)
    const text = `食🔥品安全,管★理规定。\n${page}`
    expect(restore(text).edits.map((d) => d.kind)).not.toContain('punctuation')
  })

  test('stay where two other edits were all', () => {
    const text = '邦度的发展,\u200b大家的心愿(见下文),请看。'
    const {edits} = restore(text, {spun: true})
    expect(edits.length).toBeGreaterThan(0)
    expect(edits.map((d) => d.kind)).not.toContain('punctuation')
  })

  test('lose blanks before marks', () => {
    expect(restore('邦度强大 ，邦度富裕 。邦度发展', {spun: true}).value).toBe(
      '国家强大，国家富裕。国家发展'
    )
  })
})

describe('marks between which something was removed', () => {
  const page =
    '夜市开🔥张的第一天，摊主们都忙个不停。生意🔥好的摊位一晚上能有八百元收入'
  const rest = '办公室说，今年还要增★加两个夜市，方便更多的居民。'
  const clean = (text: string): string => text.replaceAll(/[🔥★]/gu, '')

  test.each([
    ['stops', '。🔥。', '。'],
    ['commas', '，🔥，', '，'],
    ['a comma and a stop', '，🔥。', '。']
  ])('%s become one', (_, marks, mark) => {
    expect(restore(page + marks + rest).value).toBe(
      clean(page) + mark + clean(rest)
    )
  })

  test.each(['！🔥！', '。。🔥。', '。。'])('%s stay', (marks) => {
    expect(restore(page + marks + rest).value).toBe(
      clean(page) + clean(marks) + clean(rest)
    )
  })
})

test('a half-width stop before a closing quotation mark of a damaged page becomes full-width', () => {
  const text =
    '他笑🔥着说：“今天是个好天.”大🔥家都跟着笑了起来，屋子里很热🔥闹。软件是2.0版，“版本号是2.”'
  expect(restore(text).value).toBe(
    '他笑着说：“今天是个好天。”大家都跟着笑了起来，屋子里很热闹。软件是2.0版，“版本号是2.”'
  )
})

test('question marks in a row at the start of a line are all of one width', () => {
  const {value} = restore('????今天开会,，明天放假,。大家都很高兴,。我也是,。')
  expect(value.startsWith('????今天')).toBe(true)
})

describe('marks of a careful writer stay', () => {
  test.each([
    ['a slip of the pen', '他来了，。大家都很高兴。'],
    [
      'two slips in a long text',
      `${'天气很好，我们去公园散步。'.repeat(60)}他来了，。她走了，。`
    ],
    ['a chat', '好吧。。我知道了。。那个，，能不能便宜点,谢谢,,急。。'],
    ['strong feeling', '什么？？！真的假的！！太好了！！！你说呢？！'],
    ['dots', '我……我不知道。。。算了...随便吧。。。。'],
    ['a table', '姓名,,城市,电话\n张三,,北京,\n李四,,上海,'],
    ['packages', '命令::子命令\n配置：：网络\n配置：：系统\n配置：：用户'],
    ['quotation marks', '他说“好“，她说”不”。\n"行",他说.'],
    ['half-width stops', '他说：“今天是个好天.”大家都笑了.“是啊.”'],
    ['times and sums', '12:30开会,1,680元,比分3:2。'],
    ['English', 'He said, (quietly), "no". 他没听见, 我听见了.'],
    ['faces', '好的:) 明天见;D 不行:('],
    ['code', 'if (a, b) { 打印(甲, 乙); } // 例子:好']
  ])('%s', (_, text) => {
    expect(restore(text).edits).toEqual([])
  })
})
