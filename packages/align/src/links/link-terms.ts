import type {Link} from '@zhengben/bitext'
import {assign, type Proposal} from './assign.ts'
import {findRendering} from './find-rendering.ts'
import type {TermFinder} from './find-terms.ts'
import type {TextPair} from './text-pair.ts'

const preferredScore = 0.97
const admittedScore = 0.92

/** Links glossary terms to their renderings; a term that is not rendered by one of them gets no link. */
export function linkTerms(pair: TextPair, find: TermFinder): Array<Link> {
  const proposals: Array<Proposal> = []
  for (const {range, term} of find(pair.source)) {
    const renderings = [term.preferred, ...term.admitted]
    for (const [index, rendering] of renderings.entries()) {
      const found = findRendering(rendering, pair.targetWords)
      for (const target of pair.nearestTargets(range, found)) {
        proposals.push({
          source: range,
          target,
          body: {type: 'term', value: term.source},
          score: index === 0 ? preferredScore : admittedScore,
          // The longest term first, and of its renderings the longest.
          rank: (range[1] - range[0]) * 1000 + (target[1] - target[0])
        })
      }
    }
  }
  return assign(pair, proposals)
}
