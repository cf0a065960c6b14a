import {describe, expect, test} from 'vitest'
import {createGoldGraph} from '../../src/evaluate/gold-graph.ts'
import {createGoldReaders} from '../../src/evaluate/gold-reader.ts'
import {type BreakCounts, countBreaks} from '../../src/evaluate/score-breaks.ts'

function count(raw: string, text: string, gold: string): BreakCounts {
  const {forward} = createGoldReaders(createGoldGraph(gold, [], false))
  return countBreaks({raw, text, gold}, forward, false)
}

describe('line breaks', () => {
  test('count where gold has them and where not', () => {
    expect(
      count(
        '雨后的河\n堤上，\n有人在放风筝。\n\n风不大。\n',
        '雨后的河堤上，有人在放风筝。\n\n风不大。\n',
        '雨后的河堤上，有人在放风筝。\n风不大。\n'
      )
    ).toEqual({
      gold: 1,
      raw: {right: 1, found: 3},
      out: {right: 1, found: 1}
    })
  })

  test('are told apart by the characters around them, even if some are wrong', () => {
    expect(count('甲乙丙\n丁戊', '甲乙乙丙\n丁己', '甲乙丙\n丁戊').out).toEqual(
      {right: 1, found: 1}
    )
  })

  test('around a line that gold has not are one', () => {
    expect(
      count('雨停了。\n点此下载\n风起了。', '', '雨停了。\n风起了。').raw
    ).toEqual({right: 1, found: 1})
  })

  test('stand where characters are missing', () => {
    expect(count('雨停\n风起了。', '', '雨停了。\n风起了。').raw).toEqual({
      right: 1,
      found: 1
    })
  })

  test('stand beside a gap', () => {
    expect(count('他说\n好。', '', '他说〔?〕\n好。').raw).toEqual({
      right: 1,
      found: 1
    })
  })
})
