import {expect, test} from 'vitest'
import {pack} from '../scripts/pack.ts'
import {readArpa} from '../scripts/read-arpa.ts'

const arpa = `\\data\\
ngram 1=3
ngram 2=2
ngram 3=1

\\1-grams:
-6\t<unk>\t0
-1\t国\t-0.5
-2\t国家\t-0.25
-3\t发展\t0

\\2-grams:
-0.5\t国家 发展\t-0.125
-1.5\t发展 国家

\\3-grams:
-0.25\t国家 发展 国家

\\end\\
`

async function* lines(text: string): AsyncGenerator<string> {
  yield* text.split('\n')
}

test('packs the same bytes whatever the order of the n-grams', async () => {
  const one = await pack(readArpa(lines(arpa)))
  const other = await pack(
    readArpa(
      lines(
        arpa
          .replace(/(-1\t国\t-0.5\n)(-2\t国家\t-0.25\n)/, '$2$1')
          .replace(/(.*国家 发展\t.*\n)(.*发展 国家\n)/, '$2$1')
      )
    )
  )
  expect(other).toEqual(one)
  expect([...new Uint32Array(one.buffer, 8, 5)]).toEqual([5, 3, 2, 1, 1])
})

test('names the line that is not ARPA', async () => {
  const broken = arpa.replace('-1.5\t发展 国家', '-1.5\t发展')
  await expect(pack(readArpa(lines(broken)))).rejects.toThrow(
    'ARPA line 14: expected 2 words'
  )
  await expect(pack(readArpa(lines('hello')))).rejects.toThrow(
    'not an ARPA file'
  )
})
