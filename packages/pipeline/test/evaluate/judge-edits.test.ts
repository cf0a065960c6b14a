import {applyEdits, type Edit} from '@zhengben/bitext'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {createGoldGraph} from '../../src/evaluate/gold-graph.ts'
import {createGoldReaders} from '../../src/evaluate/gold-reader.ts'
import {judgeEdits} from '../../src/evaluate/judge-edits.ts'
import {measureDistance} from '../../src/evaluate/measure-distance.ts'

type Alternatives = Parameters<typeof createGoldGraph>[1]

function distance(
  text: string,
  gold: string,
  alternatives: Alternatives = []
): number {
  const graph = createGoldGraph(gold, alternatives, false)
  return measureDistance(text, createGoldReaders(graph).forward, false)
}

function edit(
  start: number,
  end: number,
  value: string,
  kind: Edit['kind'] = 'variant'
): Edit {
  return {
    range: [start, end],
    value,
    kind,
    origin: {source: 'model', ruleId: 'test'},
    confidence: 0.9
  }
}

/** Levenshtein's distance, written the short way. */
function levenshtein(a: string, b: string): number {
  let row = Array.from({length: b.length + 1}, (_, i) => i)
  for (const [i, x] of [...a].entries()) {
    const next = [i + 1]
    for (const [j, y] of [...b].entries())
      next.push(
        Math.min(
          (row[j] ?? 0) + (x === y ? 0 : 1),
          (row[j + 1] ?? 0) + 1,
          (next[j] ?? 0) + 1
        )
      )
    row = next
  }
  return row.at(-1) ?? 0
}

const letters = fc.string({
  unit: fc.constantFrom('国', '家', '的'),
  maxLength: 12
})

describe('distance', () => {
  test('is Levenshtein’s where gold has one reading', () => {
    fc.assert(
      fc.property(letters, letters, (text, gold) => {
        expect(distance(text, gold)).toBe(levenshtein(text, gold))
      })
    )
  })

  test('takes the nearest of several readings', () => {
    const either = [{span: '国', accept: ['国', '国家', '']}]
    fc.assert(
      fc.property(letters, letters, (text, gold) => {
        const readings = gold
          .split('国')
          .reduce<Array<string>>(
            (list, part, index) =>
              index === 0
                ? [part]
                : list
                    .flatMap((d) => [`${d}国`, `${d}国家`, d])
                    .map((d) => d + part),
            []
          )
        const least = Math.min(...readings.map((d) => levenshtein(text, d)))
        expect(distance(text, gold, either)).toBe(least)
      }),
      {numRuns: 50}
    )
  })

  test('lets a gap be any text of up to forty characters', () => {
    expect(distance('今天开会。', '今天〔?〕。')).toBe(0)
    expect(distance('今天。', '今天〔?〕。')).toBe(0)
    expect(distance('今天〔?〕。', '今天〔?〕。')).toBe(0)
    expect(distance(`今天${'说'.repeat(42)}。`, '今天〔?〕。')).toBe(2)
  })
})

describe('edits', () => {
  test('are right where the text is further from gold without them', () => {
    const found = '邦度代外在此处叙叙。'
    const gold = '国家代表在此处谈谈。'
    const {edits, regions} = judgeEdits(
      found,
      [edit(0, 2, '国家'), edit(2, 4, '代理'), edit(5, 6, '彼')],
      gold,
      [],
      false
    )
    expect(edits.map((d) => d.gain)).toEqual([2, 0, -1])
    expect(regions).toBe(3)
    expect(edits.map((d) => d.regions)).toEqual([[0], [1], []])
  })

  test('of white space are not judged', () => {
    const {edits, regions} = judgeEdits(
      '风不大，\n线却直。',
      [edit(4, 5, '', 'layout')],
      '风不大，线却直。',
      [],
      false
    )
    expect(edits).toMatchObject([{gain: undefined, regions: []}])
    expect(regions).toBe(0)
  })

  test('of width are judged unless width is folded', () => {
    const judge = (foldWidth: boolean): number | undefined =>
      judgeEdits('好,', [edit(1, 2, '，')], '好，', [], foldWidth).edits[0]
        ?.gain
    expect(judge(false)).toBe(1)
    expect(judge(true)).toBe(undefined)
  })

  test('put back what is missing', () => {
    const {edits, regions} = judgeEdits(
      '门口排起了。',
      [edit(5, 5, '队', 'encoding')],
      '门口排起了队。',
      [],
      false
    )
    expect(edits).toMatchObject([{gain: 1, regions: [0]}])
    expect(regions).toBe(1)
  })

  test('gain what taking each out alone costs', () => {
    const edits = fc
      .array(fc.tuple(fc.nat(3), fc.nat(3), letters), {maxLength: 4})
      .map((parts) => {
        let at = 0
        return parts.map(([skip, length, value]) => {
          const start = at + skip
          at = start + length
          return edit(start, at, value)
        })
      })
    fc.assert(
      fc.property(letters, letters, edits, (text, gold, all) => {
        const list = all.filter((d) => d.range[1] <= text.length)
        const out = distance(applyEdits(text, list), gold)
        const judged = judgeEdits(text, list, gold, [], false)
        for (const [index, {range, value}] of list.entries()) {
          const others = list.filter((_, other) => other !== index)
          const same = text.slice(...range) === value
          expect(judged.edits[index]?.gain).toBe(
            same ? undefined : distance(applyEdits(text, others), gold) - out
          )
        }
        expect(judged.regions === 0).toBe(distance(text, gold) === 0)
      })
    )
  })
})
