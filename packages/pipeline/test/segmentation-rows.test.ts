import {readFile} from 'node:fs/promises'
import {type Glossary, readGlossary} from '@zhengben/glossary'
import {describe, expect, test} from 'vitest'
import {createChineseSplitter} from '../src/chinese-splitter.ts'
import {createEnglishSplitter} from '../src/english-splitter.ts'

const path = 'glossary/segmentation.tsv'
const value = await readFile(
  new URL(`../../../${path}`, import.meta.url),
  'utf8'
)
const {glossary, problems} = readGlossary([{path, value}])
const rows = glossary.segmentation ?? []

function cut(language: 'en' | 'zh', text: string, by: Glossary): Array<string> {
  const split =
    language === 'zh' ? createChineseSplitter(by) : createEnglishSplitter(by)
  return split(text).map((range) => text.slice(...range))
}

describe('glossary/segmentation.tsv', () => {
  test('has no faults', () => {
    expect(problems).toEqual([])
    expect(rows.length).toBeGreaterThan(50)
  })

  test.each(rows)('line $line: $before ‖ $after', (row) => {
    const {language, example} = row
    const text = example.join(language === 'zh' ? '' : ' ')
    expect(cut(language, text, glossary)).toEqual(example)
    // A row that changes nothing is of no use.
    const others = rows.filter((d) => d !== row)
    const without = {...glossary, segmentation: others}
    expect(cut(language, text, without)).not.toEqual(example)
  })
})
