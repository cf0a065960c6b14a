import {alignSentences} from '@zhengben/align'
import {selectRows} from '@zhengben/glossary'
import type {Evaluation} from '../evaluate.ts'
import {loadDictionary} from '../load-dictionary.ts'
import type {Gold} from './read-gold.ts'
import {scoreAlignment} from './score-alignment.ts'
import type {Tools} from './tools.ts'

/** Align texts whose sentences are linked by hand. */
export async function alignLinks(
  alignments: Gold['alignments'],
  {glossary, segment, onStep}: Tools
): Promise<NonNullable<Evaluation['align']>> {
  const resources = {
    dictionary: await loadDictionary(),
    segment: await segment(),
    terms: selectRows(glossary.terms, 'approved')
  }
  const documents = alignments.map(({id, source, target, links}) => {
    onStep(id)
    return {
      id,
      gold: links,
      found: alignSentences(source, target, resources)
    }
  })
  return {
    ...scoreAlignment(documents),
    documents: Object.fromEntries(
      documents.map((d) => [d.id, scoreAlignment([d])])
    )
  }
}
