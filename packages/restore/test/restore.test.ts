import {applyEdits} from '@zhengben/bitext'
import {createRestorer} from '@zhengben/restore'
import fc from 'fast-check'
import {Converter} from 'opencc-js/cn2t'
import {describe, expect, test} from 'vitest'
import {createGlossary, readings, readModel} from './resources.ts'

const model = readModel()
const restore = createRestorer({
  readings,
  model,
  traditionalize: Converter({from: 'cn', to: 'tw'}),
  glossary: createGlossary(
    '邦 国 char spun approved',
    '国度 国家 word spun approved',
    '饱舞 推动 word spun approved',
    '集会 会议 word spun approved',
    '代外 代表 word spun approved',
    '呆板 机器 word spun approved',
    '呆板人 机器人 word spun approved',
    '筑造 建设|建造 word spun approved',
    '更始 创新 word spun approved 更始帝',
    '其余 别的 word spun approved',
    '和*谐 和谐 word masks approved',
    '银hang 银行 word masks approved'
  )
})

const spun =
  '代外们正在集会上提出，要饱舞邦度更始体系筑造，造就呆板人工业。行政级其余联席集会由代外们轮流主持。'

describe('variants', () => {
  test('are undone across word boundaries and through the character map', () => {
    const {value, document} = restore(spun)
    expect(value).toBe(
      '代表们正在会议上提出，要推动国家创新体系建设，造就机器人工业。行政级别的联席会议由代表们轮流主持。'
    )
    expect(document.spun).toBeGreaterThan(0.9)
  })

  test('are left alone in a document that shows no other sign of spinning', () => {
    for (const text of [
      '广场上的集会持续到傍晚，人群才慢慢散去。',
      '他说话呆板，其余的人都笑了。',
      '新的国度在战火中诞生。'
    ])
      expect(restore(text).edits).toEqual([])
  })

  test('are left alone where an article speaks of them', () => {
    const text =
      '有的网站把“国家”改成“邦度”，把“代表”改成“代外”，把“推动”写成“饱舞”，读者看得莫名其妙。'
    expect(restore(text).edits).toEqual([])
  })

  test('name the row, the confidence and the readings weighed', () => {
    const edit = restore(spun).edits.find((d) => d.value === '建设')
    expect(edit).toMatchObject({
      kind: 'variant',
      origin: {source: 'glossary', ruleId: 'variant'}
    })
    expect(edit?.origin.entry).toMatch(/^glossary\/variants\/test\.tsv:\d+$/)
    expect(edit?.candidates?.map((d) => d.value)).toContain('建造')
    expect(edit?.confidence).toBeGreaterThan(0)
    expect(edit?.confidence).toBeLessThanOrEqual(1)
  })

  test('are as sure as all rows that say the same together', () => {
    const both = createRestorer({
      readings,
      model,
      glossary: createGlossary(
        '邦度 国家 word spun approved',
        '更动 改革 word spun approved',
        '邦度更动 国家改革 word spun approved'
      )
    })
    const [edit] = both('邦度更动进入新阶段。', {spun: true}).edits
    expect(edit).toMatchObject({value: '国家改革'})
    expect(edit?.confidence).toBeGreaterThan(0.95)
    expect(edit?.candidates?.map((d) => d.value)).toEqual(['国家改革'])
  })

  test('are all undone where the forms of two rows overlap', () => {
    const both = createRestorer({
      readings,
      model,
      glossary: createGlossary(
        '饱舞了 推动了 word spun approved',
        '了开展 了发展 word spun approved'
      )
    })
    const {value, edits} = both('有力饱舞了开展', {spun: true})
    expect(value).toBe('有力推动了发展')
    expect(edits.map((d) => d.range)).toEqual([
      [2, 4],
      [5, 6]
    ])
  })

  test('stand where the row says the context is honest', () => {
    const {value} = restore(`${spun}更始帝即位。`)
    expect(value.endsWith('更始帝即位。')).toBe(true)
  })

  test('may be characters beyond the basic plane, on either side', () => {
    const astral = createRestorer({
      readings,
      model,
      glossary: createGlossary(
        '邦 𠮷 char spun approved',
        '𡃁 国 char spun approved',
        '𠮷度 国家 word spun approved',
        '饱舞 推动 word spun approved'
      )
    })
    expect(astral('邦度饱舞', {spun: true}).value).toBe('邦度推动')
    expect(astral('𡃁家饱舞', {spun: true}).value).toBe('国家推动')
  })

  test('of plain and of remote synonyms are read, but are no evidence', () => {
    const synonyms = (...families: ReadonlyArray<string>) =>
      createRestorer({
        model,
        readings,
        glossary: createGlossary(
          ...families.map((d) => `国度 国家 word ${d} approved`)
        )
      })
    const text = '国度推动国度创新体系建设，国度机关应当履行职责。'
    for (const family of ['tongyi', 'guangyi']) {
      const restored = synonyms(family)
      expect(restored(text).edits).toEqual([])
      expect(restored(text, {spun: true}).value).toBe(
        text.replaceAll('国度', '国家')
      )
    }
  })

  test('are rather read as near synonyms than as remote ones', () => {
    const read = (near: string, remote: string) =>
      createRestorer({
        model,
        readings,
        glossary: createGlossary(
          `穷困 ${near} word tongyi approved`,
          `穷困 ${remote} word guangyi approved`
        )
      })('我们要解决群众的穷困问题', {spun: true}).edits[0]?.candidates
    const cost = (near: string, remote: string, value: string) =>
      read(near, remote)?.find((d) => d.value === value)?.cost ?? 99
    expect(cost('困难', '住房', '困难')).toBeLessThan(
      cost('住房', '困难', '困难')
    )
  })

  test('stand in a title that was not spun', () => {
    const {value} = restore(`推动国家创新体系建设会议召开\n${spun}`)
    expect(value.split('\n')[0]).toBe('推动国家创新体系建设会议召开')
  })
})

test('masked and half-spelt words are undone wherever they stand', () => {
  expect(restore('社会和*谐，到银hang去').value).toBe('社会和谐，到银行去')
  expect(restore('商业银hangar').edits).toEqual([])
})

describe('foreign matter', () => {
  test('glyphs before stops go, bullets stay', () => {
    const {value} = restore('全省经济▼▼，稳中有进▼。\n● 第一项\n● 第二项\n')
    expect(value).toBe('全省经济，稳中有进。\n● 第一项\n● 第二项\n')
  })

  test('one emoji at the end of a post stays', () => {
    expect(restore('今天太开心了😊').edits).toEqual([])
  })

  test('injected pinyin goes, a gloss stays', () => {
    const {value} = restore('產(chǎn)業(yè)發(fā)展很快，䅟(cǎn)子是一種穀物。')
    expect(value).toBe('产业发展很快，䅟（cǎn）子是一种谷物。')
  })

  test('in a spun text bare brands go, with what belongs to their names', () => {
    const {value} = restore(
      `九游会J9${spun}九游会J9\n乡里的孩子们都来了，天气很九游会J9好。`
    )
    expect(value).not.toMatch(/九游会|J9/)
    expect(value).toContain('天气很好')
  })

  test('in a spun text names of honest companies go where they stand anywhere', () => {
    const inserted = restore(
      `爱游戏${spun}\n村里的水爱游戏稻熟了，农户们正忙着爱游戏收割。`
    )
    expect(inserted.value).not.toContain('爱游戏')
    const news = `${spun}\n金沙集团宣布，金沙的酒店将于明年开业，客人可以在金沙看演出。`
    expect(restore(news).value).toContain(
      '金沙集团宣布，金沙的酒店将于明年开业，客人可以在金沙看演出。'
    )
  })

  test('betting brands go, a word of theirs alone stays', () => {
    expect(restore('尊龙百家乐我市召开会议').value).toBe('我市召开会议')
    expect(restore('警方通报一起百家乐赌博案').edits).toEqual([])
  })

  test('radicals beside Han become characters, a list of radicals stays', () => {
    expect(restore('⽂化⼤省').value).toBe('文化大省')
    expect(restore('⽂ ⼤ ⼯').edits).toEqual([])
  })

  test('radicals that NFKC does not know become the characters they look like', () => {
    expect(
      restore('⻓江⻄路的⺠营⻥庄，⻋⻢从⻔前过，⻘⻰山⻛景好。').value
    ).toBe('长江西路的民营鱼庄，车马从门前过，青龙山风景好。')
    expect(restore('⼈⺠⼤会堂，⾧⽅形的⻚⾯').value).toBe(
      '人民大会堂，长方形的页面'
    )
    expect(restore('⻯年⻭科，⻑城').value).toBe('龙年齿科，长城')
    expect(restore('三点水写作⺡，竹字头写作⺮。').edits).toEqual([])
    expect(restore('“⻋”字旁、⻢部').edits).toEqual([])
  })

  test('each of the 214 Kangxi radicals is read', () => {
    for (let code = 0x2f00; code <= 0x2fd5; code++) {
      const radical = String.fromCodePoint(code)
      const {value} = restore(`我们${radical}们`)
      expect(value).not.toContain(radical)
    }
  })
})

test('bytes lost for good leave a gap and a message, nothing invented', () => {
  const {value, edits, messages} = restore('这是\ufffd\ufffd的第一行。')
  expect(value).toBe('这是的第一行。')
  expect(edits).toMatchObject([{kind: 'gap', range: [2, 4], value: ''}])
  expect(messages).toMatchObject([{ruleId: 'gap-bytes', range: [2, 4]}])
})

describe('script', () => {
  test('traditional becomes simplified, with 著 read by its word', () => {
    const {value, document} = restore('他看著遠方，想起那部著名的小說。')
    expect(value).toBe('他看着远方，想起那部著名的小说。')
    expect(document.script).toBe('Hant')
  })

  test('writes traditional on request, and leaves traditional text as it is', () => {
    expect(restore('皇后的头发', {script: 'hant'}).value).toBe('皇后的頭髮')
    const text = '他看著遠方，想起皇后的頭髮。'
    expect(restore(text, {script: 'hant'}).value).toBe(text)
  })

  test('keeps traditional text on request', () => {
    const text = '他看著遠方，想起那部著名的小說。'
    expect(restore(text, {script: 'keep'}).edits).toEqual([])
  })
})

test('punctuation is left alone in a clean document', () => {
  expect(restore('他说:好,我去(马上).').edits).toEqual([])
})

test('kinds can be chosen and left out', () => {
  const text = `${spun}再说一遍▼▼。\n再说一遍▼▼。`
  expect(kinds(text, {only: ['noise']})).toEqual(['noise'])
  expect(kinds(text, {skip: ['variant']})).not.toContain('variant')
  expect(restore(text, {minConfidence: 1.01}).edits).toEqual([])
})

function kinds(
  text: string,
  options: Parameters<typeof restore>[1]
): ReadonlyArray<string> {
  return [...new Set(restore(text, options).edits.map((d) => d.kind))]
}

/** Han of the test glossary, damage of every kind, and whatever else. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[...spun],
        '邦度',
        '▼▼，',
        '產(chǎn)業(yè)',
        '，，',
        '😀',
        '\r\n',
        '𠮷',
        '\ud842',
        '\ue000',
        '尊龙百家乐',
        'a,b',
        ' '
      ),
      fc.string({unit: 'binary', maxLength: 3})
    ),
    {maxLength: 40}
  )
  .map((d) => d.join(''))

describe('for any text', () => {
  test('edits are sorted, disjoint, effective, and make the value', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const {edits, value, messages} = restore(text)
        let at = 0
        for (const {range, value: written} of edits) {
          expect(range[0]).toBeGreaterThanOrEqual(at)
          expect(range[1]).toBeGreaterThanOrEqual(range[0])
          expect(written).not.toBe(text.slice(...range))
          at = range[1]
        }
        expect(at).toBeLessThanOrEqual(text.length)
        expect(applyEdits(text, edits)).toBe(value)
        for (const {range} of messages)
          expect(range[1]).toBeLessThanOrEqual(text.length)
      })
    )
  })

  test('the same text gives the same result', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(restore(text)).toEqual(restore(text))
      }),
      {numRuns: 30}
    )
  })
})
