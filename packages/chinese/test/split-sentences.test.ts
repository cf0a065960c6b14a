import {readdirSync, readFileSync} from 'node:fs'
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
})
