import {closest, type XliffNode} from '../structure/xliff-node.ts'
import type {Report, Rules} from '../violation.ts'
import {fragmentOf, leafIn, parseFragment} from './fragment.ts'
import type {Scope} from './scope.ts'

export type AnnotationRule =
  | 'comment-content'
  | 'comment-ref'
  | 'translate-mark'
  | 'match-mark'

export const annotationRules: Rules<AnnotationRule> = {
  'comment-content': {
    section: '4.7.3.1.3',
    says: 'A comment has a `value` or a `ref`, and not both'
  },
  'comment-ref': {
    section: '4.7.3.1.3',
    says: 'The `ref` of a comment points to a note of its unit'
  },
  'translate-mark': {
    section: '4.7.3.1.1',
    severity: 'warning',
    says: 'A generic mark says whether its text is translated'
  },
  'match-mark': {
    section: '5.1.4',
    says: 'A mark for translation candidates has no `ref`'
  }
}

type MarkReport = Report<AnnotationRule>

/** The marks of a unit. */
export function checkAnnotations(scope: Scope, report: MarkReport): void {
  for (const node of [...scope.source, ...scope.target]) {
    if (node.name !== 'mrk' && node.name !== 'sm') continue
    const {type = 'generic', ref, translate} = node.attributes
    if (type === 'comment') checkComment(node, scope, report)
    else if (type === 'mtc:match' && ref !== undefined)
      report(
        'match-mark',
        node,
        `Unexpected \`ref\` on <${node.name} type="mtc:match">`
      )
    else if (
      type === 'generic' &&
      translate === undefined &&
      !Object.keys(node.attributes).some((d) => /^its/.test(d))
    )
      report(
        'translate-mark',
        node,
        `Unexpected <${node.name}> without \`type\` and \`translate\`, expected one of them`
      )
  }
}

function checkComment(
  node: XliffNode,
  {node: unit, ids}: Scope,
  report: MarkReport
): void {
  const {value, ref} = node.attributes
  if ((value === undefined) === (ref === undefined))
    report(
      'comment-content',
      node,
      `Unexpected comment with ${ref === undefined ? 'neither `value` nor `ref`' : '`value` and `ref`'}, expected one of them`
    )
  if (ref === undefined) return
  const text = fragmentOf(ref)
  const fragment = text === undefined ? undefined : parseFragment(text)
  const file = closest(unit, (d) => d.name === 'file')
  const leaf =
    fragment &&
    leafIn(fragment, {
      file: file?.attributes['id'] ?? '',
      unit: unit.attributes['id'] ?? ''
    })
  if (leaf?.prefix !== 'n' || !ids().notes.has(leaf.id))
    report(
      'comment-ref',
      node,
      `Unexpected \`ref="${ref}"\` of a comment, expected a note of the same unit such as #n=1`
    )
}
