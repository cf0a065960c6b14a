import type {Scope} from '../core/scope.ts'
import type {XliffNode} from '../structure/xliff-node.ts'
import type {Report, Rules} from '../violation.ts'
import {pointsToSpan} from './points-to-span.ts'

export type GlossaryRule = 'glossary-id' | 'glossary-entry' | 'glossary-ref'

export const glossaryRules: Rules<GlossaryRule> = {
  'glossary-id': {
    section: '5.2.5.1',
    says: 'Entries and translations of a glossary share no id'
  },
  'glossary-entry': {
    section: '5.2.4.3',
    says: 'An entry has a translation or a definition'
  },
  'glossary-ref': {
    section: '5.2.5.2',
    says: 'The `ref` of an entry or translation points to a span of text in its unit'
  }
}

export function checkGlossary(
  glossary: XliffNode,
  unit: Scope,
  report: Report<GlossaryRule>
): void {
  const ids = new Set<string>()
  const check = (node: XliffNode): void => {
    const {id, ref} = node.attributes
    if (id !== undefined && ids.has(id))
      report(
        'glossary-id',
        node,
        `Unexpected second \`id="${id}"\` in the glossary`
      )
    if (id !== undefined) ids.add(id)
    if (ref !== undefined && !pointsToSpan(ref, unit))
      report(
        'glossary-ref',
        node,
        `Unexpected \`ref="${ref}"\`, expected an inline element of the same unit such as #1 or #t=1`
      )
  }
  for (const entry of glossary.children) {
    check(entry)
    const translations = entry.children.filter(
      (d) => d.name === 'gls:translation'
    )
    translations.forEach(check)
    if (
      translations.length === 0 &&
      !entry.children.some((d) => d.name === 'gls:definition')
    )
      report(
        'glossary-entry',
        entry,
        'Unexpected <gls:glossEntry> without translation and definition, expected one of them'
      )
  }
}
