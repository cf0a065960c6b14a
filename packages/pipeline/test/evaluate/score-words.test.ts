import {describe, expect, test} from 'vitest'
import {readWordLinks, scoreWords} from '../../src/evaluate/score-words.ts'

describe('scoreWords', () => {
  test('counts sure links for recall, possible ones for precision', () => {
    const [gold] = readWordLinks('a.words', '0-0 1-1 2?2\n')
    const found = [
      {source: 0, target: 0},
      {source: 2, target: 2},
      {source: 3, target: 0}
    ]
    expect(
      scoreWords([{gold: gold ?? {sure: [], possible: []}, found}])
    ).toEqual({
      aer: 1 - (1 + 2) / (3 + 2),
      precision: 2 / 3,
      recall: 1 / 2,
      links: 3,
      goldLinks: 2
    })
  })

  test('is 0 where all is as in gold, and where there is nothing to link', () => {
    const [gold] = readWordLinks('a.words', '0-0 1-1')
    const links = gold?.sure ?? []
    expect(
      scoreWords([{gold: {sure: links, possible: []}, found: links}]).aer
    ).toBe(0)
    expect(scoreWords([]).links).toBe(0)
  })
})

describe('readWordLinks', () => {
  test('reads the usual ways to write a possible link, and empty lines', () => {
    expect(readWordLinks('a.words', '0-0 1?2 3p4\r\n\n5-6/P 7-8:S\n')).toEqual([
      {
        sure: [{source: 0, target: 0}],
        possible: [
          {source: 1, target: 2},
          {source: 3, target: 4}
        ]
      },
      {sure: [], possible: []},
      {sure: [{source: 7, target: 8}], possible: [{source: 5, target: 6}]}
    ])
  })

  test('says where something else stands', () => {
    expect(() => readWordLinks('a.words', '0-0\n1-1 x\n')).toThrow(
      /a\.words:2:5 Unexpected "x", expected a link/
    )
  })
})
