import {isOfLanguage} from '../core/language-rules.ts'
import type {Lookup} from '../core/lookup.ts'
import type {DocumentScope} from '../core/scope.ts'
import type {XliffNode} from '../structure/xliff-node.ts'
import type {Report, Rules} from '../violation.ts'

export type ResourceRule =
  | 'resource-id'
  | 'resource-empty'
  | 'resource-href'
  | 'resource-type'
  | 'resource-source-lang'
  | 'resource-target-lang'
  | 'resource-ref'

export const resourceRules: Rules<ResourceRule> = {
  'resource-id': {
    section: '5.5.5.1',
    says: 'Resource items and references to them share no id in a file, group or unit'
  },
  'resource-empty': {
    section: '5.5.4.4',
    says: 'A resource has a source, a target or a reference'
  },
  'resource-href': {
    section: '5.5.4.5',
    says: 'The source or target of a resource holds it or names it in `href`, and not both'
  },
  'resource-type': {
    section: '5.5.4.4',
    says: 'A resource whose source and target are empty names its `mimeType`'
  },
  'resource-source-lang': {
    section: '5.5.4.5',
    says: 'The source of a resource is in `srcLang`'
  },
  'resource-target-lang': {
    section: '5.5.4.6',
    severity: 'warning',
    says: 'The target of a resource is in `trgLang`'
  },
  'resource-ref': {
    section: '5.5.5.6',
    severity: 'warning',
    says: 'A reference to a resource names an item of the file or of its unit'
  }
}

type ResourceReport = Report<ResourceRule>

export function checkResources(
  data: XliffNode,
  document: DocumentScope,
  lookup: Lookup,
  report: ResourceReport
): void {
  const ids = new Set<string>()
  for (const node of data.children) {
    const {id, ref, mimeType} = node.attributes
    if (id !== undefined && ids.has(id))
      report(
        'resource-id',
        node,
        `Unexpected second \`id="${id}"\` of resources`
      )
    if (id !== undefined) ids.add(id)
    if (ref !== undefined && !lookup.finds(data.parent, 'resource', ref))
      report(
        'resource-ref',
        node,
        `Unexpected \`ref="${ref}"\`, expected the id of a resource item`
      )
    if (node.name === 'res:resourceItem' && node.children.length === 0)
      report('resource-empty', node, 'Unexpected empty <res:resourceItem>')
    const sides = node.children.filter((d) =>
      /^res:(source|target)$/.test(d.name)
    )
    for (const side of sides) checkSide(side, document, report)
    if (
      sides.length > 0 &&
      sides.every((d) => d.isEmpty) &&
      mimeType === undefined
    )
      report(
        'resource-type',
        node,
        'Unexpected <res:resourceItem> without `mimeType`'
      )
  }
}

function checkSide(
  node: XliffNode,
  document: DocumentScope,
  report: ResourceReport
): void {
  const {href, 'xml:lang': lang} = node.attributes
  if (node.isEmpty === (href === undefined))
    report(
      'resource-href',
      node,
      `Unexpected <${node.name}> with ${href === undefined ? 'neither content nor `href`' : 'content and `href`'}, expected one of them`
    )
  const isSource = node.name === 'res:source'
  const expected = isSource ? document.srcLang : document.trgLang
  if (
    lang !== undefined &&
    expected !== undefined &&
    !isOfLanguage(lang, expected)
  )
    report(
      isSource ? 'resource-source-lang' : 'resource-target-lang',
      node,
      `Unexpected \`xml:lang="${lang}"\`, expected ${expected}`
    )
}
