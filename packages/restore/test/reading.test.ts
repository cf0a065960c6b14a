import {createRestorer} from '@zhengben/restore'
import {describe, expect, test} from 'vitest'
import {createGlossary, readings, readModel} from './resources.ts'

const restore = createRestorer({
  model: readModel(),
  glossary: createGlossary(),
  readings
})

describe('pinyin that a machine put behind characters goes', () => {
  test.each([
    ['once', '國(guó)家發(fā)展，經(jīng)濟(jì)增長。'],
    ['twice', '國(guó)(guó)家發(fā)(fā)展，經(jīng)(jīng)濟(jì)(jì)增長。'],
    [
      'without tone, a blank behind',
      '國(guo) (guo) 家發(fa) 展，經(jing) 濟增長。'
    ],
    [
      'in brackets of other kinds',
      '國（guó）家發[fā]展，經【jīng】濟〔jì〕增長。'
    ],
    ['with blanks and numbers', '國( guó )家發(fa1)展，經(jing1)濟增長。'],
    ['in other letters', '國(ɡuó)家發(fā)展，經(jīnɡ)濟增長。'],
    [
      'for whole words',
      '國家(guó jiā)發展(fāzhǎn)，經濟(jīng jì)增長(zēngzhǎng)。'
    ],
    ['without brackets', '國guó家發fā展，經jīng濟增長zhǎng。']
  ])('%s', (_, text) => {
    expect(restore(text).value).toBe('国家发展，经济增长。')
  })
})

describe('pinyin that a writer gives stays', () => {
  test.each([
    [
      'a gloss',
      '他踽踽（jǔ jǔ）独行，走过氤氲（yīn yūn）的街巷，望着巉（chán）岩。'
    ],
    [
      'a vocabulary',
      '生词：银行(yínháng)、公园(gōngyuán)、学校(xuéxiào)、老师(lǎoshī)。'
    ],
    ['two readings', '长(cháng)短、长(zhǎng)大、行(háng)列、行(xíng)走。'],
    [
      'names',
      '欢迎李娜(Li Na)和王芳(Wang Fang)来到上海(Shanghai)和重庆(Chongqing)。'
    ],
    [
      'a lesson without brackets',
      '“国”读guó，“家”读jiā；妈mā、麻má、马mǎ、骂mà四声不同。'
    ],
    ['tones', '四声是ā、á、ǎ、à。']
  ])('%s', (_, text) => {
    expect(restore(text).edits).toEqual([])
  })

  test.each([
    [
      'rare words',
      '他蹣跚(pán shān)地走，兩人齟齬(jǔ yǔ)不斷，笑靨(xiào yè)如花。'
    ],
    [
      'rare characters that have another form',
      '群山巍峨，崗巒(luán)起伏。他蹣(pán)跚(shān)走來，囁(niè)嚅(rú)著，不敢謁(yè)見將軍。'
    ],
    [
      'words in quotation marks',
      '老師把「壯(zhuàng)觀」與「飛(fēi)翔」寫在黑板上，「過(guò)去」也寫了。'
    ],
    [
      'words before a colon',
      '棄(qì)：丟開。\n躍(yuè)：跳起來。\n懸(xuán)：掛在空中。'
    ],
    [
      'many rare characters and a few known ones',
      '鷓(zhè)鴣聲裡，驛(yì)路蕭(xiāo)條，鯨(jīng)波萬里。他蹣(pán)跚而來，囁(niè)嚅不語，躋(jī)身其間，斂(liǎn)容正坐，聽(tīng)鐃(náo)鈸齊鳴，觀(guān)旌旗。'
    ],
    [
      'a vocabulary',
      '生詞：銀行(yínháng)、長短(cháng duǎn)、長大(zhǎng dà)、國家(guó jiā)。'
    ]
  ])('%s in traditional text', (_, text) => {
    expect(restore(text).edits.map((d) => d.kind)).not.toContain('reading')
  })

  test('a gloss in a page full of damage', () => {
    const {value} = restore(
      '國(guó)家發(fā)展，經(jīng)濟(jì)增長(zhǎng)，產(chǎn)業(yè)興(xīng)旺，瞭(liǎo)解荈(chuǎn)茶。'
    )
    expect(value).toBe('国家发展，经济增长，产业兴旺，了解荈（chuǎn）茶。')
  })
})
