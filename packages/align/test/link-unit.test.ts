import {linkUnit} from '@zhengben/align'
import type {LinkBody} from '@zhengben/bitext'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {resources, term} from './helpers/resources.ts'

const terms = [
  term('高质量发展', 'high-quality development'),
  term('国务院', 'the State Council'),
  term(
    '中欧班列',
    'China–Europe Railway Express',
    'China-Europe freight train'
  ),
  term('一带一路', 'Belt and Road Initiative', 'Belt and Road'),
  term('乡村振兴', 'rural revitalization')
]

/** `Chinese = English`, of links of one type. */
function link(
  source: string,
  target: string,
  type: LinkBody['type']
): Array<string> {
  return linkUnit({source, target, terms, ...resources})
    .filter((d) => d.body.type === type)
    .map(
      (d) =>
        `${d.source.map((range) => source.slice(...range)).join('…')} = ${d.target.map((range) => target.slice(...range)).join('…')}`
    )
}

describe('linkUnit', () => {
  test('links terms to preferred and admitted renderings', () => {
    expect(
      link(
        '国务院要求推进高质量发展，中欧班列是“一带一路”的骨干。',
        'The State Council called for High-Quality Development; China-Europe freight trains are the backbone of the Belt and Road.',
        'term'
      )
    ).toEqual([
      '国务院 = The State Council',
      '高质量发展 = High-Quality Development',
      '中欧班列 = China-Europe freight trains',
      '一带一路 = Belt and Road'
    ])
  })

  test('takes the longer rendering and any article', () => {
    expect(
      link(
        '共建一带一路。国务院',
        'Building the Belt and the Road Initiative. State Council',
        'term'
      )
    ).toEqual([
      '一带一路 = Belt and the Road Initiative',
      '国务院 = State Council'
    ])
  })

  test('leaves a term without its rendering unlinked', () => {
    expect(
      link('推进乡村振兴。', 'Villages are to be revived.', 'term')
    ).toEqual([])
  })

  test('links each mention of a term once', () => {
    expect(link('国务院和国务院', 'the State Council', 'term')).toHaveLength(1)
  })

  const numbers: ReadonlyArray<
    readonly [string, string, ReadonlyArray<string>]
  > = [
    ['三千二百万人', '32 million people', ['三千二百万 = 32 million']],
    ['5.9万亿元', '5.9 trillion yuan', ['5.9万亿 = 5.9 trillion']],
    ['五点九万亿元', '5.9 trillion yuan', ['五点九万亿 = 5.9 trillion']],
    ['60万册', '600,000 volumes', ['60万 = 600,000']],
    ['600多万户', 'more than 6 million homes', ['600多万 = 6 million']],
    ['3亿5000万吨', '350 million tonnes', ['3亿5000万 = 350 million']],
    ['两万五千里', '25,000 li', ['两万五千 = 25,000']],
    ['１２３４人', '1,234 people', ['１２３４ = 1,234']],
    [
      '一百零五岁',
      'a hundred and five years old',
      ['一百零五 = a hundred and five']
    ],
    ['百分之七点五', '7.5 percent', ['百分之七点五 = 7.5 percent']],
    ['增长5.5%', 'up 5.5 per cent', ['5.5% = 5.5 per cent']],
    ['三分之二', 'two-thirds', ['三分之二 = two-thirds']],
    ['第八次会议', 'the eighth meeting', ['第八 = eighth']],
    ['第21届', 'the twenty-first session', ['第21 = twenty-first']],
    ['20世纪90年代', 'in the 1990s', ['20世纪90年代 = 1990']],
    ['12月28日', 'December 28', ['12月28日 = December 28']],
    ['12月28日', 'on 28th December', ['12月28日 = 28th December']],
    ['2023年3月', 'March 2023', ['2023年3月 = March 2023']],
    [
      '二〇二三年十二月二十八日',
      'Dec. 28, 2023',
      ['二〇二三年十二月二十八日 = Dec. 28, 2023']
    ],
    // Dates that differ share what they share.
    ['2023年12月28日', 'on 28 December', ['12月 = December', '28日 = 28']],
    ['统一思想', 'one mind', []],
    ['可能', 'it may be', []]
  ]
  for (const [source, target, expected] of numbers) {
    test(`links numbers: ${source}, ${target}`, () => {
      expect(link(source, target, 'number')).toEqual(expected)
    })
  }

  test('says what the value is', () => {
    const values = linkUnit({
      source: '12月28日，三千二百万人中百分之五。',
      target: 'On December 28, five percent of 32 million people.',
      ...resources
    })
      .filter((d) => d.body.type === 'number')
      .map((d) => d.body.value)
    expect(values).toEqual(['--12-28', '32000000', '5%'])
  })

  test('links names by their sound', () => {
    expect(
      link(
        '习近平在北京会见李克强，吕艺后来也到了西安。',
        "Xi Jinping met Li Keqiang in Beijing; Lu Yi's train came to Xi'an later.",
        'name'
      )
    ).toEqual([
      '习近平 = Xi Jinping',
      '北京 = Beijing',
      '李克强 = Li Keqiang',
      '吕艺 = Lu Yi',
      "西安 = Xi'an"
    ])
  })

  test('links words that the dictionary is sure of', () => {
    const words = link(
      '老师昨天买了很多书，学生们都很高兴。',
      'The teacher bought many books yesterday, and the students were all happy.',
      'word'
    )
    expect(words).toEqual(
      expect.arrayContaining([
        '老师 = teacher',
        '昨天 = yesterday',
        '书 = books',
        '高兴 = happy'
      ])
    )
  })

  test('links nothing of unrelated or empty texts', () => {
    expect(linkUnit({source: '', target: 'x', ...resources})).toEqual([])
    expect(linkUnit({source: '书', target: '', ...resources})).toEqual([])
    expect(
      linkUnit({source: '蝴蝶飞过窗台', target: 'Shares fell.', ...resources})
    ).toEqual([])
  })

  test('gives disjoint ranges inside the texts', () => {
    const chinese = fc.constantFrom(
      ...[
        '国务院',
        '一带一路',
        '三千',
        '2023年',
        '北京',
        '书',
        '，',
        '𠮷',
        '\ud800',
        '第八'
      ]
    )
    const english = fc.constantFrom(
      ...[
        'State Council',
        'Belt and Road',
        '3,000',
        '2023',
        'Beijing',
        'books'
      ],
      ...['the', ',', 'Bei jing', 'May', 'eighth', '%', '𠮷']
    )
    fc.assert(
      fc.property(fc.array(chinese), fc.array(english), (left, right) => {
        const source = left.join('')
        const target = right.join(' ')
        const links = linkUnit({source, target, terms, ...resources})
        for (const [side, text] of [
          ['source', source],
          ['target', target]
        ] as const) {
          const ranges = links
            .flatMap((d) => d[side])
            .sort((a, b) => a[0] - b[0])
          let at = 0
          for (const [start, end] of ranges) {
            expect(start).toBeGreaterThanOrEqual(at)
            expect(end).toBeGreaterThan(start)
            at = end
          }
          expect(at).toBeLessThanOrEqual(text.length)
        }
      })
    )
  })
})
