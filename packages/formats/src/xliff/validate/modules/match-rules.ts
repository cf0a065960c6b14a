import {isOfLanguage} from '../core/language-rules.ts'
import type {DocumentScope, Scope} from '../core/scope.ts'
import {inherited, type XliffNode} from '../structure/xliff-node.ts'
import type {Report, Rules} from '../violation.ts'
import {pointsToSpan} from './points-to-span.ts'

export type MatchRule =
  | 'match-id'
  | 'match-ref'
  | 'match-sub-type'
  | 'match-lang'
  | 'match-target-lang'

export const matchRules: Rules<MatchRule> = {
  'match-id': {
    section: '5.1.6.1',
    says: 'The id of a match is its own among the matches of the unit'
  },
  'match-ref': {
    section: '5.1.6.5',
    says: 'The `ref` of a match points to a span of text in its unit'
  },
  'match-sub-type': {
    section: '5.1.6.8',
    says: '`subType` of a match stands beside `type`'
  },
  'match-lang': {
    section: '5.1.5.3',
    says: '`xml:lang` does not stand on a match'
  },
  'match-target-lang': {
    section: '4.2.2.13',
    says: 'The target of a match is in `trgLang`, unless the match is for reference'
  }
}

type MatchReport = Report<MatchRule>

/** The matches of a unit; what is inside each is checked as in a unit. */
export function checkMatches(
  matches: XliffNode,
  unit: Scope,
  document: DocumentScope,
  report: MatchReport
): void {
  const ids = new Set<string>()
  for (const match of matches.children) {
    const {id, ref, type, subType, reference} = match.attributes
    if (id !== undefined && ids.has(id))
      report('match-id', match, `Unexpected second match \`${id}\``)
    if (id !== undefined) ids.add(id)
    if (ref !== undefined && !pointsToSpan(ref, unit))
      report(
        'match-ref',
        match,
        `Unexpected \`ref="${ref}"\`, expected a segment or an inline element of the same unit such as #1 or #t=1`
      )
    if (subType !== undefined && type === undefined)
      report('match-sub-type', match, 'Unexpected `subType` without `type`')
    if (match.attributes['xml:lang'] !== undefined)
      report('match-lang', match, 'Unexpected `xml:lang` on <mtc:match>')
    const target = match.children.find((d) => d.name === 'target')
    const lang = target && inherited(target, 'xml:lang')
    const expected = document.trgLang
    if (
      target &&
      lang !== undefined &&
      expected !== undefined &&
      reference !== 'yes' &&
      !isOfLanguage(lang, expected)
    )
      report(
        'match-target-lang',
        target,
        `Unexpected \`xml:lang="${lang}"\`, expected ${expected} or \`reference="yes"\``
      )
  }
}
