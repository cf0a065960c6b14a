import {createRestorer} from '@zhengben/restore'
import {describe, expect, test} from 'vitest'
import {createGlossary, readings, readModel} from './resources.ts'

const restore = createRestorer({
  model: readModel(),
  glossary: createGlossary(),
  readings
})

/** Written for this test: numbers and Latin words make columns and characters differ. */
const paragraphs = [
  '市教育局昨天公布了新学期的招生计划。全市48所小学今年将招收新生12,680名，比2023年增加1,350名，其中进城务工人员子女占23.5%。各校应当在8月15日17:30以前完成登记，并且统一采购课桌和教材，费用由财政承担。',
  '为了方便家长，教育局开通了网上登记系统，支持iPhone和Android手机，也可以用WiFi在服务窗口办理。系统上线3天，已有8,600名家长完成登记，平均用时6分40秒，比去年缩短了15分钟。',
  '教育局负责人说，登记结束后将在9月1日以前公布分班名单。如有疑问，家长可以在工作日9:00至16:30拨打服务电话，也可以到就近的32个服务点咨询，工作人员会逐一解答。'
]

/** Cut every so many characters, whatever they are. */
function wrap(text: string, length: number): Array<string> {
  const lines: Array<string> = []
  for (let at = 0; at < text.length; at += length)
    lines.push(text.slice(at, at + length))
  return lines
}

const lengths = [18, 20, 22, 25, 27, 30, 32, 35, 38, 40]

describe('lines cut every so many characters are joined', () => {
  test.each(lengths)('%d, blank lines between paragraphs', (n) => {
    const source = paragraphs.map((d) => wrap(d, n).join('\n')).join('\n\n')
    expect(restore(source).value).toBe(paragraphs.join('\n\n'))
  })

  test.each(lengths)('%d, paragraphs indented', (n) => {
    const whole = paragraphs.map((d) => `　　${d}`)
    const source = whole.map((d) => wrap(d, n).join('\n')).join('\n')
    expect(restore(source).value).toBe(whole.join('\n'))
  })

  test.each(lengths)('%d, CRLF', (n) => {
    const source = paragraphs
      .map((d) => wrap(d, n).join('\r\n'))
      .join('\r\n\r\n')
    expect(restore(source).value).toBe(paragraphs.join('\r\n\r\n'))
  })
})

test.each(lengths)('%d, with glyphs that made lines longer', (n) => {
  const damaged = paragraphs.map((d) =>
    d.replaceAll(/(?<=[的在月教]\p{Script=Han})(?=\p{Script=Han})/gu, '★★')
  )
  const source = damaged.map((d) => wrap(d, n).join('\n')).join('\n\n')
  expect(restore(source).value).toBe(paragraphs.join('\n\n'))
})

describe('the blank between two words stays', () => {
  test.each([
    ['at the end of a line', 6],
    ['at the start of the next', 5]
  ])('%s', (_, before) => {
    const whole = `${paragraphs[0]}${paragraphs[2]}`
    const at = 24 * 5 - before
    const text = `${whole.slice(0, at)}Green Tea${whole.slice(at)}`
    const {value} = restore(wrap(text, 24).join('\n'))
    expect(value).toContain(text.slice(at - 8, at + 16))
  })
})

describe('lines of a like number of characters that a writer ended stay', () => {
  test.each([
    [
      'results of races',
      '男子100米预赛第1组成绩10.86秒\n男子200米预赛第2组成绩22.41秒\n男子400米预赛第3组成绩49.75秒\n女子100米预赛第1组成绩12.03秒\n女子200米预赛第2组成绩24.92秒\n女子400米预赛第3组成绩55.18秒'
    ],
    [
      'prices',
      '苹果5斤装每箱39.80元，满2箱包邮\n香梨8斤装每箱45.00元，满2箱包邮\n脐橙9斤装每箱52.60元，满3箱包邮\n葡萄3斤装每箱36.90元，满3箱包邮\n猕猴桃5斤装每箱48元，满2箱包邮'
    ],
    [
      'trains',
      'G1023次列车08:15由江州站开往临江\nG1025次列车09:40由江州站开往临江\nD2207次列车10:05由江州站开往南湖\nD2209次列车11:30由江州站开往南湖\nK8812次列车12:50由江州站开往东山'
    ]
  ])('%s', (_, text) => {
    expect(restore(text).edits).toEqual([])
  })
})
