import type {WordSegmenter} from '@zhengben/chinese'
import {
  type Glossary,
  suggestTerms,
  type TermProposal
} from '@zhengben/glossary'
import type {MemoryEntry} from '@zhengben/translate/memory'
import type {AlignedText} from './read-english.ts'

/** Phrases that the translations of texts, and of memories, always render the same way. */
export function proposeTerms(
  aligned: ReadonlyArray<AlignedText>,
  remembered: ReadonlyArray<MemoryEntry>,
  segment: WordSegmenter,
  {terms}: Glossary
): Array<TermProposal> {
  const known = new Set(terms.map((d) => d.source))
  const units = aligned.flatMap(({text, aligned: {links, source, target}}) =>
    links.map((d) => ({
      path: text.path,
      source: d.source.flatMap((e) =>
        segment(source[e] ?? '').map((word) => word.value)
      ),
      target: d.target.flatMap((e) => wordsOf(target[e] ?? ''))
    }))
  )
  for (const {source, target, origin} of remembered)
    units.push({
      path: origin,
      source: segment(source).map((word) => word.value),
      target: wordsOf(target)
    })
  return suggestTerms(units, (d) => known.has(d))
}

/** The first word of a sentence in small letters, unless it is all capitals. */
function wordsOf(text: string): Array<string> {
  const words = text.match(
    /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu
  )
  return (words ?? []).map((d, index) =>
    index === 0 && !/^\p{Lu}{2}/u.test(d) ? d.toLowerCase() : d
  )
}
