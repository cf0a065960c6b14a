import {type Bitext, type Edit, proseToSource} from '@zhengben/bitext'
import {
  type Edition,
  readMarkdown,
  writeHtml,
  writeTmx,
  writeXliff,
  writeXliff2
} from '@zhengben/formats'
import {readXliff} from '@zhengben/formats/bilingual'
import {fromHtml} from 'hast-util-from-html'
import {select} from 'hast-util-select'
import {toHtml} from 'hast-util-to-html'
import {expect, test} from 'vitest'

const markdown =
  '# 说明\n\n在**邦度**馆运行 `find "书"`，见 [此页](https://example.org/?邦度)。\n'
const source = readMarkdown(markdown)
const at = markdown.indexOf('邦度')
const edit: Edit = {
  range: [at, at + 2],
  value: '国家',
  kind: 'variant',
  origin: {source: 'glossary', ruleId: 'variant'},
  confidence: 0.99
}
const bitext: Bitext = {
  type: 'bitext',
  lang: {source: 'zh-CN', target: 'en'},
  children: source.blocks.map((block, index) => ({
    type: 'section',
    kind: block.type,
    children: [
      {
        type: 'unit',
        id: `u${index}`,
        source: [
          {
            id: `s${index}`,
            range: proseToSource(source, block.range),
            value: source.value.slice(...block.range).replace('邦度', '国家')
          }
        ],
        target: [{id: `t${index}`, range: [0, 4], value: 'Note'}],
        links: [],
        state: 'translated'
      }
    ]
  })),
  edits: [edit],
  annotations: []
}
const edition: Edition = {
  meta: {id: 'note'},
  bitext,
  source,
  messages: [],
  restoration: {script: 'Hans', spun: 0.9}
}

test('on the page markup is gone, code is code, edits stand where they should', () => {
  const line = select('#u2 .sentence', fromHtml(writeHtml(edition)))
  expect(line && toHtml(line)).toBe(
    '<span class="sentence">在<span class="edit" id="e1" data-edit="1" data-kind="variant" data-sure="high"><del>邦度</del><ins>国家</ins></span>馆运行 <code>`find "书"`</code>，见 此页。</span>'
  )
})

test('interchange formats say what code and addresses there are', () => {
  const text = '在国家馆运行 `find "书"`，见 此页。'
  const found = text.replace('国家', '邦度')
  expect(writeTmx(edition)).toContain(`<seg>${text}</seg>`)
  expect(writeTmx(edition)).toContain(`"x-as-found">${found}</prop>`)
  for (const [write, element] of [
    [writeXliff, 'g'],
    [writeXliff2, 'pc']
  ] as const) {
    const xml = write(edition)
    expect(xml).toMatch(
      new RegExp(`<${element} id="1" [^>]*>\`find "书"\`</${element}>`)
    )
    expect(readXliff(xml).units[1]?.source.text).toBe(text)
    expect(xml).toContain(`As found: ${found}<`)
  }
})
