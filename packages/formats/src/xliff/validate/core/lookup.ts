import {closest, type XliffNode} from '../structure/xliff-node.ts'

/** What an id is one of. */
type Kind =
  | 'size'
  | 'resource'
  | 'its:locQualityIssues'
  | 'its:provenanceRecords'

/** Ids by the element they stand in, so that a reference is looked up at once. */
export interface Lookup {
  add(container: XliffNode | undefined, kind: Kind, id: string): void
  /** Whether the element or one around it has this id. */
  finds(node: XliffNode | undefined, kind: Kind, id: string): boolean
}

export function createLookup(): Lookup {
  const ids = new WeakMap<XliffNode, Set<string>>()
  return {
    add(container, kind, id) {
      if (!container) return
      const there = ids.get(container) ?? new Set()
      ids.set(container, there)
      there.add(`${kind} ${id}`)
    },
    finds: (node, kind, id) =>
      closest(node, (d) => ids.get(d)?.has(`${kind} ${id}`) ?? false) !==
      undefined
  }
}
