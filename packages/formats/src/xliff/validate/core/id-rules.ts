import {childrenNamed, type XliffNode} from '../structure/xliff-node.ts'
import type {Report, Rules} from '../violation.ts'
import type {Scope} from './scope.ts'

export type IdRule =
  | 'id-file'
  | 'id-group'
  | 'id-unit'
  | 'id-note'
  | 'id-data'
  | 'id-part'
  | 'id-target'
  | 'id-extension'

export const idRules: Rules<IdRule> = {
  'id-file': {
    section: '4.3.1.21',
    says: 'The id of a file is its own in the document'
  },
  'id-group': {
    section: '4.3.1.21',
    says: 'The id of a group is its own in the file'
  },
  'id-unit': {
    section: '4.3.1.21',
    says: 'The id of a unit is its own in the file'
  },
  'id-note': {
    section: '4.3.1.21',
    says: 'The id of a note is its own in the file, group or unit it stands in'
  },
  'id-data': {
    section: '4.3.1.21',
    says: 'The id of original data is its own in the unit'
  },
  'id-part': {
    section: '4.3.1.21',
    says: 'Segments, ignorables and the inline elements of the source share no id in a unit'
  },
  'id-target': {
    section: '4.3.1.21',
    says: 'An inline element of the target has the id of its counterpart in the source, or one of its own'
  },
  'id-extension': {
    section: '4.9.2',
    says: 'Elements of an extension share no id in a file, group or unit'
  }
}

type IdReport = Report<IdRule>

/** Notes of a file, group or unit. */
export function checkNoteIds(container: XliffNode, report: IdReport): void {
  for (const notes of childrenNamed(container, 'notes'))
    checkOwn(notes.children, 'id-note', report)
}

/** Ids inside one unit, or one match. */
export function checkScopeIds(scope: Scope, report: IdReport): void {
  for (const data of childrenNamed(scope.node, 'originalData'))
    checkOwn(data.children, 'id-data', report)
  const parts = scope.parts.map((d) => d.node)
  checkOwn(
    scope.parts.length === 1 && parts[0] === scope.node
      ? scope.source
      : [...parts, ...scope.source],
    'id-part',
    report
  )
  const others = new Set(parts.map((d) => d.attributes['id']))
  const source = new Map(
    scope.source.map((d) => [d.attributes['id'], kindOf(d)])
  )
  const seen = new Set<string>()
  for (const node of scope.target) {
    const {id} = node.attributes
    if (id === undefined) continue
    const counterpart = source.get(id)
    if (seen.has(id) || (counterpart === undefined && others.has(id)))
      report('id-target', node, `Unexpected second \`id="${id}"\` in the unit`)
    else if (counterpart !== undefined && counterpart !== kindOf(node))
      report(
        'id-target',
        node,
        `Unexpected <${node.name} id="${id}">, expected the kind of code that has this id in the source`
      )
    seen.add(id)
  }
}

function checkOwn(
  nodes: ReadonlyArray<XliffNode>,
  rule: 'id-note' | 'id-data' | 'id-part',
  report: IdReport
): void {
  const seen = new Set<string>()
  for (const node of nodes) {
    const {id} = node.attributes
    if (id === undefined) continue
    if (seen.has(id))
      report(rule, node, `Unexpected second \`id="${id}"\`, expected its own`)
    seen.add(id)
  }
}

/** `pc` may become `sc` and `ec`, and `mrk` the two ends of itself (4.7.2.2). */
function kindOf({name}: XliffNode): string {
  if (name === 'pc') return 'sc'
  return name === 'mrk' ? 'sm' : name
}
