import {createIndexEntry, writeIndex} from '@zhengben/formats'
import type {Nodes} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {select, selectAll} from 'hast-util-select'
import {expect, test} from 'vitest'
import {riverLibrary} from './river-library.ts'

const files = [
  {name: 'HTML', href: 'river-library/index.html'},
  {name: 'TMX', href: 'river-library/river-library.tmx'}
]
const page: Nodes = fromHtml(
  writeIndex([createIndexEntry(riverLibrary, files)])
)

test('a document is listed with its titles, figures and files', () => {
  expect(select('.documents h2 a', page)?.children).toMatchObject([
    {value: '临江图书馆重新开放'}
  ])
  expect(select('.documents .english', page)?.children).toMatchObject([
    {value: 'Riverside Library Reopens'}
  ])
  expect(select('h2', page)?.properties['lang']).toBe('zh-CN')
  expect(
    selectAll('.documents a', page).map((d) => d.properties['href'])
  ).toEqual([files[0]?.href, ...files.map((d) => d.href)])
})

test('the bar says in words what it draws', () => {
  expect(select('.kind-bar', page)?.properties['ariaLabel']).toMatch(
    /^Odd characters: 3, Stray signs: 1, .*Spun words: 4, Gaps: 1\.$/
  )
})

test('the list runs no script', () => {
  expect(selectAll('script', page)).toEqual([])
  expect(select('meta[http-equiv]', page)?.properties['content']).toMatch(
    /^default-src 'none'; style-src 'sha256-[^']+'; img-src data:;/
  )
})
