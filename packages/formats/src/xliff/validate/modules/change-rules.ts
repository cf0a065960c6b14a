import {
  childrenNamed,
  descendantsOf,
  type XliffNode
} from '../structure/xliff-node.ts'
import type {Report, Rules} from '../violation.ts'

export type ChangeRule =
  | 'change-ref'
  | 'change-ref-missing'
  | 'change-property'
  | 'change-twice'
  | 'change-version'

export const changeRules: Rules<ChangeRule> = {
  'change-ref': {
    section: '5.6.5.5',
    standard: '2.0',
    says: 'The `ref` of revisions is the id of an element beside them'
  },
  'change-ref-missing': {
    section: '5.6.4.3',
    standard: '2.0',
    says: 'Revisions of an element that is there several times say by `ref` which one'
  },
  'change-property': {
    section: '5.6.5.6',
    standard: '2.0',
    says: 'The property of an item is `content` or an attribute of the element'
  },
  'change-twice': {
    section: '5.6.5.6',
    standard: '2.0',
    says: 'A revision gives a property one value'
  },
  'change-version': {
    section: '5.6.5.3',
    standard: '2.0',
    says: '`currentVersion` is the version of one of the revisions'
  }
}

type ChangeReport = Report<ChangeRule>

/** The tracks of changes in a file, group or unit. */
export function checkChanges(container: XliffNode, report: ChangeReport): void {
  const tracks = childrenNamed(container, 'ctr:changeTrack')
  if (tracks.length === 0) return
  const byName = new Map<string, Array<XliffNode>>()
  const byId = new Map<string, XliffNode>()
  for (const node of descendantsOf(container)) {
    const {id} = node.attributes
    if (node.name.startsWith('ctr:')) continue
    byName.set(node.name, [...(byName.get(node.name) ?? []), node].slice(0, 2))
    if (id !== undefined && !byId.has(id)) byId.set(id, node)
  }
  for (const revisions of tracks.flatMap((d) => d.children)) {
    const {appliesTo = '', ref, currentVersion} = revisions.attributes
    const instances = byName.get(appliesTo) ?? []
    const named = ref === undefined ? undefined : byId.get(ref)
    if (ref !== undefined && !named)
      report(
        'change-ref',
        revisions,
        `Unexpected \`ref="${ref}"\`, expected the id of an element of the same ${container.name}`
      )
    if (
      ref === undefined &&
      instances.length > 1 &&
      instances.some((d) => d.attributes['id'] !== undefined)
    )
      report(
        'change-ref-missing',
        revisions,
        `Unexpected revisions of one of several <${appliesTo}>, expected \`ref\``
      )
    if (
      currentVersion !== undefined &&
      !revisions.children.some(
        (d) => d.attributes['version'] === currentVersion
      )
    )
      report(
        'change-version',
        revisions,
        `Unexpected \`currentVersion="${currentVersion}"\`, expected the version of a revision`
      )
    const element = named ?? (instances.length === 1 ? instances[0] : undefined)
    for (const revision of revisions.children)
      checkItems(revision, element, report)
  }
}

function checkItems(
  revision: XliffNode,
  element: XliffNode | undefined,
  report: ChangeReport
): void {
  const seen = new Set<string>()
  for (const item of revision.children) {
    const {property = ''} = item.attributes
    if (seen.has(property))
      report(
        'change-twice',
        item,
        `Unexpected second value of \`${property}\` in one revision`
      )
    seen.add(property)
    if (
      element &&
      property !== 'content' &&
      element.attributes[property] === undefined
    )
      report(
        'change-property',
        item,
        `Unexpected property \`${property}\`, expected content or an attribute of the <${element.name}>`
      )
  }
}
