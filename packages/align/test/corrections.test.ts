import {
  correctSentences,
  createSentenceNamer,
  recutSentences,
  resolveCorrections
} from '@zhengben/align'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'

const sentence = fc.constantFrom(
  '好。',
  '好。',
  '他走了。',
  '他走了，没有回头。',
  '……',
  'He left.',
  'He left… and came back.',
  '他说：“',
  '',
  ' ',
  '𠮷野家',
  '长'.repeat(130),
  `${'长'.repeat(130)}短`,
  `${'word '.repeat(40)}end.`,
  `${'word '.repeat(40)}other end.`
)

/** Sentences in a row, white space between some. */
function layOut(texts: ReadonlyArray<string>): {
  value: string
  sentences: Array<[number, number]>
} {
  let value = ''
  const sentences = texts.map((text, k): [number, number] => {
    value += k % 3 === 0 ? '\n ' : ''
    value += text
    return [value.length - text.length, value.length]
  })
  return {value, sentences}
}

describe('names', () => {
  test('mean the sentences they were made for', () => {
    fc.assert(
      fc.property(fc.array(sentence, {maxLength: 20}), (texts) => {
        const name = createSentenceNamer(texts)
        const {constraints, problems} = resolveCorrections(
          {source: texts, target: []},
          texts.map((_, k) => ({link: {source: name(k), target: []}}))
        )
        expect(problems).toEqual([])
        expect(
          constraints.map((d) => (d.type === 'link' ? d.source : []))
        ).toEqual(texts.map((_, k) => [k]))
      })
    )
  })

  test('hold when sentences are added elsewhere', () => {
    const texts = ['好。', '他走了。', '好。', '天黑了。']
    const name = createSentenceNamer(texts)
    const more = [
      '开始。',
      '好。',
      '他走了。',
      '好。',
      '天黑了。',
      '好。',
      '完。'
    ]
    const {constraints, problems} = resolveCorrections(
      {source: more, target: []},
      [1, 2, 3].map((k) => ({link: {source: name(k), target: []}}))
    )
    expect(problems).toEqual([])
    expect(constraints).toMatchObject([
      {source: [2]},
      {source: [3]},
      {source: [4]}
    ])
  })

  test('of sentences that do not follow each other make no link', () => {
    const {constraints, problems} = resolveCorrections(
      {source: ['一。', '二。', '三。'], target: ['One.']},
      [{link: {source: ['一。', '三。'], target: 'One.'}}]
    )
    expect(constraints).toEqual([])
    expect(problems).toMatchObject([
      {correction: 0, keys: ['link', 'source'], seen: [{sentence: 1}]}
    ])
  })
})

describe('cutting', () => {
  const text = layOut(['Mr. Li came at 5 p.m. He left.', 'It was late.'])

  test('is done where the text on both sides is found, across white space', () => {
    const {sentences, problems} = correctSentences(text, 'target', [
      {cut: {target: {after: '5 p.m.', before: 'He left.'}}},
      {join: {target: {after: 'He\n left.', before: 'It was'}}}
    ])
    expect(problems).toEqual([])
    expect(sentences.map((d) => text.value.slice(...d))).toEqual([
      'Mr. Li came at 5 p.m.',
      'He left.It was late.'
    ])
  })

  test('somewhere else, or in several places, is a problem', () => {
    const {sentences, problems} = correctSentences(text, 'target', [
      {cut: {target: {after: 'at', before: 'noon'}}},
      {cut: {target: {after: 'a', before: 't'}}}
    ])
    expect(sentences).toEqual(text.sentences)
    expect(problems.map((d) => d.correction)).toEqual([0, 1])
  })

  test('as another program cut it makes those sentences', () => {
    fc.assert(
      fc.property(
        fc.array(sentence, {maxLength: 15}),
        fc.array(fc.nat(60), {maxLength: 15}),
        (texts, lengths) => {
          const {value, sentences} = layOut(texts)
          const characters = [...value.replace(/\s/g, '')]
          const wanted = lengths
            .map((length) => characters.splice(0, length).join(''))
            .filter((d) => d !== '')
          const cut = recutSentences({value, sentences}, wanted).map((d) =>
            value.slice(...d).replace(/\s/g, '')
          )
          expect(cut.slice(0, wanted.length)).toEqual(wanted)
          expect(cut.join('')).toBe(value.replace(/\s/g, ''))
        }
      )
    )
  })
})
