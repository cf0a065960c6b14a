import {checkAnnotations} from './core/annotation-rules.ts'
import {checkCodes} from './core/code-rules.ts'
import {checkHints} from './core/hint-rules.ts'
import {checkScopeIds} from './core/id-rules.ts'
import {checkLanguages} from './core/language-rules.ts'
import {checkPairs} from './core/pair-rules.ts'
import {createScope, type DocumentScope, type FileScope} from './core/scope.ts'
import {checkSegments} from './core/segment-rules.ts'
import {checkGlossary} from './modules/glossary-rules.ts'
import {checkMatches} from './modules/match-rules.ts'
import type {XliffRule} from './rules.ts'
import {childrenNamed, type XliffNode} from './structure/xliff-node.ts'
import type {Report} from './violation.ts'

/** All that is asked of one unit as a whole. */
export function checkUnit(
  unit: XliffNode,
  file: FileScope,
  document: DocumentScope,
  report: Report<XliffRule>
): void {
  const parts = unit.children.filter(
    (d) => d.name === 'segment' || d.name === 'ignorable'
  )
  const scope = createScope(unit, parts, document)
  checkScopeIds(scope, report)
  checkLanguages(scope, report)
  checkSegments(scope, report)
  checkCodes(scope, file, report)
  checkPairs(scope, report)
  checkHints(scope, report)
  checkAnnotations(scope, report)
  for (const glossary of childrenNamed(unit, 'gls:glossary'))
    checkGlossary(glossary, scope, report)
  for (const matches of childrenNamed(unit, 'mtc:matches')) {
    checkMatches(matches, scope, document, report)
    for (const match of matches.children) {
      const inner = createScope(match, [match], document)
      checkScopeIds(inner, report)
      checkCodes(inner, file, report)
      checkPairs(inner, report)
    }
  }
}
