import {readFileSync} from 'node:fs'
import {readGlossary} from '@zhengben/glossary'
import {expect, test} from 'vitest'
import {runOmegat} from '../../formats/clients/run-omegat.ts'
import {createChineseSplitter} from '../src/chinese-splitter.ts'
import {writeRules} from '../src/write-rules.ts'

const root = new URL('../../../', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8')
const path = 'glossary/segmentation.tsv'
const {glossary} = readGlossary([{path, value: read(path)}])
const rows = glossary.segmentation ?? []

test('OmegaT cuts by our rules as we do', () => {
  const texts = [
    ...rows.filter((d) => d.language === 'zh').map((d) => d.example.join('')),
    ...['library-spun', 'tea-industry-pinyin', 'wetland-clean'].flatMap((d) =>
      read(`corpus/${d}/restored.md`).split('\n')
    ),
    '“走吧！”老周喊道，“天要黑了。”没有人回答。',
    '他读完了《为什么是我？》。书不厚（不到两百页！），却很难懂。',
    '门外有人问：“是谁？”的时候，屋里的灯灭了。',
    '我……我不知道。雨停了……我们走吧！'
  ].filter((d) => d.trim() !== '')
  const split = createChineseSplitter(glossary)
  const {log, segments, status} = runOmegat(
    {
      'source/a.txt': texts.join('\n\n'),
      'omegat/segmentation.conf': writeRules('segmentation.conf', glossary)
    },
    {sentences: true}
  )
  expect(status, log).toBe(0)
  expect(segments).toEqual(
    texts
      .flatMap((text) => split(text).map((range) => text.slice(...range)))
      // A repeated sentence is shown each time.
      .map((d) => d.trim())
  )
})
