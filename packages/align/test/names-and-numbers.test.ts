import {alignSentences, linkUnit} from '@zhengben/align'
import {describe, expect, test} from 'vitest'
import {resources} from './helpers/resources.ts'

/** A Chinese and an English stretch that are the same, whatever the script. */
const same: ReadonlyArray<readonly [string, string]> = [
  ['习近平', 'Xi Jinping'],
  ['習近平', 'Xi Jinping'],
  ['馬英九', 'Ma Ying-jeou'],
  ['蔣萬安', 'Chiang Wan-an'],
  ['三千二百万', '32 million'],
  ['三千二百萬', '32 million'],
  ['5.9万亿', '5.9 trillion'],
  ['５．９万亿', '5.9 trillion'],
  ['五点九万亿', '5.9 trillion'],
  ['2023年12月28日', 'December 28, 2023'],
  ['２０２３年１２月２８日', '28 December 2023'],
  ['二〇二三年十二月二十八日', 'Dec. 28, 2023'],
  ['百分之三点五', '3.5 percent'],
  ['3.5%', '3.5 per cent'],
  ['12.8亿', '1.28 billion'],
  ['一千二百多万', '12 million'],
  ['三分之一', 'one third'],
  ['第二十一', '21st']
]

describe('names and numbers across scripts', () => {
  test.each(same)('linkUnit: %s, %s', (chinese, english) => {
    const source = `据说${chinese}是对的。`
    const target = `It is said that ${english} is right.`
    const found = linkUnit({source, target, ...resources}).some(
      (d) =>
        d.source.some((r) =>
          chinese.startsWith(source.slice(...r).slice(0, 2))
        ) && d.target.some((r) => english.includes(target.slice(...r)))
    )
    expect(found).toBe(true)
  })

  // What is said besides tells nothing, so the order shows what was recognized:
  // one side lacks the sentence before or after.
  test.each(same)('alignSentences: %s, %s', (chinese, english) => {
    const beads = alignSentences(
      ['嗯嗯。', `呃，${chinese}。`, '哦哦。'],
      [`Well, ${english}.`],
      resources
    )
    const bead = beads.find((d) => d.target.length > 0)
    expect(bead?.source).toContain(1)
  })
})
