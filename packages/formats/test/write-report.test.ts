import {writeReport} from '@zhengben/formats'
import type {Element, Nodes} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {select, selectAll} from 'hast-util-select'
import {expect, test} from 'vitest'
import {nightReport} from './night-report.ts'

const html = writeReport(nightReport)
const page: Nodes = fromHtml(html)

/** The text of a node. */
function text(node: Nodes | undefined): string {
  if (!node) return ''
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map((d) => text(d)).join('') : ''
}

test('the page asks for nothing and runs its own script only', () => {
  expect(select('meta[http-equiv]', page)?.properties['content']).toMatch(
    /^default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'; img-src data:;/
  )
  expect(selectAll('script', page)).toHaveLength(1)
  for (const d of selectAll('[href], [src]', page))
    expect(d.properties['href']).toMatch(/^(?:#|data:,$)/)
  expect(html).not.toMatch(/\son[a-z]+=|style="/)
})

test('whatever the texts hold stands there as text', () => {
  expect(text(select('#text .row.changed p', page))).toContain(
    '</p><script>alert(1)</script>'
  )
  expect(select('b', page)).toBeUndefined()
  expect(text(select('h2', page))).toBe('pages/<night>.txt')
})

test('both sides read as found and as restored', () => {
  const [found, restored] = selectAll('.row.changed p', page)
  expect(found?.properties['lang']).toBe('zh-Hant')
  expect(restored?.properties['lang']).toBe('zh-Hans')
  expect(text(found)).toMatch(/^摊主与房东的叙判<\/p>.*结束了▼▼。$/)
  expect(text(restored)).toMatch(/^摊主与房东的谈判<\/p>.*结束了removed。$/)
  expect(select('.removed span', page)?.properties['lang']).toBe('en')
})

test('every mark leads to its reasons, which describe it', () => {
  const ids = new Set(selectAll('[id]', page).map((d) => d.properties['id']))
  expect(ids.size).toBe(selectAll('[id]', page).length)
  const marks = selectAll('.mark', page)
  expect(marks).toHaveLength(4)
  for (const {properties} of marks) {
    const id = String(properties['href']).slice(1)
    expect(ids.has(id)).toBe(true)
    expect(properties['ariaDescribedBy']).toEqual([id])
  }
  for (const {properties} of selectAll('del[data-for]', page))
    expect(ids.has(`mark-${properties['dataFor']}`)).toBe(true)
})

test('reasons give row, readings with their costs, and margin', () => {
  const note = select('#edit-1', page) as Element
  expect(text(note)).toContain('74 %, more likely than not')
  expect(text(note)).toContain(
    'glossary/variants/bangdu.tsv:12 叙判 → 谈判 | 商谈, family bangdu, honest in 叙判词. seen on <b>one</b> page'
  )
  expect(text(note)).toContain('1.6 nats over 商谈')
  const rows = selectAll('tbody tr', note).map((d) =>
    selectAll('th, td', d).map((cell) => text(cell))
  )
  expect(rows).toEqual([
    ['谈判', '81.8 %', '20.1', '0.0', 'glossary/variants/bangdu.tsv:12'],
    ['商谈', '16.5 %', '21.2', '0.5', ''],
    ['叙判 as found', '', '35.5', '', '']
  ])
  expect(select('#edit-2 table', page)).toBeUndefined()
  expect(text(select('#edit-3 .change', page))).toBe('*** → 〔?〕')
  expect(text(select('#edit-4 .change', page))).toBe('nothing → 。')
})

test('there is a box for each kind there is', () => {
  expect(
    selectAll('.filter input', page).map((d) => d.properties['id'])
  ).toEqual([
    ...['kind-noise', 'kind-punctuation', 'kind-variant', 'kind-gap'],
    'same'
  ])
  expect(text(select('.filter li', page))).toBe(
    'Stray signs1sure to 99 % on average'
  )
  expect(text(select('.sum', page))).toBe(
    '4 changes, 1 of them less sure than 80 %.'
  )
})

test('a text without changes says so', () => {
  const clean: Nodes = fromHtml(writeReport(nightReport.slice(1)))
  expect(text(select('.sum', clean))).toBe('Nothing was changed.')
  expect(select('.filter', clean)).toBeUndefined()
  expect(text(select('title', clean))).toBe('Restoration of pages/clean.txt')
})

test('the same texts give the same bytes', () => {
  expect(writeReport(nightReport)).toBe(html)
})
