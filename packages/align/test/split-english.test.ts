import {splitEnglish} from '@zhengben/align'
import {createSentenceExceptions} from '@zhengben/bitext'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'

/** One sentence a line; joined by a space they must come apart again. */
const cases: Record<string, string> = {
  'titles and initials': `
Mr. and Mrs. J. K. Hall met Dr. Li of St. Mary's.
Prof. Wang Ph.D. agreed.`,
  'names of states': `
The U.S. Senate met in Washington, D.C. on Monday.
He lives in the U.S.
The law does not apply there.`,
  'figures and decimals': `
Output rose 5.2 percent to 1,234.5 tonnes.
See No. 5 and pp. 3–9 of vol. 2.
It was signed on Dec. 28 at 5 p.m. local time.
The answer was no.
Nobody spoke.`,
  'abbreviations inside': `
Use soft metals, e.g. tin, i.e. nothing hard.
Smith et al. found the same, cf. Table 2.
Apples, pears, etc. were sold by Green Inc. of Leeds.`,
  quotations: `
"Why now?" he asked.
“It is late,” she said.
“Go home!”
He went.
'Is it far?' the boy wanted to know.`,
  'ellipses and dashes': `
He paused... and went on.
Then it was over…
Nothing moved.
Was it? — she could not tell.`,
  brackets: `
The talks (held in May. Nobody left.) were long.
(They were secret.)
The end.[3]
There is more.`,
  'list numbers': `
1. Open the lid.
2. Pour in the water.
(a) Stir.`,
  'several marks': `
What?!
No!!
Well.`
}

describe('splitEnglish', () => {
  for (const [name, text] of Object.entries(cases)) {
    test(name, () => {
      const sentences = text.trim().split('\n')
      const value = sentences.join(' ')
      expect(splitEnglish(value).map((range) => value.slice(...range))).toEqual(
        sentences
      )
    })
  }

  test('ends sentences with paragraphs', () => {
    const text = 'A heading\n\nText that is\nwrapped. More\r\n\r\nLast'
    expect(splitEnglish(text).map((d) => text.slice(...d))).toEqual([
      'A heading',
      'Text that is\nwrapped.',
      'More',
      'Last'
    ])
  })

  test('never crosses blocks', () => {
    const text = 'One two\nthree. Four'
    expect(splitEnglish(text, [{range: [0, 7]}, {range: [8, 19]}])).toEqual([
      [0, 7],
      [8, 14],
      [15, 19]
    ])
  })

  test('obeys exceptions', () => {
    const exceptions = createSentenceExceptions([
      {kind: 'no-break', before: 'Lieut.', after: ''},
      {kind: 'break', before: ';', after: '(b)'}
    ])
    const text = 'Lieut. Wang may (a) stay; (b) go. He went; so did I.'
    expect(
      splitEnglish(text, undefined, {exceptions}).map((d) => text.slice(...d))
    ).toEqual(['Lieut. Wang may (a) stay;', '(b) go.', 'He went; so did I.'])
  })

  test('finds nothing in nothing', () => {
    expect(splitEnglish('')).toEqual([])
    expect(splitEnglish(' \n\n\t ')).toEqual([])
  })

  test('puts everything but white space into one sentence each', () => {
    const piece = fc.constantFrom(
      ...['A', 'b', 'U.S.', 'e.g.', '.', '?', '!', '…', '"', '”', '(', ')'],
      ...[' ', '\n', '\n\n', '\u2029', '1', '𠮷', '。', '[2]', '\ud800']
    )
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 40}), (pieces) => {
        const text = pieces.join('')
        let at = 0
        for (const [start, end] of splitEnglish(text)) {
          expect(text.slice(at, start).trim()).toBe('')
          expect(end).toBeGreaterThan(start)
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
          at = end
        }
        expect(text.slice(at).trim()).toBe('')
      })
    )
  })
})
