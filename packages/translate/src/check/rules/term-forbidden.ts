import type {Mention} from '@zhengben/align'
import {contains} from '@zhengben/bitext'
import {findPhrase, stemText} from '../find-phrase.ts'
import {findWholeTerms} from '../find-whole-terms.ts'
import {reportAt, type UnitRule} from '../rule.ts'

/** A rendering of a glossary term that linguists have ruled out. */
export const termForbidden: UnitRule = function* (
  unit,
  {findTerms, dictionary}
) {
  const find = (text: string): Array<Mention> =>
    findWholeTerms(text, findTerms, dictionary)
  // A term inside a longer one has its forbidden forms too: 一带一路 in 共建“一带一路”.
  const mentions = find(unit.source.text).flatMap((d) => [
    d,
    ...find(d.term.source.slice(1)),
    ...find(d.term.source.slice(0, -1))
  ])
  if (mentions.every((d) => d.term.forbidden.length === 0)) return
  const text = stemText(unit.target.text)
  const allowed = mentions.flatMap(({term}) =>
    [term.preferred, ...term.admitted].flatMap((d) => findPhrase(d, text))
  )
  const seen = new Set<string>()
  for (const {term} of mentions)
    for (const forbidden of term.forbidden)
      for (const range of findPhrase(forbidden, text)) {
        if (allowed.some((d) => contains(d, range)) || seen.has(`${range}`))
          continue
        seen.add(`${range}`)
        yield reportAt(
          unit,
          'target',
          range,
          'error',
          `Unexpected “${unit.target.text.slice(...range)}” for ${term.source}, expected “${term.preferred}”`,
          [term.preferred, ...term.admitted]
        )
      }
}
