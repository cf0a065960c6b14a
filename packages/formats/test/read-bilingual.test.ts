import {writeTmx, writeXliff} from '@zhengben/formats'
import {
  BilingualError,
  type BilingualUnit,
  readTable,
  readTmx,
  readXliff,
  validateXliff
} from '@zhengben/formats/bilingual'
import {fillTmx, fillXliff} from '@zhengben/formats/fill'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {riverLibrary} from './river-library.ts'

/** The texts of the units, short. */
function textsOf(units: ReadonlyArray<BilingualUnit>): Array<Array<string>> {
  return units.map((d) => [d.id, d.source.text, d.target.text])
}

const xliff12 = (body: string): string =>
  `<?xml version="1.0"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file original="a.txt" source-language="zh-CN" target-language="en" datatype="plaintext"><body>
${body}
</body></file></xliff>`

describe('readXliff, version 1.2', () => {
  test('reads units, states and notes', () => {
    const {lang, units} = readXliff(
      xliff12(`<group><trans-unit id="7"><source>茶馆</source><target state="final">Teahouse</target><note>书名</note><note>by Lao She</note></trans-unit></group>
<trans-unit id="8"><source>目录</source></trans-unit>`)
    )
    expect(lang).toEqual({source: 'zh-CN', target: 'en'})
    expect(textsOf(units)).toEqual([
      ['7', '茶馆', 'Teahouse'],
      ['8', '目录', '']
    ])
    expect(units[0]).toMatchObject({
      state: 'final',
      notes: ['书名', 'by Lao She']
    })
  })

  test('sets inline codes beside the text', () => {
    const {units} = readXliff(
      xliff12(
        `<trans-unit id="1"><source>点击<g id="1">确定</g><x id="2"/>。</source><target>Click <bpt id="1">&lt;b&gt;</bpt>OK<ept id="1">&lt;/b&gt;</ept>.</target></trans-unit>`
      )
    )
    expect(textsOf(units)).toEqual([['1', '点击确定。', 'Click OK.']])
    expect(units[0]?.source.codes).toEqual([
      {at: 2, id: 'g1'},
      {at: 4, id: '/g1'},
      {at: 4, id: 'x2'}
    ])
    expect(units[0]?.target.codes).toEqual([
      {at: 6, id: 'bpt1'},
      {at: 8, id: 'ept1'}
    ])
  })

  test('reads segments one by one', () => {
    const {units} = readXliff(
      xliff12(`<trans-unit id="1"><source>好。走吧。</source>
<seg-source><mrk mtype="seg" mid="0">好。</mrk><g id="1"><mrk mtype="seg" mid="1">走吧。</mrk></g></seg-source>
<target><mrk mtype="seg" mid="0">Good. </mrk><g id="1"><mrk mtype="seg" mid="1">Let us go.</mrk></g></target></trans-unit>`)
    )
    expect(textsOf(units)).toEqual([
      ['1.0', '好。', 'Good. '],
      ['1.1', '走吧。', 'Let us go.']
    ])
  })

  test.each([
    ['one target for all segments', 'Good. Let us go.'],
    [
      'segments that the source has not',
      '<mrk mtype="seg" mid="7">Good. Let us go.</mrk>'
    ],
    [
      'text behind its segments',
      '<mrk mtype="seg" mid="0">Good. </mrk>Let us go.'
    ],
    [
      'text in a code beside its segments',
      '<g id="1">Good. </g><mrk mtype="seg" mid="1">Let us go.</mrk>'
    ],
    [
      'a segment that comes twice',
      '<mrk mtype="seg" mid="0">Good. </mrk><mrk mtype="seg" mid="0">Let us go.</mrk>'
    ]
  ])('loses no translation: %s', (_, target) => {
    const xml =
      xliff12(`<trans-unit id="1"><source>好。走吧。</source><seg-source><mrk mtype="seg" mid="0">好。</mrk><mrk mtype="seg" mid="1">走吧。</mrk></seg-source><target>${target}</target></trans-unit>
<trans-unit id="2"><source>茶</source></trans-unit>`)
    const {units} = readXliff(xml)
    expect(textsOf(units)).toEqual([
      ['1', '好。走吧。', 'Good. Let us go.'],
      ['2', '茶', '']
    ])
    const filled = fillXliff(
      xml,
      new Map([
        [1, {target: {text: 'Tea'}, state: 'initial', origin: 'engine test'}]
      ])
    )
    expect(textsOf(readXliff(filled).units)).toEqual([
      ['1', '好。走吧。', 'Good. Let us go.'],
      ['2', '茶', 'Tea']
    ])
  })

  test('text that stands beside the segments on both sides is no translation', () => {
    const {units} = readXliff(
      xliff12(
        `<trans-unit id="1"><source>1. 好。走吧。</source><seg-source>1. <mrk mtype="seg" mid="0">好。</mrk><mrk mtype="seg" mid="1">走吧。</mrk></seg-source><target>1.\n<mrk mtype="seg" mid="0">Good. </mrk> <mrk mtype="seg" mid="1">Let us go.</mrk></target></trans-unit>`
      )
    )
    expect(textsOf(units)).toEqual([
      ['1.0', '好。', 'Good. '],
      ['1.1', '走吧。', 'Let us go.']
    ])
  })

  test('takes the states that Trados, memoQ and Phrase keep in attributes of their own', () => {
    const {units} = readXliff(
      xliff12(`<trans-unit id="1"><source>好。走吧。等等。</source><seg-source><mrk mtype="seg" mid="7">好。</mrk><mrk mtype="seg" mid="8">走吧。</mrk><mrk mtype="seg" mid="9">等等。</mrk></seg-source><target><mrk mtype="seg" mid="7">Good. </mrk><mrk mtype="seg" mid="8">Let us go.</mrk><mrk mtype="seg" mid="9"/></target><sdl:seg-defs xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0"><sdl:seg id="7" conf="ApprovedSignOff"/><sdl:seg id="8" conf="Draft"/><sdl:seg id="9"/></sdl:seg-defs></trans-unit>
<trans-unit id="2" mq:status="ManuallyConfirmed" xmlns:mq="MQXliff"><source>茶</source><target>tea</target></trans-unit>
<trans-unit id="3" mq:status="Pretranslated" xmlns:mq="MQXliff"><source>水</source><target>water</target></trans-unit>
<trans-unit id="4" m:confirmed="1" xmlns:m="http://www.memsource.com/mxlf/2.0"><source>酒</source><target>wine</target></trans-unit>
<trans-unit id="5" approved="yes" m:confirmed="1" xmlns:m="http://www.memsource.com/mxlf/2.0"><source>饭</source><target>rice</target></trans-unit>`)
    )
    expect(units.map((d) => [d.id, d.state])).toEqual([
      ['1.7', 'final'],
      ['1.8', 'needs-review-translation'],
      ['1.9', undefined],
      ['2', 'translated'],
      ['3', 'needs-review-translation'],
      ['4', 'translated'],
      ['5', 'final']
    ])
  })

  test('takes comments of Trados for notes of what they mark', () => {
    const {units} =
      readXliff(`<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0"><doc-info xmlns="http://sdl.com/FileTypes/SdlXliff/1.0"><cmt-defs><cmt-def id="c1"><Comments><Comment severity="Low" user="Li">店名？</Comment></Comments></cmt-def></cmt-defs></doc-info>
<file original="a" source-language="zh-CN" target-language="en-GB" datatype="x"><body><trans-unit id="1"><source>茶馆。走。</source><seg-source><mrk mtype="seg" mid="1">茶馆。</mrk><mrk mtype="seg" mid="2">走。</mrk></seg-source><target><mrk mtype="seg" mid="1">The <mrk mtype="x-sdl-comment" sdl:cid="c1">Teahouse</mrk>.</mrk><mrk mtype="seg" mid="2">Go.</mrk></target></trans-unit></body></file></xliff>`)
    expect(units.map((d) => d.notes)).toEqual([['店名？'], []])
  })

  test('says what it does not read: text in codes, notes outside units', () => {
    const xml = xliff12(
      `<group><note>Mind the tone.</note><note from="zhengben">Target without source: x</note><trans-unit id="1"><source>见图<ph id="1">&lt;img alt="<sub>茶壶</sub>"/&gt;</ph></source><note>own</note></trans-unit></group>`
    )
    const {units, remarks = []} = readXliff(xml)
    expect(units[0]?.notes).toEqual(['own'])
    expect(remarks.map((d) => d.reason)).toEqual([
      'Unexpected note outside a unit: Mind the tone.',
      'Unexpected text “茶壶” inside an inline code, which is not read; see to it in a program that shows it'
    ])
    expect(xml.slice(remarks[1]?.at)).toMatch(/^茶壶/)
  })

  test.each([
    [
      xliff12(
        '<trans-unit id="1" translate="no"><source>茶</source><target>Tea</target></trans-unit><trans-unit id="2" translate="no"><source>v1</source><target>v1</target></trans-unit>'
      )
    ],
    [
      '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="zh" trgLang="en"><file id="f"><group id="g" translate="no"><unit id="1"><segment><source>茶</source><target>Tea</target></segment><segment><source>v1</source></segment></unit></group></file></xliff>'
    ]
  ])(
    'says that it leaves out a translation of what must not be translated',
    (xml) => {
      const {units, remarks = []} = readXliff(xml)
      expect(units).toEqual([])
      expect(remarks.map((d) => d.reason)).toEqual([
        'Unexpected translation “Tea” where `translate="no"`, which is not read; take that away to have it read'
      ])
    }
  )

  test('says no more of many places than anyone reads', () => {
    const {remarks} = readXliff(xliff12('<note>a</note>'.repeat(500)))
    expect(remarks).toHaveLength(21)
    expect(remarks?.at(-1)?.reason).toBe('480 more places that are not read')
  })

  test('refuses documents in several languages', () => {
    const xml = xliff12('').replace(
      '</file>',
      '</file><file original="b" source-language="zh-TW" target-language="fr" datatype="x"><body/></file>'
    )
    expect(() => readXliff(xml)).toThrow(
      'Unexpected <file> from zh-TW into fr, expected from zh-CN into en as before it; divide the file by languages'
    )
  })

  test('leaves out what is not to be translated, and other proposals', () => {
    const {units} = readXliff(
      xliff12(`<group translate="no"><trans-unit id="1"><source>茶</source></trans-unit><trans-unit id="2" translate="yes"><source>水</source></trans-unit></group>
<trans-unit id="3"><source>酒</source><target>wine</target><alt-trans><source>酒</source><target>alcohol</target></alt-trans></trans-unit>`)
    )
    expect(textsOf(units)).toEqual([
      ['2', '水', ''],
      ['3', '酒', 'wine']
    ])
  })
})

describe('readXliff, version 2', () => {
  test('reads segments, spans and notes', () => {
    const {lang, units} =
      readXliff(`<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="zh" trgLang="en"><file id="f1">
<unit id="u1"><notes><note>title</note></notes><segment id="s1" state="reviewed"><source>点击<pc id="1">确定</pc>。</source><target>Click <pc id="1">OK</pc>.</target></segment><ignorable><source> </source></ignorable><segment id="s2"><source>好<ph id="2"/></source></segment></unit>
</file></xliff>`)
    expect(lang).toEqual({source: 'zh', target: 'en'})
    expect(textsOf(units)).toEqual([
      ['u1.s1', '点击确定。', 'Click OK.'],
      ['u1.s2', '好', '']
    ])
    expect(units[0]).toMatchObject({state: 'reviewed', notes: ['title']})
    expect(units[1]?.source.codes).toEqual([{at: 1, id: 'ph2'}])
  })

  const xliff2 = (body: string): string =>
    `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="zh" trgLang="en"><file id="f1">${body}</file></xliff>`

  test('the ends of a span are the same code as the span', () => {
    const xml = xliff2(
      `<unit id="u1"><segment><source>点<pc id="1">确定</pc></source><target><sc id="1"/>OK<ec startRef="1"/></target></segment></unit>
<unit id="u2"><segment><source><sc id="1"/>点<ph id="2"/></source></segment><segment><source>确定<ec startRef="1"/></source></segment></unit>`
    )
    const {units} = readXliff(xml)
    expect(units.map((d) => d.source.codes.map((e) => e.id))).toEqual([
      ['pc1', '/pc1'],
      ['pc1', 'ph2'],
      ['/pc1']
    ])
    expect(units[0]?.target.codes.map((d) => d.id)).toEqual(['pc1', '/pc1'])
    const fill = (text: string, codes: BilingualUnit['source']['codes']) => ({
      target: {text, codes},
      state: 'initial' as const,
      origin: 'engine test'
    })
    const filled = fillXliff(
      xml,
      new Map([
        [
          1,
          fill('Click', [
            {at: 0, id: 'ph2'},
            {at: 0, id: 'pc1'}
          ])
        ],
        [2, fill('OK', [{at: 2, id: '/pc1'}])]
      ])
    )
    expect(filled).toContain('<target><ph id="2"/><sc id="1"/>Click</target>')
    expect(filled).toContain('<target>OK<ec startRef="1"/></target>')
  })

  test('filled it is what the standard asks for: target language, white space', () => {
    const xml = xliff2(
      '<unit id="u1"><segment><source xml:space="preserve">茶  馆</source></segment></unit>'
    ).replace(' trgLang="en"', '\n')
    const filled = fillXliff(
      xml,
      new Map([
        [0, {target: {text: 'tea  house'}, state: 'initial', origin: 'x'}]
      ])
    )
    expect(filled).toContain('<target xml:space="preserve">tea  house</target>')
    expect(readXliff(filled).lang).toEqual({source: 'zh', target: 'en'})
    expect(validateXliff(filled)).toEqual([])
    expect(fillXliff(xml, new Map())).toBe(xml)
  })

  test('says what segments cannot hold', () => {
    const {remarks = []} = readXliff(
      xliff2(
        `<notes><note>Mind the tone.</note></notes><unit id="u1"><segment><source>好</source><target order="3">good</target></segment><ignorable><source>、</source><target order="2"> and </target></ignorable><segment><source>茶</source><target order="1">tea</target></segment></unit>`
      )
    )
    expect(remarks.map((d) => d.reason)).toEqual([
      'Unexpected note outside a unit: Mind the tone.',
      'Unexpected text “and” in <ignorable>, which is not read; put it into a segment',
      'Unexpected order of targets, which are read in the order of their sources'
    ])
  })
})

test('a table of very many rows without a header, and a state that is no word of ours', () => {
  const many = Array.from({length: 200_000}, (_, k) => `第${k}号。\tNo. ${k}`)
  expect(readTable(many.join('\n'), '\t').units).toHaveLength(200_000)
  const [unit] = readTable('zh\ten\tstate\n茶\ttea\tconstructor', '\t').units
  expect(unit?.state).toBe('constructor')
})

describe('readTmx', () => {
  test('reads the two languages, whatever their regions and order', () => {
    const {units} = readTmx(
      `<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4"><header/><body>
<tu tuid="a"><note>menu</note><tuv xml:lang="en-GB"><seg>Save <bpt i="1" x="1"/>it<ept i="1"/></seg></tuv><tuv xml:lang="ZH_Hans"><seg>保存</seg></tuv><tuv xml:lang="fr"><seg>Enregistrer</seg></tuv></tu>
<tu><tuv xml:lang="zh-TW"><seg>取消</seg></tuv></tu>
<tu><tuv xml:lang="en"><seg>Open</seg></tuv></tu></body></tmx>`,
      {source: 'zh', target: 'en'}
    )
    expect(textsOf(units)).toEqual([
      ['a', '保存', 'Save it'],
      ['2', '取消', '']
    ])
    expect(units[0]?.notes).toEqual(['menu'])
  })
})

describe('readTmx of other programs', () => {
  const tmx = (units: string): string =>
    `<tmx version="1.4"><header srclang="*all*"/><body>${units}</body></tmx>`
  const languages = {source: 'zh', target: 'en'}

  test('an end tag goes by the x of its start tag', () => {
    const {units} = readTmx(
      tmx(
        '<tu><tuv xml:lang="EN-us"><seg>See <bpt i="2" x="1"/>it<ept i="2"/> <bpt i="1" x="2"/>now<ept i="1"/></seg></tuv><tuv xml:lang="ZH-cn"><seg><bpt i="1" x="2"/>现在<ept i="1"/>看<bpt i="2" x="1"/>它<ept i="2"/></seg></tuv></tu>'
      ),
      languages
    )
    expect(units[0]?.source.codes.map((d) => d.id)).toEqual([
      'bpt2',
      'ept2',
      'bpt1',
      'ept1'
    ])
    expect(units[0]?.target.codes.map((d) => d.id)).toEqual([
      'bpt1',
      'ept1',
      'bpt2',
      'ept2'
    ])
  })

  test('filled, a memory of an older version stays one', () => {
    const xml =
      '<tmx version="1.1"><header/><body><tu><tuv lang="zh"><seg>茶</seg></tuv></tu></body></tmx>'
    const filled = fillTmx(
      xml,
      new Map([[0, {target: {text: 'tea'}, state: 'initial', origin: 'x'}]])
    )
    expect(filled).toContain('<tuv lang="en"><seg>tea</seg></tuv>')
  })

  test('notes of a variant come with those of the unit', () => {
    const {units} = readTmx(
      tmx(
        '<tu><note>menu</note><tuv xml:lang="zh"><seg>茶</seg></tuv><tuv xml:lang="en"><note>or chai</note><seg>tea</seg></tuv></tu>'
      ),
      languages
    )
    expect(units[0]?.notes).toEqual(['menu', 'or chai'])
  })

  test('says what it does not read: other texts in one language, text in codes', () => {
    const {remarks = []} = readTmx(
      tmx(
        '<tu><tuv xml:lang="zh-TW"><seg>台北<ph x="1"><sub>圖</sub></ph></seg></tuv><tuv xml:lang="en-US"><seg>Taipei</seg></tuv><tuv xml:lang="en-GB"><seg>Taibei</seg></tuv><tuv xml:lang="en-CA"><seg>Taipei</seg></tuv></tu>'
      ),
      languages
    )
    expect(remarks.map((d) => d.reason)).toEqual([
      'Unexpected second text “Taibei” in one language, which is not read, expected “Taipei” alone; divide the unit',
      'Unexpected text “圖” inside an inline code, which is not read; see to it in a program that shows it'
    ])
  })

  test('a memory in one language is no translation', () => {
    const chinese = tmx('<tu><tuv xml:lang="zh-CN"><seg>茶</seg></tuv></tu>')
    expect(() => readTmx(chinese, languages)).toThrow(
      'Unexpected units in zh alone, expected zh and en in each; export the memory again with both languages'
    )
  })
})

describe('places in the file', () => {
  const xml = xliff12(
    `<trans-unit id="1"><source>R&amp;D和&#x20BB7;店\r\n很<x id="1"/>好<![CDATA[ <酒>]]></source><target>a &lt; b</target></trans-unit>`
  )
  const unit = readXliff(xml).units[0] as BilingualUnit

  test('are those of references, tags, line ends and CDATA', () => {
    const {text, toFile} = unit.source
    expect(text).toBe('R&D和𠮷店\n很好 <酒>')
    const written = (part: string): string => {
      const start = text.indexOf(part)
      return xml.slice(...toFile([start, start + part.length]))
    }
    expect(written('R&D')).toBe('R&amp;D')
    expect(written('𠮷')).toBe('&#x20BB7;')
    expect(written('店')).toBe('店')
    expect(written('好')).toMatch(/^好/)
    expect(written('酒')).toBe('酒')
  })

  test('are those behind comments and instructions', () => {
    const xml = xliff12(
      '<trans-unit id="1"><source>茶<!-- no -->馆<?x y?>开</source></trans-unit>'
    )
    const [unit] = readXliff(xml).units as [BilingualUnit]
    const {text, toFile} = unit.source
    expect(text).toBe('茶馆开')
    expect(xml.slice(toFile([1, 1])[0])).toMatch(/^馆/)
    expect(xml.slice(toFile([2, 2])[0])).toMatch(/^开/)
  })

  test('an empty range has a place too', () => {
    const {toFile} = unit.target
    const [start, end] = toFile([2, 2])
    expect(start).toBe(end)
    expect(xml.slice(start)).toMatch(/^&lt;/)
  })
})

describe('what is no bilingual file', () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE tmx [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><tmx><body><tu><tuv xml:lang="zh"><seg>&b;</seg></tuv></tu></body></tmx>`
  const outside = `<!DOCTYPE xliff [<!ENTITY x SYSTEM "file:///etc/passwd">]><xliff>&x;</xliff>`
  test.each([
    [
      'entities that grow',
      () => readTmx(bomb, {source: 'zh', target: 'en'}),
      /expected none: entities are not read/
    ],
    [
      'external entities',
      () => readXliff(outside),
      /expected none: entities are not read/
    ],
    [
      'an entity nobody declares',
      () => readXliff('<xliff><a>&nbsp;</a></xliff>'),
      /undefined entity/
    ],
    ['another root', () => readXliff('<html/>'), /expected xliff/],
    [
      'TMX as XLIFF',
      () => readTmx('<xliff/>', {source: 'zh', target: 'en'}),
      /expected tmx/
    ],
    ['an open tag', () => readXliff('<xliff><file>'), /unclosed tag/],
    [
      'deep nesting',
      () => readXliff(`<xliff>${'<group>'.repeat(300)}`),
      /nesting of more than 200/
    ],
    ['no XML', () => readXliff('茶馆'), /Unexpected XML/]
  ])('%s', (_, read, message) => {
    expect(read).toThrow(BilingualError)
    expect(read).toThrow(message)
  })
})

describe('readTable', () => {
  test('two columns without names', () => {
    expect(
      textsOf(readTable('茶\ttea\r\n水\twater\n\n酒\t\n', '\t').units)
    ).toEqual([
      ['1', '茶', 'tea'],
      ['2', '水', 'water'],
      ['3', '酒', '']
    ])
  })

  test('named columns in any order', () => {
    const {units} = readTable(
      'ID,English,Note,中文\nmenu.open,Open,"a ""verb""",打开\n',
      ','
    )
    expect(textsOf(units)).toEqual([['menu.open', '打开', 'Open']])
    expect(units[0]?.notes).toEqual(['a "verb"'])
  })

  test('a single column is refused', () => {
    expect(() => readTable('茶馆\n', '\t')).toThrow(
      'Unexpected single column, expected Chinese and English in two columns'
    )
  })

  test('quoted cells hold separators and line ends', () => {
    const text = '"他说：""好"",\n走了。","He said, ""Fine"",\nand left."\n'
    const [unit] = readTable(text, ',').units
    expect(unit?.source.text).toBe('他说："好",\n走了。')
    expect(unit?.target.text).toBe('He said, "Fine",\nand left.')
    const start = unit?.target.text.indexOf('Fine') ?? 0
    expect(
      text.slice(...(unit?.target.toFile([start, start + 4]) ?? [0, 0]))
    ).toBe('Fine')
  })

  test('a quotation mark in a tab-separated cell is itself', () => {
    expect(textsOf(readTable('"茶"\t"tea"\n', '\t').units)).toEqual([
      ['1', '"茶"', '"tea"']
    ])
  })

  test('any table: ranges lie inside the file', () => {
    const cell = fc.string({
      unit: fc.constantFrom('茶', 'a', '"', ',', '\n', '\r', '𠮷'),
      maxLength: 6
    })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell), {minLength: 1, maxLength: 4}),
        (rows) => {
          const quote = (d: string): string => `"${d.replaceAll('"', '""')}"`
          const text = `zh,en\n${rows.map((d) => d.map(quote).join(',')).join('\n')}\n`
          const {units} = readTable(text, ',')
          const kept = rows.filter((d) => d.some((c) => c.trim() !== ''))
          expect(units.map((d) => [d.source.text, d.target.text])).toEqual(kept)
          for (const {target} of units) {
            const [start, end] = target.toFile([0, target.text.length])
            expect(text.slice(start, end).replaceAll('""', '"')).toBe(
              target.text
            )
          }
        }
      )
    )
  })
})

describe('what this package writes', () => {
  test('is read back', () => {
    const xliff = readXliff(writeXliff(riverLibrary))
    const tmx = readTmx(writeTmx(riverLibrary), {source: 'zh', target: 'en'})
    expect(xliff.units.length).toBeGreaterThan(0)
    for (const {source, target} of tmx.units)
      expect(
        xliff.units.some(
          (d) => d.source.text === source.text && d.target.text === target.text
        )
      ).toBe(true)
  })
})
