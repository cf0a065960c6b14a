import {createHash} from 'node:crypto'
import {type Edit, type Sentence, unitsOf} from '@zhengben/bitext'
import {type Edition, writeHtml} from '@zhengben/formats'
import {readPinyin} from '@zhengben/formats/pinyin'
import fc from 'fast-check'
import type {Element, Nodes} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {select, selectAll} from 'hast-util-select'
import {expect, test} from 'vitest'
import {buildEdition, type Sketch} from './build-edition.ts'
import {riverLibrary} from './river-library.ts'

const html = writeHtml(riverLibrary, {readPinyin})
const page = fromHtml(html)

/** Text of a node without what `leaveOut` names. */
function textOf(node: Nodes | undefined, leaveOut = ''): string {
  if (!node) return ''
  if (node.type === 'text') return node.value
  if (!('children' in node)) return ''
  if (node.type === 'element' && node.tagName === leaveOut) return ''
  return node.children.map((d) => textOf(d as Nodes, leaveOut)).join('')
}

function sources(tree: Nodes, leaveOut: string): Array<string> {
  return selectAll('.unit[id] .source', tree).map((d) => textOf(d, leaveOut))
}

test('the policy names this style and this script and allows nothing else', () => {
  const policy = select('meta[http-equiv]', page)?.properties['content']
  const hash = (tag: string): string =>
    createHash('sha256')
      .update(textOf(select(tag, page)))
      .digest('base64')
  expect(policy).toBe(
    `default-src 'none'; style-src 'sha256-${hash('style')}'; script-src 'sha256-${hash('script')}'; img-src data:; base-uri 'none'; form-action 'none'`
  )
})

test('the page needs nothing from anywhere', () => {
  for (const {properties} of selectAll('[href], [src]', page))
    expect(String(properties['href'] ?? properties['src'])).toMatch(
      /^(#|data:,)/
    )
  expect(selectAll('[style], [onclick], img, iframe, form', page)).toEqual([])
  expect(selectAll('script', page)).toHaveLength(1)
  expect(selectAll('style', page)).toHaveLength(1)
})

test('the script stands by itself', () => {
  const script = textOf(select('script', page))
  expect(script).toMatch(/^\(function page\(document\) \{/)
  expect(script).not.toMatch(/import|<\/|__/)
})

test('restored, the page reads as the sentences do', () => {
  const restored = [...unitsOf(riverLibrary.bitext)].map((d) =>
    d.source.map((s) => s.value).join('')
  )
  expect(sources(page, 'del').map((d) => d.replace('〔?〕', ''))).toEqual(
    restored.map((d) => d.replace('\u0007', '␇').replace('\ud800', '\ufffd'))
  )
})

test('as found, it reads as the document did', () => {
  expect(sources(page, 'ins').slice(0, 3)).toEqual([
    '大吉棋牌临江图书馆重新开放',
    '5月18日,经过两年零三个月的修缮▼▼,临江邦度一级图书馆重新开放。',
    '市民代外和産(chǎn)業工人一齐(qí)走进大厛。他们中有人已经等了整整一天。'
  ])
})

test('a paragraph that was removed whole stands in its place, and can be hidden', () => {
  const removed = select('.removed', page) as Element
  expect(textOf(select('del', removed))).toBe(
    '澳门<b>金沙</b>娱乐 javascript:alert(1) </script><script>alert(2)</script>'
  )
  expect(select('.unit', removed)?.properties['className']).toContain('emptied')
  expect(textOf(select('.removed + .heading', page))).toContain('三层楼')
})

test('every edit stands in the text once and in the list of changes once', () => {
  const count = riverLibrary.bitext.edits.length
  const numbers = Array.from({length: count}, (_, i) => String(i + 1))
  expect(
    selectAll('#text .edit', page).map((d) => d.properties['dataEdit'])
  ).toEqual(numbers)
  expect(
    selectAll('#changes > ol > li', page).map((d) => d.properties['id'])
  ).toEqual(numbers.map((d) => `edit-${d}`))
})

test('an entry says what stood, what it became, why and how sure', () => {
  const index = riverLibrary.bitext.edits.findIndex((d) => d.value === '国家')
  const entry = select(`#edit-${index + 1}`, page) as Element
  expect(textOf(select('.change', entry))).toBe('邦度 → 国家')
  expect(textOf(select('.kind', entry))).toBe('Spun words')
  expect(selectAll('dd', entry).map((d) => textOf(d).trim())).toEqual([
    'Glossary row glossary/variants/news.tsv:12 · rule variant',
    '99.1 %, almost certain',
    '国度 4 %'
  ])
})

test('what cannot be seen is named', () => {
  expect(selectAll('#text del', page).map((d) => textOf(d))).toContain(
    '⟨U+200B⟩'
  )
})

test('gaps show that something is missing', () => {
  expect(selectAll('#text ins.gap', page).map((d) => textOf(d))).toEqual([
    '〔?〕'
  ])
})

test('a term and its rendering carry the same link, in both languages', () => {
  const ends = selectAll('#u2 [data-link="2.1"]', page)
  expect(ends.map((d) => textOf(d))).toEqual(['图书馆', 'Library'])
  const number = String(ends[0]?.properties['dataTerm'])
  expect(textOf(select(`#term-${number} .headword`, page))).toBe('图书馆')
})

test('texts are in their language, the page in English', () => {
  expect(select('html', page)?.properties['lang']).toBe('en')
  for (const d of selectAll('.unit .source', page))
    expect(d.properties['lang']).toBe('zh-CN')
  for (const d of selectAll('.unit .target', page))
    expect(d.properties['lang']).toBe('en')
  const traditional = selectAll('del[lang=zh-Hant]', page)
  expect(traditional.map((d) => textOf(d))).toContain('産(chǎn)業')
})

test('doubtful places lead to their edit or their own mark', () => {
  const links = selectAll('.doubt-list a', page)
  expect(links.map((d) => d.properties['href'])).toEqual(['#d1', '#e9'])
  expect(textOf(select('#d1', page))).toBe('集会')
  expect(select('#e9', page)?.properties['className']).toEqual([
    'edit',
    'doubtful'
  ])
})

test('every fragment leads somewhere, no id is used twice', () => {
  const ids = selectAll('[id]', page).map((d) => d.properties['id'])
  expect(new Set(ids).size).toBe(ids.length)
  for (const d of selectAll('a[href^="#"]', page))
    expect(ids).toContain(String(d.properties['href']).slice(1))
})

test('pinyin has a syllable for each character of Han', () => {
  for (const d of selectAll('[data-pinyin]', page))
    expect(String(d.properties['dataPinyin']).split(' ')).toHaveLength(
      [...textOf(d)].length
    )
  expect(select('#e5 [data-pinyin]', page)?.properties['dataPinyin']).toBe(
    'dài biǎo'
  )
})

test('a reading that is annotated counts more than one that is computed', () => {
  const start = riverLibrary.source.value.indexOf('重新')
  const edition: Edition = {
    ...riverLibrary,
    bitext: {
      ...riverLibrary.bitext,
      annotations: [
        {
          side: 'source',
          range: [start, start + 2],
          body: {type: 'reading', pinyin: ['chóng', 'xīn’']},
          origin: {source: 'person', ruleId: 'reading'}
        }
      ]
    }
  }
  expect(writeHtml(edition)).toContain('data-pinyin="chóng xīn’"')
})

test('a gloss is the first sense that says what the word means', () => {
  const edition = buildEdition({id: 'glosses'}, [
    {
      kind: 'paragraph',
      units: [
        {
          zh: ['他经过了长江。'],
          glosses: [
            ['他', 'surname Ta;he or him'],
            ['经过', '(of time) to pass/to go by'],
            ['了', '(completed action marker)'],
            ['长江', 'Yangtze River, or Chang Jiang']
          ]
        }
      ]
    }
  ])
  const tree = fromHtml(writeHtml(edition))
  expect(
    selectAll('.glossed', tree).map((d) => [
      textOf(d),
      d.properties['dataGloss']
    ])
  ).toEqual([
    ['他', 'he or him'],
    ['经过', 'to pass'],
    ['长江。', 'Yangtze River, or…']
  ])
})

test('a switch with nothing to show is left out', () => {
  const edition = buildEdition({id: 'plain'}, [
    {kind: 'paragraph', units: [{zh: ['天晴了。'], en: ['It cleared.']}]}
  ])
  const tree = fromHtml(writeHtml(edition))
  expect(
    selectAll('.toolbar input', tree).map((d) => d.properties['id'])
  ).toEqual(['theme-auto', 'theme-light', 'theme-dark'])
  expect(textOf(select('.panel', tree))).toContain('Doubtful placesNone.')
})

test('controls are named and grouped', () => {
  for (const d of selectAll('input', page))
    expect(
      selectAll('label', page).some((label) =>
        selectAll('input', label).includes(d)
      )
    ).toBe(true)
  for (const d of selectAll('fieldset', page))
    expect(textOf(select('legend', d))).not.toBe('')
  for (const d of selectAll('button', page))
    expect(textOf(d) + String(d.properties['ariaLabel'] ?? '')).not.toBe('')
  for (const d of selectAll('svg', page))
    expect(d.properties['ariaLabel'] ?? d.properties['ariaHidden']).toBeTruthy()
})

test('the same edition gives the same bytes', () => {
  expect(writeHtml(structuredClone(riverLibrary), {readPinyin})).toBe(html)
})

test('whatever is found and whatever is edited, nothing is lost from the page', () => {
  const word = fc.string({
    unit: fc.constantFrom('国', '𠮷', 'a', '<', '&', '"', '。', "'", '度'),
    minLength: 1,
    maxLength: 6
  })
  const edit = fc
    .tuple(
      fc.oneof(word, fc.constant('')),
      fc.string({unit: fc.constantFrom('中', '\u{2000b}'), maxLength: 2})
    )
    .map(([found, value]) => `[${found}|${value}|variant|0.9]`)
  // A sentence has something of its own, whatever is done to it.
  const sentence = fc
    .tuple(
      fc.array(edit, {maxLength: 2}),
      word,
      fc.array(fc.oneof(word, edit), {maxLength: 5})
    )
    .map((d) => d.flat().join(''))
  const unit = fc.record({
    zh: fc.array(sentence, {maxLength: 3}),
    en: fc.array(word, {maxLength: 2})
  })
  const sketch: fc.Arbitrary<Sketch> = fc.oneof(
    fc.record({
      kind: fc.constantFrom('heading', 'paragraph', 'listItem', 'quote'),
      units: fc.array(unit, {minLength: 1, maxLength: 3})
    }),
    fc.record({removed: word})
  )
  fc.assert(
    fc.property(fc.array(sketch, {maxLength: 5}), (sketches) => {
      const edition = buildEdition({id: 'random'}, sketches)
      const tree = fromHtml(writeHtml(edition))
      const all = (leaveOut: string): string =>
        selectAll('#text .source', tree)
          .map((d) => textOf(d, leaveOut))
          .join('')
      expect(all('ins')).toBe(edition.source.value.replace(/\s/g, ''))
      const restored = [...unitsOf(edition.bitext)].flatMap((d) => d.source)
      expect(all('del')).toBe(restored.map((d: Sentence) => d.value).join(''))
      expect(selectAll('#text .edit', tree)).toHaveLength(
        edition.bitext.edits.filter((d: Edit) => d).length
      )
    })
  )
})
