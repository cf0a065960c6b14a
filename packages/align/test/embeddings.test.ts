import {readFileSync} from 'node:fs'
import {alignSentences, type Bead, type Embeddings} from '@zhengben/align'
import {expect, test} from 'vitest'
import {dictionary, resources} from './helpers/resources.ts'

const dimensions = 512

/** A vector of words, each at a place that its letters give: what a model does, without one. */
function toVector(words: ReadonlyArray<string>): Float64Array {
  const vector = new Float64Array(dimensions)
  for (const word of words) {
    let hash = 7
    for (const sign of word)
      hash = (hash * 31 + (sign.codePointAt(0) ?? 0)) % 65521
    const place = hash % dimensions
    vector[place] = (vector[place] as number) + 1
  }
  return vector
}

function readLines(path: string): Array<string> {
  const url = new URL(`./fixtures/${path}`, import.meta.url)
  return readFileSync(url, 'utf8').trimEnd().split('\n')
}

function show({source, target}: Bead): string {
  return `${source.join(' ')} : ${target.join(' ')}`.trim()
}

/** Bags of the English words that the dictionary has for a text, and of those of an English one. */
function embed(
  source: ReadonlyArray<string>,
  target: ReadonlyArray<string>
): Embeddings {
  return new Map([
    ...source.map((text) => {
      const glosses = resources
        .segment(text)
        .flatMap((d) => dictionary.lookup(d.value)[0] ?? [])
      return [
        text,
        toVector(
          glosses
            .join(' ')
            .toLowerCase()
            .match(/\w{4,}/g) ?? []
        )
      ] as const
    }),
    ...target.map(
      (text) =>
        [text, toVector(text.toLowerCase().match(/\w{4,}/g) ?? [])] as const
    )
  ])
}

test.each(['narrative', 'news'])(
  'leaves what is right as it is: %s',
  (name) => {
    const source = readLines(`${name}/source.txt`)
    const target = readLines(`${name}/target.txt`)
    const embeddings = embed(source, target)
    expect(
      alignSentences(source, target, {...resources, embeddings}).map(show)
    ).toEqual(readLines(`${name}/expected.txt`))
  }
)

test('aligns what no dictionary knows, by the vectors', () => {
  // Invented words stand for a field that the dictionary lacks; each has its concept.
  const concepts = Array.from({length: 24}, (_, k) => `concept${(k * 7) % 24}`)
  const source = concepts.map(
    (_, k) =>
      `齉龘${'爨鱻靐'[k % 3]}。`.repeat(1 + (k % 2)) +
      `${'齾龗'[k % 2]}`.repeat(k % 5)
  )
  const kept = concepts.map((_, k) => k).filter((k) => k % 6 !== 4)
  const target = kept.map(
    (k) => `Blorf ${'zib '.repeat(1 + ((k * 5) % 3))}q${k}.`
  )
  const embeddings = new Map([
    ...source.map(
      (text, k) => [text, toVector([concepts[k] as string])] as const
    ),
    ...target.map(
      (text, n) =>
        [text, toVector([concepts[kept[n] as number] as string])] as const
    )
  ])
  const count = (beads: ReadonlyArray<Bead>): number =>
    beads.filter(
      (d) =>
        d.source.length === 1 &&
        d.target.length === 1 &&
        kept[d.target[0] as number] === d.source[0]
    ).length
  const unaided = count(alignSentences(source, target, resources))
  const aided = count(
    alignSentences(source, target, {...resources, embeddings})
  )
  expect(aided).toBeGreaterThan(unaided)
})

test('goes by the rest where vectors are missing, zero or no numbers', () => {
  const source = ['老师来了。', '学生都很高兴。']
  const target = ['The teacher came.', 'The students were all happy.']
  const embeddings = new Map([
    [source[0] as string, [0, 0]],
    [target[0] as string, [Number.NaN, 1]]
  ])
  expect(
    alignSentences(source, target, {...resources, embeddings}).map(show)
  ).toEqual(['0 : 0', '1 : 1'])
})
