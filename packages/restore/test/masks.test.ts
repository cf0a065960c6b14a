import {createRestorer} from '@zhengben/restore'
import {describe, expect, test} from 'vitest'
import {readings, readModel, readRepositoryGlossary} from './resources.ts'

const restore = createRestorer({
  model: readModel(),
  glossary: readRepositoryGlossary(),
  readings
})

describe('marks and letters that writers mean stay', () => {
  test.each([
    ['a dot between words', '青春·理想，爱情·人生，都写在这本书里。'],
    ['a dot in a title', '本书原名《理性·感性》，再版时改为今名。'],
    ['a list with dots', '感性·感动·感悟'],
    ['a list that begins with a word', '健身·体育·养生'],
    ['a list of abilities', '训练重点：肌肉·体能·柔韧'],
    ['a list with strokes', '产品特点：无毒/品质好/耐高温。'],
    ['a list with short names', '消毒/品控/仓储'],
    ['one stroke between words', '评价个性/感受两个方面。'],
    ['departments', '负责后台研发/票务系统维护。'],
    ['a notice', '此处·女士止步'],
    ['an essay', '独处·女性·书写'],
    ['a heading', '强调·教师主体地位'],
    ['a product', '到期后按日*本金的万分之五收取违约金。'],
    ['a product in a row', '每日*本金*0.05%计收滞纳金'],
    ['a formula', '高*潮位=多年平均值*系数'],
    ['a factor', '自身*体重指数请参考下表'],
    ['a limit', '城市*长度限制为20字'],
    ['a note on a word', '一市*委托两家机构评估'],
    ['spaced by dots for looks', '高·潮·起·落'],
    ['spaced by asterisks for looks', '独*立*成*篇的版式不可取'],
    ['two spellings', '抗议/抗*议'],
    ['a mark of verified accounts', '他又在微博上加V了，粉丝涨得很快。'],
    ['a mark on a picture', '给头像加v要先实名。'],
    ['a mark in quotation marks', '“加V”认证每年要交三百块。'],
    ['a neckline', '加V领毛衣，显脖子长。'],
    ['a verified account', '这位大V信誓旦旦地说，绝没有收过一分钱。'],
    ['volts', '检波器把V信号转换成直流。'],
    ['a filter', '【国*家】开头的邮件都被拦截了'],
    ['a word about a mask', '“和谐”有时写作“河蟹”或“和*谐”。'],
    ['a remark on spellings', '“银hang”“贷kuan”一类写法，多见于小广告。'],
    ['a remark without quotation marks', '快shou、抖yin之类写法，平台已严查。']
  ])('%s', (_, text) => {
    const {edits} = restore(text, {only: ['variant']})
    expect(edits.map((d) => [text.slice(...d.range), d.value])).toEqual([])
  })
})

describe('masks go', () => {
  test.each([
    ['前几天当地政*府发了通知。', '前几天当地政府发了通知。'],
    ['他因为贩卖毒/品被抓。', '他因为贩卖毒品被抓。'],
    ['她的身·体微微发抖，欲·望渐起。', '她的身体微微发抖，欲望渐起。'],
    ['这件裙子很性_感。', '这件裙子很性感。'],
    ['有人在街上喊口号，公*安很快来了。', '有人在街上喊口号，公安很快来了。'],
    ['市*委书*记讲了话。', '市委书记讲了话。'],
    ['共*产*党领导的军*队', '共产党领导的军队'],
    ['去年他去了日*本和美*国家庭做客。', '去年他去了日本和美国家庭做客。'],
    ['代开发-票，当天可取。', '代开发票，当天可取。'],
    ['需要的请加V：abc12345', '需要的请加微信：abc12345'],
    ['想学的朋友加V了解详情。', '想学的朋友加微信了解详情。'],
    ['需要的请加v', '需要的请加微信'],
    ['有意者请加V信详谈。', '有意者请加微信详谈。'],
    ['到银hang办贷款。', '到银行办贷款。'],
    ['她去派*所报案。', '她去派出所报案。']
  ])('%s', (text, expected) => {
    expect(restore(text).value).toBe(expected)
  })
})
