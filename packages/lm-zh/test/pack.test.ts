import {expect, test} from 'vitest'
import {fromNgrams} from '../scripts/from-ngrams.ts'
import {pack} from '../scripts/pack.ts'
import {readArpa} from '../scripts/read-arpa.ts'
import {writeArpa} from '../scripts/write-arpa.ts'
import {train} from './toy-models.ts'

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
  const one = pack(await fromNgrams(readArpa(lines(arpa))))
  const other = pack(
    await fromNgrams(
      readArpa(
        lines(
          arpa
            .replace(/(-1\t国\t-0.5\n)(-2\t国家\t-0.25\n)/, '$2$1')
            .replace(/(.*国家 发展\t.*\n)(.*发展 国家\n)/, '$2$1')
        )
      )
    )
  )
  expect(other).toEqual(one)
  // Nodes of the trie, words, bits of a word.
  expect([...new Uint32Array(one.buffer, 8, 3)]).toEqual([5, 3, 2])
})

test('names the line that is not ARPA', async () => {
  const broken = arpa.replace('-1.5\t发展 国家', '-1.5\t发展')
  await expect(fromNgrams(readArpa(lines(broken)))).rejects.toThrow(
    'ARPA line 14: expected 2 words'
  )
  await expect(fromNgrams(readArpa(lines('hello')))).rejects.toThrow(
    'not an ARPA file'
  )
})

test('refuses a trigram whose history is no bigram', async () => {
  const broken = arpa.replace('国家 发展 国家', '国 发展 国家')
  await expect(fromNgrams(readArpa(lines(broken)))).rejects.toThrow(
    'Not a bigram: 国 发展'
  )
})

test('a model is read back as it was written', async () => {
  const model = train([[0, 1, 2, 3, 0, 1, 4], [0, 1, 2], [2]])
  async function* written(): AsyncGenerator<string> {
    yield* writeArpa(model)
  }
  const read = await fromNgrams(readArpa(written()))
  expect(read.vocabulary).toEqual(model.vocabulary)
  for (const order of ['unigrams', 'bigrams', 'trigrams'] as const) {
    expect(read[order].word).toEqual(model[order].word)
    for (const [i, p] of model[order].p.entries())
      expect(read[order].p[i]).toBeCloseTo(p, 12)
  }
  for (const [i, backoff] of model.bigrams.backoff.entries())
    expect(read.bigrams.backoff[i]).toBeCloseTo(backoff, 12)
})
