import {readdirSync, readFileSync} from 'node:fs'
import {createSentenceExceptions} from '@zhengben/bitext'
import {splitSentences} from '@zhengben/chinese'
import {describe, expect, it} from 'vitest'

const fixtures = new URL('./fixtures/sentences/', import.meta.url)

describe('splitSentences', () => {
  for (const name of readdirSync(fixtures))
    it(`splits ${name.replaceAll('-', ' ')}`, () => {
      const read = (file: string): string =>
        readFileSync(new URL(`${name}/${file}`, fixtures), 'utf8')
      const input = read('input.txt')
      const sentences = splitSentences(input).map(([start, end]) =>
        input.slice(start, end)
      )
      expect(sentences).toEqual(
        read('expected.txt')
          .split('\n')
          .filter((d) => d !== '')
      )
    })

  it('obeys exceptions', () => {
    const exceptions = createSentenceExceptions([
      {kind: 'no-break', before: '。”', after: '为题'},
      {kind: 'break', before: '；', after: '二、'},
      {kind: 'break', before: '', after: '附注'}
    ])
    const cut = (text: string): Array<string> =>
      splitSentences(text, undefined, {exceptions}).map((range) =>
        text.slice(...range)
      )
    expect(cut('他以“爱拼才会赢。”为题作文。交了。')).toEqual([
      '他以“爱拼才会赢。”为题作文。',
      '交了。'
    ])
    // Inside brackets and before a stop, too: a person has said so.
    expect(cut('（一、开门；二、关灯。）走人')).toEqual([
      '（一、开门；',
      '二、关灯。）',
      '走人'
    ])
    expect(cut('正文　附注一条。')).toEqual(['正文', '附注一条。'])
    expect(cut('附注')).toEqual(['附注'])
  })
})
