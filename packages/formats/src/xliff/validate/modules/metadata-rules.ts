import {descendantsOf, type XliffNode} from '../structure/xliff-node.ts'
import type {Report, Rules} from '../violation.ts'

export type MetadataRule = 'metadata-id'

export const metadataRules: Rules<MetadataRule> = {
  'metadata-id': {
    section: '5.4.5.1',
    says: 'Metadata and their groups share no id'
  }
}

export function checkMetadata(
  metadata: XliffNode,
  report: Report<MetadataRule>
): void {
  const ids = new Set<string>()
  for (const node of [metadata, ...descendantsOf(metadata)]) {
    const {id} = node.attributes
    if (id === undefined) continue
    if (ids.has(id))
      report(
        'metadata-id',
        node,
        `Unexpected second \`id="${id}"\` in metadata`
      )
    ids.add(id)
  }
}
