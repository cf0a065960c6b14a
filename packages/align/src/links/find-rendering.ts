import type {Range} from '@zhengben/bitext'
import {stem} from '../words/stem.ts'
import {tokenizeEnglish} from '../words/tokenize-english.ts'
import type {TargetWord} from './text-pair.ts'

const articles: ReadonlySet<string> = new Set(['a', 'an', 'the'])

/**
 * Where the words of an English rendering stand in a text, whatever their
 * inflection, case and articles. Ranges start and end at words other than
 * articles, unless the rendering begins with one.
 */
export function findRendering(
  rendering: string,
  words: ReadonlyArray<TargetWord>
): Array<Range> {
  const stems = tokenizeEnglish(rendering).map((d) => stem(d.value))
  const content = stems.filter((d) => !articles.has(d))
  if (content.length === 0) return []
  const result: Array<Range> = []
  for (const start of words.keys()) {
    if (words[start]?.stem !== content[0]) continue
    let at = start
    let matched = 0
    while (at < words.length && matched < content.length) {
      if (words[at]?.stem === content[matched]) matched++
      else if (!articles.has(words[at]?.stem ?? '')) break
      at++
    }
    if (matched < content.length) continue
    const before = words[start - 1]
    const leads = articles.has(stems[0] as string) && before?.stem === stems[0]
    const first = (leads ? before : words[start]) as TargetWord
    result.push([first.range[0], (words[at - 1] as TargetWord).range[1]])
  }
  return result
}
