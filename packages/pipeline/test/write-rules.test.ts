import {readdirSync, readFileSync} from 'node:fs'
import {readGlossary} from '@zhengben/glossary'
import {describe, expect, test} from 'vitest'
import {createChineseSplitter, type Splitter} from '../src/chinese-splitter.ts'
import {createEnglishSplitter} from '../src/english-splitter.ts'
import {writeRules} from '../src/write-rules.ts'
import {applySrx, readSrx} from './apply-srx.ts'

const root = new URL('../../../', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8')
const path = 'glossary/segmentation.tsv'
const {glossary} = readGlossary([{path, value: read(path)}])
const srx = writeRules('rules.srx', glossary)

const documents = readdirSync(new URL('corpus/', root), {withFileTypes: true})
  .filter((d) => d.isDirectory())
  .map((d) => d.name)
const fixtures = 'packages/chinese/test/fixtures/sentences/'

const sides: ReadonlyArray<{
  code: string
  split: Splitter
  paragraphs: RegExp
  texts: ReadonlyArray<string>
  /** Share of our own cuts and theirs that are the same. */
  least: number
}> = [
  {
    code: 'zh-CN',
    split: createChineseSplitter(glossary),
    paragraphs: /\n/,
    texts: [
      ...documents.map((d) => read(`corpus/${d}/restored.md`)),
      ...readdirSync(new URL(fixtures, root)).map((d) =>
        read(`${fixtures}${d}/input.txt`)
      )
    ],
    least: 1
  },
  {
    code: 'EN-US',
    split: createEnglishSplitter(glossary),
    paragraphs: /\n\s*\n/,
    texts: documents.map((d) => read(`corpus/${d}/translation.en.md`)),
    least: 1
  }
]

describe.each(sides)('SRX rules for $code', ({code, split, ...side}) => {
  const rules = readSrx(srx, code)

  test('cut as we do', () => {
    let same = 0
    let ours = 0
    let theirs = 0
    for (const text of side.texts.flatMap((d) => d.split(side.paragraphs))) {
      const mine = endsOf(split(text).map((range) => text.slice(...range)))
      const other = endsOf(applySrx(text, rules))
      ours += mine.size
      theirs += other.size
      for (const end of mine) if (other.has(end)) same++
    }
    expect((2 * same) / (ours + theirs)).toBeGreaterThanOrEqual(side.least)
  })

  test('know the exceptions', () => {
    const language = code.slice(0, 2).toLowerCase()
    for (const row of glossary.segmentation ?? [])
      if (row.language === language) {
        const text = row.example.join(language === 'zh' ? '' : ' ')
        expect(applySrx(text, rules)).toEqual(row.example)
      }
  })
})

/** Where segments end, white space left out, the last one's end too. */
function endsOf(segments: ReadonlyArray<string>): Set<number> {
  let at = 0
  return new Set(
    segments.map((d) => {
      at += d.replace(/\s/g, '').length
      return at
    })
  )
}
