import {type ReviewPage, writeReview} from '@zhengben/formats'
import {fromHtml} from 'hast-util-from-html'
import {select, selectAll} from 'hast-util-select'
import {expect, test} from 'vitest'

const page: ReviewPage = {
  name: 'suggest',
  title: 'Proposals for the glossary',
  summary: '1 new variant.',
  versions: {'glossary/variants/own.tsv': 'abc'},
  items: [
    {
      id: 'variant:邦度',
      form: '邦度',
      reading: '国家',
      readingLang: 'zh-CN',
      facts: ['6 times in 1 text'],
      choices: [
        {value: '国家', probability: 0.91, evidence: ['both mean “country”']}
      ],
      lines: [
        {place: 'page.txt:3:1', before: '', match: '邦度', after: '的发展'}
      ],
      asks: {
        action: 'add',
        table: 'variants',
        path: 'glossary/variants/own.tsv',
        cells: {variant: '邦度', original: '国家', layer: 'word', note: ''}
      }
    }
  ]
}

test('an item says what is asked and what speaks for it', () => {
  const tree = fromHtml(writeReview(page))
  expect(select('html', tree)?.properties['lang']).toBe('en')
  expect(select('.form', tree)?.properties['lang']).toBe('zh-CN')
  expect(selectAll('.decide input', tree)).toHaveLength(3)
  const data = select('article', tree)?.properties['dataItem']
  expect(JSON.parse(String(data))).toEqual({
    ...page.items[0]?.asks,
    id: 'variant:邦度'
  })
})

test('text never becomes markup or code', () => {
  const evil =
    '</script><script>alert(1)</script>"\'><img src=x onerror=a>\u0000'
  const [item] = page.items as [ReviewPage['items'][number]]
  const html = writeReview({
    ...page,
    title: evil,
    summary: evil,
    name: evil,
    versions: {[evil]: evil},
    items: [
      {
        ...item,
        id: evil,
        form: evil,
        reading: evil,
        facts: [evil],
        warning: evil,
        choices: [{value: evil, probability: 0.5, evidence: [evil]}],
        lines: [
          {place: evil, before: evil, match: evil, now: evil, after: evil}
        ],
        asks: {
          action: 'keep',
          table: 'variants',
          path: evil,
          was: evil,
          cells: {original: evil, note: evil}
        }
      }
    ]
  })
  const tree = fromHtml(html)
  expect(selectAll('script', tree)).toHaveLength(1)
  expect(selectAll('img', tree)).toHaveLength(0)
  expect(
    selectAll('*', tree).flatMap((d) =>
      Object.keys(d.properties).filter((name) => /^on/i.test(name))
    )
  ).toEqual([])
  expect(select('meta[http-equiv]', tree)?.properties['content']).toMatch(
    /^default-src 'none'; style-src 'sha256-[^ ]+'; script-src 'sha256-[^ ]+'; /
  )
})

test('the same page has the same bytes, another another hash', () => {
  const hashOf = (d: ReviewPage): string =>
    JSON.parse(
      String(select('main', fromHtml(writeReview(d)))?.properties['dataPage'])
    ).page
  expect(writeReview(page)).toBe(writeReview(page))
  expect(hashOf(page)).not.toBe(hashOf({...page, summary: 'Two.'}))
})

test('without anything to decide the page says so', () => {
  const html = writeReview({...page, items: []})
  expect(html).toContain('There is nothing to decide.')
  expect(html).not.toContain('id="save"')
})
