import {linkTokens} from '@zhengben/align'
import {selectRows} from '@zhengben/glossary'
import type {Evaluation} from '../evaluate.ts'
import {loadDictionary} from '../load-dictionary.ts'
import {splitTokens} from '../split-tokens.ts'
import type {Gold} from './read-gold.ts'
import {scoreWords, type WordScore} from './score-words.ts'
import type {Tools} from './tools.ts'

/** Link texts whose words are linked by hand; every set learns from itself alone. */
export async function alignWords(
  sets: Gold['wordAlignments'],
  {glossary, onStep}: Tools
): Promise<NonNullable<Evaluation['words']>> {
  const resources = {
    dictionary: await loadDictionary(),
    terms: selectRows(glossary.terms, 'approved')
  }
  const scored = sets.map(({id, source, target, links}) => {
    onStep(id)
    const found = linkTokens(
      source.map((line, k) => ({
        source: splitTokens(line),
        target: splitTokens(target[k] ?? '')
      })),
      resources
    )
    return {
      id,
      sentences: links.map((gold, k) => ({gold, found: found[k] ?? []}))
    }
  })
  return {
    ...scoreWords(scored.flatMap((d) => d.sentences)),
    sets: Object.fromEntries(
      scored.map((d): [string, WordScore] => [d.id, scoreWords(d.sentences)])
    )
  }
}
