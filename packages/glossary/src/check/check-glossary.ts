import {readGlossary} from '../read-glossary.ts'
import type {GlossaryFile} from '../read-table.ts'
import {checkGuards} from './check-guards.ts'
import {checkRenderings} from './check-renderings.ts'
import {checkWidth} from './check-width.ts'
import {findChains} from './find-chains.ts'
import {findContradictions} from './find-contradictions.ts'
import {findProducts} from './find-products.ts'
import type {Finding} from './finding.ts'

/** Problems of the form of a file that `fixFile` mends without loss. */
const fixable: ReadonlySet<string> = new Set([
  'glossary-order',
  'glossary-space',
  'glossary-blank',
  'glossary-list'
])

/**
 * Everything that can be said of glossary files without restoring a text:
 * their form, each row by itself, and rows against each other. Sorted by place.
 */
export function checkGlossary(
  files: ReadonlyArray<GlossaryFile>
): Array<Finding> {
  const {glossary, problems} = readGlossary(files)
  const findings: Array<Finding> = problems.map(({fatal, ...problem}) => ({
    ...problem,
    severity: fatal ? 'error' : 'warning',
    fixable: fixable.has(problem.ruleId)
  }))
  findings.push(
    ...files.flatMap(checkWidth),
    ...checkGuards(glossary.variants),
    ...findContradictions(glossary),
    ...findChains(glossary.variants),
    ...findProducts(glossary.variants),
    ...checkRenderings(glossary.terms)
  )
  const order = new Map(files.map(({path}, index) => [path, index]))
  return findings.sort(
    (a, b) =>
      (order.get(a.path) ?? 0) - (order.get(b.path) ?? 0) ||
      a.line - b.line ||
      a.column - b.column
  )
}
