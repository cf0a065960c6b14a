import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {createFinder} from '../src/passes/finder.ts'
import {linesWith} from '../src/passes/lines-with.ts'
import {matchFrom} from '../src/passes/match-from.ts'
import {createUnitFinder} from '../src/passes/unit-finder.ts'
import {createWordFinder} from '../src/passes/word-finder.ts'

const texts = fc
  .array(fc.constantFrom(...'国家ab*＊wW?\n\r ，𠮷', '微信', 'WX', 'ſ'), {
    maxLength: 40
  })
  .map((parts) => parts.join(''))

describe('what is looked for only where it may begin is all that there is', () => {
  test.each([
    [/(?<=\p{Script=Han})[*＊]{1,2}(?=\p{Script=Han})/u, /[*＊]/g],
    [/(?<=\p{Script=Han})[a-z]{1,3}(?![a-z])/u, /[\u2e80-\uffff][a-z]/g],
    [/^\?+|(?<=，)\?/mu, /\?/g],
    [/𠮷?国/u, /[\ud842国]/g]
  ])('%s', (pattern, begin) => {
    const sticky = new RegExp(pattern, `${pattern.flags}y`)
    const all = new RegExp(pattern, `${pattern.flags}g`)
    fc.assert(
      fc.property(texts, (text) => {
        const found = [...matchFrom(text, sticky, createFinder(begin))]
        const expected = [...text.matchAll(all)]
        expect(found.map((d) => [d.index, d[0]])).toEqual(
          expected.map((d) => [d.index, d[0]])
        )
      })
    )
  })
})

test('words are found as by a pattern that does not mind case', () => {
  const words = ['微信', 'wx', '国家', 'bww', 'sa']
  const find = createWordFinder(words)
  fc.assert(
    fc.property(texts, fc.nat(10), (text, from) => {
      const pattern = new RegExp(words.join('|'), 'giu')
      pattern.lastIndex = from
      expect(find(text, from)).toBe(pattern.exec(text)?.index ?? -1)
    })
  )
})

test('units are found one by one and in ranges', () => {
  const find = createUnitFinder('w*', 'a-b')
  fc.assert(
    fc.property(texts, (text) => {
      expect(find(text, 0)).toBe(text.search(/[w*a-b]/))
    })
  )
})

test('lines are those that hold the word, each once', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const lines = [...linesWith(text, createWordFinder(['国家']))]
      expect(lines.map(([start, end]) => text.slice(start, end))).toEqual(
        text.split('\n').filter((d) => d.includes('国家'))
      )
    })
  )
})
