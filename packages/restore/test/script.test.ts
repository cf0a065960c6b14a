import {createRestorer} from '@zhengben/restore'
import fc from 'fast-check'
import {configs} from 'opencc-js/preset/t2cn'
import {Converter} from 'opencc-js/t2cn'
import {describe, expect, test} from 'vitest'
import {createSimplifier} from '../src/passes/script/create-simplifier.ts'
import {findScript} from '../src/passes/script/find-script.ts'
import {createGlossary, readings, readModel} from './resources.ts'

const restore = createRestorer({
  model: readModel(),
  glossary: createGlossary(),
  readings
})
const simplify = Converter({from: 't', to: 'cn'})

describe('traditional text becomes simplified', () => {
  test.each([
    [
      'the particle 著 and the word 著',
      '她沿著河岸走著，手裡拿著一本著名的小說，作者的著作她都讀過。',
      '她沿着河岸走着，手里拿着一本著名的小说，作者的著作她都读过。'
    ],
    [
      '瞭解 and 瞭望',
      '為了瞭解山勢，他們登上瞭望臺，下面的村莊一目瞭然。',
      '为了了解山势，他们登上瞭望台，下面的村庄一目了然。'
    ],
    [
      '沉 written 沈, and the name',
      '沈先生沈默了一會兒，看那艘船慢慢沈下去。',
      '沈先生沉默了一会儿，看那艘船慢慢沉下去。'
    ],
    [
      '藉 for 借, and 狼藉',
      '他藉口頭疼先走，屋裡杯盤狼藉，只好藉助鄰居收拾。',
      '他借口头疼先走，屋里杯盘狼藉，只好借助邻居收拾。'
    ],
    [
      '乾隆 and 乾淨',
      '乾隆年間的瓷器擦得乾淨，餅乾也乾了。',
      '乾隆年间的瓷器擦得干净，饼干也干了。'
    ],
    [
      '計畫 and 圖畫',
      '這個計畫由企畫部規畫，牆上掛著一幅圖畫。',
      '这个计划由企划部规划，墙上挂着一幅图画。'
    ],
    [
      'pronouns and variants',
      '妳看那條狗，牠咬著轎伕的衣角，爲什麽不放？羣衆都喫了一驚。',
      '你看那条狗，它咬着轿夫的衣角，为什么不放？群众都吃了一惊。'
    ],
    [
      'Taiwan and its words',
      '臺灣的軟體工程師用滑鼠打開網路上的影片，品質不錯。',
      '台湾的软体工程师用滑鼠打开网路上的影片，品质不错。'
    ],
    [
      'names that keep a variant',
      '洪昇與王昇在祇園遊玩，讀文徵明的詩、魏徵的奏疏，李乾龍說鍾馗，凌濛初寫細雨濛濛，於梨華住在美國，關於她的書很多。',
      '洪昇与王昇在祇园游玩，读文徵明的诗、魏徵的奏疏，李乾龙说钟馗，凌濛初写细雨蒙蒙，於梨华住在美国，关于她的书很多。'
    ],
    [
      'palaces and reigns, and what is dry or rises',
      '乾德門外晾乾衣服，乾安宮裡吃乾糧，林乾脆回家，國王昇殿，物價上昇。',
      '乾德门外晾干衣服，乾安宫里吃干粮，林干脆回家，国王升殿，物价上升。'
    ],
    [
      'variants that the converter lacks',
      '衞生署說他躭誤了，甎瓦、鼈和韮菜在一起，兩隻雞在鬪，酒麴很香，商界鉅子的剋星，一物剋一物。',
      '卫生署说他耽误了，砖瓦、鳖和韭菜在一起，两只鸡在斗，酒曲很香，商界巨子的克星，一物克一物。'
    ],
    [
      'what is not broken',
      '這輛車壞了，電視也打坏了。',
      '这辆车坏了，电视也打坏了。'
    ]
  ])('%s', (_, text, expected) => {
    expect(restore(text).value).toBe(expected)
  })
})

describe('conversions by bad tables are undone', () => {
  test.each([
    [
      'one traditional form for every simplified one',
      '皇後麵對山穀裡的鬆樹，隻見雲霧，她註意到遠處係著一條船，卻冇有人。彆人都氣喘籲籲，隻有她出瞭門就往前走瞭一裡。',
      '皇后面对山谷里的松树，只见云雾，她注意到远处系着一条船，却没有人。别人都气喘吁吁，只有她出了门就往前走了一里。'
    ],
    [
      'wrong characters in simplified text',
      '系统控製着温度，请註意安全，后麵还有范圍更大的试验，我纔迴来，他齣去了，佔了一週。',
      '系统控制着温度，请注意安全，后面还有范围更大的试验，我才回来，他出去了，占了一周。'
    ],
    [
      'a table back that leaves 著, 瞭 and 於',
      '他沿著小路走著，看著两边的稻田，为瞭赶时间，跑瞭起来，对於这条路，关於这个村子，他都很熟。',
      '他沿着小路走着，看着两边的稻田，为了赶时间，跑了起来，对于这条路，关于这个村子，他都很熟。'
    ],
    [
      'slips in a text that writes them right elsewhere',
      '空气乾燥，饼干却不干，这是它的特徵，也是长征的特征，由于天冷，关於取暖，大家都在商量。',
      '空气干燥，饼干却不干，这是它的特征，也是长征的特征，由于天冷，关于取暖，大家都在商量。'
    ],
    [
      '冇 for 没',
      '屋里冇有灯，他冇说话，隻是冇完冇了地敲门。',
      '屋里没有灯，他没说话，只是没完没了地敲门。'
    ],
    [
      '壹 for 一',
      '壹天早上，他和往常壹样买了壹份报纸，看见壹条消息。',
      '一天早上，他和往常一样买了一份报纸，看见一条消息。'
    ],
    ['a word that nobody writes with 壹', '壹次性餐具', '一次性餐具'],
    ['a word that nobody writes with 壹', '我壹直在等。', '我一直在等。'],
    [
      'words with 剋, alone',
      '衞生，剋星，相剋，剋扣',
      '卫生，克星，相克，克扣'
    ],
    [
      '乙 for 一',
      '這是乙個很大的問題，每乙個人都要想乙個辦法。',
      '这是一个很大的问题，每一个人都要想一个办法。'
    ],
    [
      '芯片 through a table of words',
      '全球缺芯，晶元價格上漲，晶元工廠正在擴建。',
      '全球缺芯，芯片价格上涨，芯片工厂正在扩建。'
    ]
  ])('%s', (_, text, expected) => {
    expect(restore(text).value).toBe(expected)
  })
})

describe('simplified text keeps its characters', () => {
  test.each([
    '乾隆皇帝在乾清宫接见使臣，这里朗朗乾坤。',
    '乾安县、乾务镇、乾照光电，康乾盛世，乾德年间，陈乾先生。',
    '画家文徵明的作品，於幼军出席，於女士发言。',
    '著作权归著者所有，王力编著，两人合著，著录于此，土著居民。',
    '他站在瞭望塔上瞭望远方，心里明瞭。',
    '昇腾芯片和昇思框架同时发布，毕昇编译器开源，甯先生和堃哥出席。',
    '钱锺书的《围城》是一部著名的小说，著者还有其他著作，成绩显著。',
    '吕叔湘、朱德熙著《语法修辞讲话》，王力著《汉语史稿》。\n鲁迅著。\n高名凯著，商务印书馆。',
    '他执著于理想，屋里杯盘狼藉，音乐给他慰藉，不得藉故推诿。',
    '宫商角徵羽是五音，魏徵是唐朝名臣。',
    '於菟是老虎，樊於期是秦将。',
    '二噁英有毒，蒜薹是蔬菜，学费叫束脩，拚命工作，捱过寒冬。',
    '妳是我的唯一，祂爱世人。',
    '壹基金发布报告。壹基金救灾。壹基金年会。壹基金十年。壹心理上线。',
    '人民币壹万贰仟叁佰元整。',
    '“冇”就是没有，有冇搞错。冇问题，包在我身上。',
    '佢冇嘢做，我哋都冇问题，今日冇落雨。',
    '甲乙个人各半，甲方的乙个体户。',
    '沈从文、沈醉、沈浮和沈寂都来了。',
    '那台机器被打坏了，土坏了，毛坏了。',
    '请回覆邮件，他反覆无常，覆盖率高。',
    '繁体字“後”简化为“后”，“麵”简化为“面”。',
    '动画片《新世紀エヴァンゲリオン》在日本播出，“東京タワー”很高。',
    '一片晶元可以切割出几百个芯片。',
    '陈壹向记者表示，他很高兴。',
    '他在壹直播的账号停用了，壹直播已经关闭。',
    '这块匾上写着“為人民服務”五个大字。',
    '照片背后题着“民國廿三年攝於北平”。',
    '匾上题着“瀋陽”二字，「周杰倫」的写法在这里不同。',
    '“干、幹、乾三字今皆作干”，这是字典里说的。',
    '早期也写作“蘋果、頻果”，译名还没有统一。',
    '异体字有庵/菴两种写法。',
    '日语里“手紙”的意思是信，「勉強」的意思是学习。',
    '《機動戦士》正在日本播出。',
    '女優広末涼子主演的电视剧获奖了，观众还写信给她。'
  ])('%s', (text) => {
    expect(restore(text).edits).toEqual([])
  })

  test('Cantonese in traditional text keeps 冇', () => {
    const {value} = restore('佢哋話今日冇時間，我哋聽日再傾過。')
    expect(value).toBe('佢哋话今日冇时间，我哋听日再倾过。')
    expect(restore('記者問他，他說「冇問題」。').value).toBe(
      '记者问他，他说「冇问题」。'
    )
  })

  test('晶元 stays beside 晶片', () => {
    const {value} = restore('晶元廠生產的晶片供不應求，芯線也缺貨。')
    expect(value).toBe('晶元厂生产的晶片供不应求，芯线也缺货。')
  })
})

test('quotes in a text that a bad table wrote are converted', () => {
  const {value} = restore('他註意到墙上写着“後麵有人”四个字，隻好走瞭。')
  expect(value).toBe('他注意到墙上写着“后面有人”四个字，只好走了。')
})

test('nothing is converted on request', () => {
  const text = '皇後麵對山穀，冇有人，沿著河走，晶元缺芯。'
  expect(restore(text, {script: 'keep'}).edits).toEqual([])
})

test('every phrase of the converter is looked at', () => {
  const [table] = configs['t2s']?.conversionChain[0] ?? []
  const missed = String(table)
    .split('|')
    .map((d) => d.split(' ')[0] as string)
    .filter((d) => simplify(d) !== d && findScript(d, 0) < 0)
  expect(String(table).length).toBeGreaterThan(1000)
  expect(missed).toEqual([])
})

test('every character of the converter is looked at', () => {
  const missed: Array<string> = []
  for (let unit = 0; unit < 0x10000; unit++) {
    const character = String.fromCharCode(unit)
    if (findScript(character, 0) >= 0) continue
    if (simplify(character) !== character) missed.push(character)
  }
  expect(missed).toEqual([])
})

test('text is simplified as by the converter alone', () => {
  const own = createSimplifier()
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...'沈没瞭望甦醒哩數國家，a\n', '𡃁')),
      (parts) => {
        expect(own(parts.join(''))).toBe(simplify(parts.join('')))
      }
    )
  )
})

test('edits are sorted and disjoint, whatever stands together', () => {
  const characters = [
    ...'著瞭乾徵於麽沈藉覆祇坏畫彷凖冇壹乙昇有個隻麵晶元芯計的了，\n',
    '𠮷',
    '𡃁'
  ]
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...characters), {maxLength: 60}),
      (parts) => {
        const text = parts.join('')
        let at = 0
        for (const {range} of restore(text).edits) {
          expect(range[0]).toBeGreaterThanOrEqual(at)
          at = range[1]
        }
        expect(at).toBeLessThanOrEqual(text.length)
      }
    ),
    {numRuns: 300}
  )
})
