import {
  createTmxParser,
  type TmxDetails,
  type TmxUnit,
  writeTmxUnits,
  XmlError
} from '@zhengben/formats/memory'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'

function parse(pieces: ReadonlyArray<string>): {
  headers: Array<TmxDetails>
  units: Array<TmxUnit>
} {
  const headers: Array<TmxDetails> = []
  const units: Array<TmxUnit> = []
  const parser = createTmxParser({
    header: (d) => headers.push(d),
    unit: (d) => units.push(d)
  })
  for (const piece of pieces) parser.write(piece)
  parser.close()
  return {headers, units}
}

const file = `<?xml version="1.0" encoding="UTF-8"?>\r
<!DOCTYPE tmx SYSTEM "tmx14.dtd">\r
<tmx version="1.4"><header creationtool="t" srclang="zh"><note>客户记忆库</note><prop type="x-client">镇江</prop></header><body>\r
<tu tuid="1" creationdate="20240101T000000Z"><note>已审</note><prop type="x-domain" xml:lang="en">travel</prop>
<tuv xml:lang="zh-CN" changeid="li"><seg>票价<bpt i="1" type="bold">&lt;b&gt;</bpt>三十<ept i="1"/>元，<hi>𠮷野家</hi><ph x="2">{0}</ph>。</seg></tuv>
<tuv xml:lang="en-US"><seg>A ticket costs <bpt i="1">&lt;b&gt;</bpt>30<ept i="1"/> yuan &amp; up.</seg></tuv></tu>
<tu><tuv lang="ZH_tw"><seg><![CDATA[<票>]]></seg></tuv></tu></body></tmx>`

describe('a TMX in pieces', () => {
  const whole = parse([file])

  test('is read with all it says', () => {
    expect(whole.headers).toEqual([
      {
        attributes: {creationtool: 't', srclang: 'zh'},
        notes: [{text: '客户记忆库'}],
        props: [{text: '镇江', attributes: {type: 'x-client'}}]
      }
    ])
    const [first, second] = whole.units
    expect(first).toMatchObject({
      attributes: {tuid: '1', creationdate: '20240101T000000Z'},
      notes: [{text: '已审'}],
      props: [{text: 'travel', attributes: {type: 'x-domain', lang: 'en'}}]
    })
    expect(first?.variants.map((d) => [d.lang, d.text])).toEqual([
      ['zh-CN', '票价三十元，𠮷野家。'],
      ['en-US', 'A ticket costs 30 yuan & up.']
    ])
    expect(second?.variants).toEqual([{lang: 'ZH_tw', text: '<票>'}])
  })

  test('is the same wherever it is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({max: file.length})), (cuts) => {
        const ends = [0, ...cuts.sort((a, b) => a - b), file.length]
        const pieces = ends.slice(1).map((end, k) => file.slice(ends[k], end))
        expect(join(parse(pieces))).toEqual(join(whole))
      }),
      {numRuns: 50}
    )
  })

  test('is written so that it reads the same', async () => {
    const written: Array<string> = []
    const [header = {}] = whole.headers
    for await (const piece of writeTmxUnits(header, whole.units))
      written.push(piece)
    expect(join(parse(written)).units).toEqual(join(whole).units)
    expect(written.join('')).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE tmx SYSTEM "tmx14.dtd">
      <tmx version="1.4">
        <header creationtool="t" creationtoolversion="0.1.0" segtype="sentence" o-tmf="zhengben" adminlang="en" srclang="zh" datatype="plaintext">
          <note>客户记忆库</note>
          <prop type="x-client">镇江</prop>
        </header>
        <body>
          <tu creationdate="20240101T000000Z" tuid="1">
            <note>已审</note>
            <prop type="x-domain" xml:lang="en">travel</prop>
            <tuv xml:lang="zh-CN" changeid="li">
              <seg>票价<bpt i="1" type="bold">&#x3C;b></bpt>三十<ept i="1"/>元，<hi>𠮷野家</hi><ph x="2">{0}</ph>。</seg>
            </tuv>
            <tuv xml:lang="en-US">
              <seg>A ticket costs <bpt i="1">&#x3C;b></bpt>30<ept i="1"/> yuan &#x26; up.</seg>
            </tuv>
          </tu>
          <tu>
            <tuv xml:lang="ZH_tw">
              <seg>&#x3C;票></seg>
            </tuv>
          </tu>
        </body>
      </tmx>
      "
    `)
  })

  test('leaves out what the document type does not know', async () => {
    const written: Array<string> = []
    const unit: TmxUnit = {
      attributes: {segtype: 'word', custom: '1'},
      props: [{text: 'without type'}],
      variants: [
        {
          lang: 'zh',
          text: '票\u{0}',
          nodes: [
            {name: 'bpt', attributes: {}, children: []},
            {name: 'x', attributes: {id: '1'}, children: ['x']},
            {name: 'it', attributes: {pos: 'middle'}, children: []},
            '票'
          ]
        }
      ]
    }
    for await (const piece of writeTmxUnits({}, [unit])) written.push(piece)
    expect(written.join('')).toContain('<tu>\n')
    expect(written.join('')).toContain('<seg>票</seg>')
    expect(written.join('')).not.toContain('prop')
  })
})

/** Where text is cut is no part of what it says. */
function join<T>(value: T): T {
  if (Array.isArray(value)) {
    const result: Array<unknown> = []
    for (const item of value.map(join)) {
      const last = result.at(-1)
      if (typeof item === 'string' && typeof last === 'string')
        result[result.length - 1] = last + item
      else result.push(item)
    }
    return result as T
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, d]) => [key, join(d)])
  ) as T
}

describe('what is wrong is refused where it stands', () => {
  const unit = (seg: string): string =>
    `<tmx version="1.4"><header/><body>\n<tu><tuv xml:lang="zh"><seg>${seg}</seg></tuv></tu>\n</body></tmx>`

  test.each([
    ['', 'must contain a root element', 1],
    ['\n', 'must contain a root element', 2],
    ['<html><body/></html>', 'Unexpected root element html, expected tmx', 1],
    ['<tmx><body><tu>', 'unclosed tag', 1],
    [unit('a < b'), 'Unexpected XML', 2],
    [unit('&nbsp;'), 'Unexpected XML', 2],
    [unit('</tuv>'), 'Unexpected XML', 2],
    [
      '<!DOCTYPE tmx [<!ENTITY a SYSTEM "file:///etc/hostname">]><tmx/>',
      'Unexpected declarations',
      1
    ],
    [
      '<!DOCTYPE tmx [\n<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><tmx/>',
      'Unexpected declarations',
      2
    ],
    [unit('<hi>'.repeat(200)), 'nesting of more than 100', 2],
    [unit('<ph/>'.repeat(100_001)), 'more than 100000 parts', 2]
  ])('%#', (xml, reason, line) => {
    const fail = (): unknown => parse([xml])
    expect(fail).toThrow(XmlError)
    try {
      fail()
    } catch (error) {
      expect((error as XmlError).message).toContain(reason)
      expect((error as XmlError).line).toBe(line)
    }
  })

  test('a unit without end', () => {
    const parser = createTmxParser({unit: () => undefined})
    parser.write('<tmx><body><tu><tuv xml:lang="zh"><seg>')
    const piece = '长'.repeat(1_000_000)
    expect(() => {
      for (let n = 0; n < 20; n++) parser.write(piece)
    }).toThrow('more than 8000000 characters')
  })
})
