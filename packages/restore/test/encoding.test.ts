import {createRestorer} from '@zhengben/restore'
import fc from 'fast-check'
import {Converter} from 'opencc-js/cn2t'
import {Converter as Simplifier} from 'opencc-js/t2cn'
import {describe, expect, test} from 'vitest'
import {
  annotateBytes,
  decodeBroken,
  decodeLatin,
  encodeBig5,
  encodeGbk
} from './damage-bytes.ts'
import {createGlossary, readings, readModel} from './resources.ts'

const restore = createRestorer({
  model: readModel(),
  glossary: createGlossary(),
  readings
})
const traditionalize = Converter({from: 'cn', to: 'tw'})
const simplify = Simplifier({from: 't', to: 'cn'})

const article =
  '图书馆从下周一开始延长开放时间，晚上十点才关门。\n' +
  '馆长说：“很多年轻人下班以后才有空看书，你们晚来也没有关系。”\n' +
  '读者李先生带着女儿来借了三本童话，他说孩子每天睡前都要听一个故事。'

/** The article as a page that a machine annotated byte by byte. */
const isKey = (character: string): boolean =>
  /^[\u4e00-\u9fff]$/u.test(character) && simplify(character) !== character

describe('text read in another encoding', () => {
  const utf8 = [...new TextEncoder().encode(article)]
  const gbk = encodeGbk(article)
  test.each([
    ['GBK as Latin', decodeLatin(gbk)],
    [
      'GBK as Latin without soft hyphens',
      decodeLatin(gbk).replace(/\xad/gu, '')
    ],
    ['UTF-8 as Latin', decodeLatin(utf8)],
    // Node 20 shows 80 to 9F as controls even as Windows-1252, Node 24 as its signs.
    ['UTF-8 as Latin-1, controls kept', String.fromCharCode(...utf8)],
    ['GBK as Latin-1, controls kept', String.fromCharCode(...gbk)],
    [
      'UTF-8 as Latin, twice',
      decodeLatin(new TextEncoder().encode(decodeLatin(utf8)))
    ],
    [
      'UTF-8 as GBK',
      article
        .split('\n')
        .map((line) => decode('gb18030', [...new TextEncoder().encode(line)]))
        .join('\n')
    ],
    ['GBK as Big5', decode('big5', gbk)],
    ['Big5 as GBK', decode('gb18030', encodeBig5(traditionalize(article)))]
  ])('%s', (_, damaged) => {
    const {value, edits} = restore(damaged)
    expect(value).toBe(article)
    const steps = edits.flatMap((d) => d.steps ?? [d])
    expect(steps.some((d) => d.kind === 'encoding')).toBe(true)
  })

  test('only in some lines of a page', () => {
    const [first, second, third] = article.split('\n') as [
      string,
      string,
      string
    ]
    const damaged = `${first}\n${decodeLatin(encodeGbk(second))}\n${third}`
    expect(restore(damaged).value).toBe(article)
  })

  test('with curly quotes among the bytes', () => {
    const damaged =
      decodeLatin(encodeGbk('馆长说：')) +
      '“' +
      decodeLatin(encodeGbk('很多年轻人愿意等')) +
      '”' +
      decodeLatin(encodeGbk('。'))
    expect(restore(damaged).value).toBe('馆长说：“很多年轻人愿意等”。')
  })

  test('what was lost is a gap, not a guess', () => {
    const damaged = decodeBroken([
      ...new TextEncoder().encode('他们姓'),
      0xe5,
      0x3c
    ])
    expect(restore(`${damaged}`).value).not.toMatch(/他们姓\p{Script=Han}/u)
    const {edits, messages} = restore('锟斤拷锟斤拷锟斤拷，图书馆周一开门。')
    expect(edits[0]).toMatchObject({range: [0, 9], value: '', kind: 'gap'})
    expect(messages[0]?.ruleId).toBe('gap-bytes')
  })
})

describe('a lost byte that pairs what follows wrongly', () => {
  test.each([
    [
      'a stop and a quotation mark',
      '“你來得正好?！崩钏恼f。',
      '“你来得正好。”李四说。'
    ],
    [
      'folded to half width',
      '「山上的雪還沒有化?!惯@時候誰也不說話。',
      '「山上的雪还没有化。」这时候谁也不说话。'
    ]
  ])('%s', (_, damaged, expected) => {
    expect(restore(damaged).value).toBe(expected)
  })

  test('pinyin put into the bytes of two characters', () => {
    const bytes = annotateBytes(encodeGbk(traditionalize(article)), isKey)
    const damaged = decodeBroken(bytes)
    expect(damaged).toMatch(/\?[a-z]*[āáǎà][a-z]*\)/u)
    expect(restore(damaged).value).toBe(article)
  })

  test('a character of which a dropped pair leaves nothing is a gap', () => {
    const {value, edits, messages} = restore('“明天再說?！彼c點頭。')
    expect(value).toBe('“明天再说。”点点头。')
    const gap = edits.find((d) => d.kind === 'gap')
    expect(gap?.value).toBe('')
    expect(messages.map((d) => d.ruleId)).toContain('encoding-lost-byte')
  })

  test('a quotation closed at the end of a line of a page with pinyin', () => {
    const line = '“時(shí)間(jiān)還(hái)早，你們(mén)先回去吧?！?'
    expect(restore(line).value).toBe('“时间还早，你们先回去吧。”')
    expect(restore('“你们先回去吧?！?').value).toBe('“你们先回去吧?！?')
  })

  test('without any mark', () => {
    const bytes = encodeGbk('工業正在快速變化的數字時代')
    bytes.splice(8, 1)
    const damaged = decodeBroken(bytes)
    expect(damaged).toBe('工業正在焖僮兓臄底謺r代')
    expect(restore(damaged).value).toBe('工业正在快速变化的数字时代')
  })
})

describe('text written with care stays as it is', () => {
  test.each([
    [
      'questions and exclamations',
      '什么？！你说他走了?!别开玩笑了？！“怎么可能?!?\n”'
    ],
    ['a mark before letters', '怎么办?!A组输了，B组呢?!C组也一样。'],
    [
      'rare characters',
      '魑魅魍魉，饕餮貔貅，狴犴睚眦，螭吻蒲牢，囚牛嘲风，狻猊霸下。'
    ],
    [
      'a classical poem',
      '扈江离与辟芷兮，纫秋兰以为佩。朝搴阰之木兰兮，夕揽洲之宿莽。'
    ],
    [
      'elements',
      '锂铍硼，钪钛钒，镓锗砷，铌钼锝钌铑钯，镧铈镨钕钷钐铕钆铽镝钬铒铥镱镥。'
    ],
    ['names', '张翀、李鋆、王珺、刘彧、陈曌、孙堃、周翯、吴翾、郑玥'],
    ['birds', '鸬鹚、鹈鹕、鸳鸯、鹧鸪、鸸鹋、鹡鸰、鹪鹩'],
    ['Japanese', 'これは日本語の文章です。渋谷で開催されたイベント。'],
    ['French', 'Élève à l’école : « Ça va ? » – très bien, naïve façade.'],
    ['German', 'Größe, Äpfel, Übermaß, öffnen, äöüÄÖÜß.'],
    ['Vietnamese', 'Cộng hòa xã hội chủ nghĩa, Độc lập – Tự do – Hạnh phúc.'],
    [
      'a table of letters',
      'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ'
    ],
    ['a joke of programmers', '手持两把锟斤拷，口中疾呼烫烫烫。'],
    ['quoted damage', '常见的有“锟斤拷锟斤拷锟斤拷”和“烫烫烫”。'],
    [
      'a lesson',
      '这是乱码：“图书馆”用错编码打开就成了 å›¾ä¹¦é¦†ä»Žä¸‹å‘¨ä¸€å¼€å§‹，请注意。'
    ],
    [
      'a lesson with lines of its own',
      '编码对照\n甲：鍥句功棣嗕粠涓嬪懆涓€寮€濮嬪欢闀?\n乙：Í¼Êé¹Ý´ÓÏÂÖÜÒ»¿ªÊ¼\n以上都是错误的读法，请大家留意。'
    ],
    ['pinyin after a question', '“吃了吗?(chī)”这样写。你懂吗？guī)不懂。'],
    ['code', 'if (a ?! b) { x@y; } // 测试 é\n']
  ])('%s', (_, text) => {
    expect(restore(text, {script: 'keep'}).edits).toEqual([])
  })
})

test('any run of Latin letters or of Han gives sound edits', () => {
  const piece = fc.constantFrom(
    ...'?！!é¡°ÖÐ¹úä¸­锛銆鐨€惯@吧俜蛉焖僮兓臄国的。，ī)(k\n\ufffd'
  )
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 60}), (pieces) => {
      const text = pieces.join('')
      const {edits, value} = restore(text, {only: ['encoding']})
      let end = 0
      for (const {range} of edits) {
        expect(range[0]).toBeGreaterThanOrEqual(end)
        expect(range[1]).toBeGreaterThan(range[0])
        expect(range[1]).toBeLessThanOrEqual(text.length)
        end = range[1]
      }
      expect(restore(text, {only: ['encoding']}).value).toBe(value)
    })
  )
})

function decode(encoding: string, bytes: ReadonlyArray<number>): string {
  return new TextDecoder(encoding).decode(new Uint8Array(bytes))
}

test('losses near both ends of a short text are told apart', () => {
  const text = '?！\ufffd?！'
  for (const {range} of restore(text).messages)
    expect(range[1]).toBeLessThanOrEqual(text.length)
})
