import {createRestorer} from '@zhengben/restore'
import {describe, expect, test} from 'vitest'
import {createGlossary, readings, readModel} from './resources.ts'

const restore = createRestorer({
  model: readModel(),
  glossary: createGlossary(),
  readings
})

describe('characters that stand in for others go back', () => {
  test.each([
    [
      'a rare one inside a word',
      '请夶家注意茭通安全。',
      '请大家注意交通安全。'
    ],
    [
      'many in one text',
      '涐们昰好朋友，伱不要忘记。每哖这个溡候，婲都开了。',
      '我们是好朋友，你不要忘记。每年这个时候，花都开了。'
    ],
    [
      'Japanese ones in the company of others',
      '夶家注意茭通，这样効果更好。',
      '大家注意交通，这样效果更好。'
    ],
    [
      'some that may be either of two',
      '莪们都是好朋友，伱不葽忘记，亾人都可以来，猎亾也来。',
      '我们都是好朋友，你不要忘记，人人都可以来，猎人也来。'
    ],
    ['a variant of Unihan', '他徃往很晚才囘家。', '他往往很晚才回家。'],
    [
      'radicals for characters, before 部 too',
      '⼤部分⼈住在东部，⼀部分住在⼭上。',
      '大部分人住在东部，一部分住在山上。'
    ],
    ['a radical and the rest', '感讠射大家的支持。', '感谢大家的支持。'],
    [
      'characters taken apart, honest ones in their company',
      '讠射讠射大家，这个氵去律问题，木目信他很快就能解决。',
      '谢谢大家，这个法律问题，相信他很快就能解决。'
    ]
  ])('%s', (_, text, expected) => {
    expect(restore(text).value).toBe(expected)
  })
})

describe('a syllable inside a word becomes its character', () => {
  test.each([
    [
      'at the end',
      '他的身ti很好，心qing也不错。',
      '他的身体很好，心情也不错。'
    ],
    ['in the middle', '习惯用支fu宝付款。', '习惯用支付宝付款。'],
    [
      'at the start',
      'zhong国队赢了，大家都很gao兴。',
      '中国队赢了，大家都很高兴。'
    ],
    [
      'with their tones, all over',
      '他到银háng取钱，路上碰见老同xué，一起到公yuán散步。',
      '他到银行取钱，路上碰见老同学，一起到公园散步。'
    ]
  ])('%s', (_, text, expected) => {
    expect(restore(text).value).toBe(expected)
  })
})

describe('marks strewn over Han go', () => {
  test.each([
    ['combining marks', '今\u0301天的天\u0308气\u0360很好。'],
    ['tags', '今\u{e0041}天的天\u{e0042}气很好。'],
    ['marks of ruby', '今\ufff9天\ufffa的天\ufffb气很好。'],
    ['selectors of emoji', '今\ufe0f天的天\ufe0f气很好。']
  ])('%s', (_, text) => {
    expect(restore(text).value).toBe('今天的天气很好。')
  })

  test('selectors, but not those of single names', () => {
    const text = '葛\u{e0100}城市和辻\u{e0101}先生'
    expect(restore(text).edits).toEqual([])
    const all = '今天的天气很好我们去公园散步'
    const {value} = restore([...all].join('\u{e0100}'))
    expect(value).toBe(all)
  })
})

describe('honest text stays', () => {
  test.each([
    ['vegetables', '茭白炒肉很好吃，我爱吃茭白。'],
    ['names', '他叫王夶，他的弟弟叫王昰，同学叫李堃和陈喆。'],
    ['a text about characters', '“夶”是“比”的异体字，夶家的写法不对。'],
    [
      'two characters of their own',
      '古代的女子好学，木目不清，日月如梭，立占一角，古月照人。'
    ],
    ['a list of radicals', '部首有讠、氵、扌、亻、忄、纟、钅、饣。'],
    [
      'a page about radicals',
      '汉字的部首\n⽊部　四画，如“林”。\n⾔部（言）　七画，简作“讠”。⼿在左边时写作“扌”。'
    ],
    ['a radical with its name', '⽕部　四画，如“灯”。'],
    ['a radical and its character', '⽔部（水）的字多与河流有关。'],
    [
      'a radical in quotation marks',
      '他把“⾋”字头的字都抄了一遍，再抄“⽵”字头。'
    ],
    [
      'goods that are called so',
      '老街上有一家和菓子铺，隔壁的水菓摊卖糖菓，柜台上摆着效果图和収纳盒。'
    ],
    ['a name in quotation marks', '游戏里她叫“夶家”，同伴叫「茭通」。'],
    ['dialect', '佢哋嘅嘢我哋都唔知，咁样做咗好耐。'],
    [
      'words of other languages',
      '这首歌很low，他又打call，晚上去唱卡拉ok，还带了u盘，太out了，hold住。'
    ],
    [
      'commands',
      '使用man手册，运行ping命令，配置lan口和wan口，再用du命令看大小，用su命令换用户。'
    ],
    ['words struck out', '我今天\u0336不\u0336想\u0336很想上班。'],
    [
      'a flag',
      '加油🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}队！'
    ],
    ['friends', '小li说老wang来了，阿fei也来了。'],
    ['a lesson', '妈妈的声母是m，韵母是a，读作ma；爸爸读作ba。'],
    ['one with its tone', '他到银háng取钱。'],
    [
      'spelt by a child',
      '5月8日 星期六 晴\n今天爸爸带我到动wù园看大象，我很gāo兴。大象用长长的bí子吸水。我们还去了公yuán。'
    ],
    [
      'how to read a word',
      '“银行”读银háng，不读银xíng；“音乐”读音yuè，“快乐”读快lè。'
    ],
    [
      'words in quotation marks',
      '有人把“贷款”写成“贷kuan”，把“银行”写成“银hang”。'
    ],
    ['the name of a site', 'du娘一下就知道了，不必问老师。'],
    ['noises', '门biu的一声开了，他duang的一下坐下了。']
  ])('%s', (_, text) => {
    expect(restore(text).edits).toEqual([])
  })
})
