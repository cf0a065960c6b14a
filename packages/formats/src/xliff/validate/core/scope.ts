import {
  childrenNamed,
  descendantsOf,
  type XliffNode
} from '../structure/xliff-node.ts'
import type {Lookup} from './lookup.ts'

/** What holds for the whole document. */
export interface DocumentScope {
  readonly srcLang: string
  /** Absent where the document names no target language. */
  readonly trgLang?: string
  /** Prefixes of fragments that are registered. */
  readonly prefixes: ReadonlySet<string>
}

/** One `file`: what its units refer to may come later. */
export interface FileScope {
  readonly node: XliffNode
  /** What stands around the units. */
  readonly lookup: Lookup
  /** Of the size module, once they are read. */
  profiles?: XliffNode['attributes']
  readonly unitIds: Set<string>
  readonly subFlows: Array<{readonly node: XliffNode; readonly ids: string}>
}

/** A segment or ignorable, or a match. */
export interface Part {
  readonly node: XliffNode
  readonly source: XliffNode | undefined
  readonly target: XliffNode | undefined
}

/** A unit, or a match, in which ids of inline elements are unique. */
export interface Scope {
  readonly node: XliffNode
  readonly parts: ReadonlyArray<Part>
  /** Targets in their own order. */
  readonly targets: ReadonlyArray<XliffNode>
  /** Inline elements of all sources, in their order. */
  readonly source: ReadonlyArray<XliffNode>
  /** Those of all targets. */
  readonly target: ReadonlyArray<XliffNode>
  readonly data: ReadonlyMap<string, XliffNode>
  /** Ids that references may lead to; found out when the first does. */
  readonly ids: () => {
    /** Of segments and of inline elements of the source. */
    readonly source: ReadonlySet<string>
    readonly target: ReadonlySet<string>
    readonly notes: ReadonlySet<string>
  }
  readonly document: DocumentScope
}

export function createScope(
  node: XliffNode,
  partNodes: ReadonlyArray<XliffNode>,
  document: DocumentScope
): Scope {
  const parts = partNodes.map(
    (part): Part => ({
      node: part,
      source: part.children.find((d) => d.name === 'source'),
      target: part.children.find((d) => d.name === 'target')
    })
  )
  const targets = sortTargets(parts).flatMap((d) => d.target ?? [])
  const source = parts.flatMap((d) => (d.source ? descendantsOf(d.source) : []))
  const target = targets.flatMap(descendantsOf)
  let ids: ReturnType<Scope['ids']> | undefined
  return {
    node,
    parts,
    document,
    targets,
    source,
    target,
    data: new Map(
      childrenNamed(node, 'originalData')
        .flatMap((d) => d.children)
        .map((d) => [d.attributes['id'] ?? '', d])
    ),
    ids: () => {
      ids ??= {
        source: idsOf([...partNodes, ...source]),
        target: idsOf(target),
        notes: idsOf(childrenNamed(node, 'notes').flatMap((d) => d.children))
      }
      return ids
    }
  }
}

function idsOf(nodes: ReadonlyArray<XliffNode>): Set<string> {
  return new Set(nodes.flatMap((d) => d.attributes['id'] ?? []))
}

/** Parts in the order of their targets; `order` moves one (section 4.8.2). */
function sortTargets(parts: ReadonlyArray<Part>): ReadonlyArray<Part> {
  if (parts.every((d) => d.target?.attributes['order'] === undefined))
    return parts
  const place = (part: Part, index: number): number =>
    Number(part.target?.attributes['order'] ?? index + 1)
  return parts
    .map((part, index) => ({part, at: place(part, index)}))
    .sort((a, b) => a.at - b.at)
    .map((d) => d.part)
}
