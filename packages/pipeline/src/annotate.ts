import {createTermFinder, type Dictionary} from '@zhengben/align'
import type {Annotation, Range} from '@zhengben/bitext'
import {isHan, type WordSegmenter} from '@zhengben/chinese'
import type {TermRow} from '@zhengben/glossary'
import type {Side} from './side.ts'

/** The glossary terms of a source text, where they stand in it as found. */
export function annotateTerms(
  source: Side,
  terms: ReadonlyArray<TermRow>
): Array<Annotation> {
  return createTermFinder(terms)(source.value).map(({range, term}) => ({
    side: 'source',
    range: source.wordToDocument(range),
    body: {
      type: 'term',
      term: term.source,
      preferred: term.preferred,
      ...(term.domain && {domain: term.domain}),
      ...(term.note && {note: term.note})
    },
    origin: {
      source: 'glossary',
      ruleId: 'term',
      entry: `${term.path}:${term.line}`
    }
  }))
}

/** More senses than a reader takes in at a glance help nobody. */
const mostSenses = 4

/** Must stand wherever glosses of the dictionary are shown. */
export const glossCredit =
  'Glosses from CC-CEDICT (https://www.mdbg.net/chinese/dictionary?page=cc-cedict), CC BY-SA 4.0.'

/** What the words of a source text mean by themselves, from CC-CEDICT. */
export function annotateWords(
  source: Side,
  segment: WordSegmenter,
  dictionary: Dictionary
): Array<Annotation> {
  const known = new Map<string, ReadonlyArray<string>>()
  const lookup = (word: string): ReadonlyArray<string> => {
    const found =
      known.get(word) ?? dictionary.lookup(word).slice(0, mostSenses)
    known.set(word, found)
    return found
  }
  return source.sentences.flatMap(([start, end]) =>
    segment(source.value.slice(start, end)).flatMap(({value, range}) => {
      if (!isHan(value.codePointAt(0) ?? 0)) return []
      const senses = lookup(value)
      if (senses.length === 0) return []
      const place: Range = [start + range[0], start + range[1]]
      return {
        side: 'source',
        range: source.wordToDocument(place),
        body: {type: 'gloss', senses},
        origin: {source: 'glossary', ruleId: 'cc-cedict'}
      } satisfies Annotation
    })
  )
}
