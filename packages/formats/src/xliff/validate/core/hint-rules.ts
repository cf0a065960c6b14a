import type {XliffNode} from '../structure/xliff-node.ts'
import type {Report, Rules} from '../violation.ts'
import type {Part, Scope} from './scope.ts'

export type HintRule =
  | 'reorder-context'
  | 'reorder-start'
  | 'reorder-change'
  | 'delete-missing'

export const hintRules: Rules<HintRule> = {
  'reorder-context': {
    section: '4.7.2.6',
    says: 'A code that cannot be reordered cannot be copied or deleted either'
  },
  'reorder-start': {
    section: '4.7.2.6',
    says: 'A sequence that cannot be reordered begins with `firstNo`, and nothing else is between its codes'
  },
  'reorder-change': {
    section: '4.7.2.6',
    says: 'A sequence that cannot be reordered is the same in the target'
  },
  'delete-missing': {
    section: '4.7.2.6',
    says: 'A code that cannot be deleted is in the target'
  }
}

type HintReport = Report<HintRule>

/** A code as it comes in the text; a `pc` comes twice. */
interface Point {
  readonly node: XliffNode
  /** The same for both sides of a unit. */
  readonly key: string
  readonly reorder: string
}

/** What the editing hints of a unit ask of its targets. */
export function checkHints(scope: Scope, report: HintReport): void {
  for (const node of [...scope.source, ...scope.target]) {
    const {canReorder = 'yes', canCopy, canDelete} = node.attributes
    if (canReorder !== 'yes' && (canCopy !== 'no' || canDelete !== 'no'))
      report(
        'reorder-context',
        node,
        `Unexpected \`canReorder="${canReorder}"\` on <${node.name}>, expected \`canCopy="no"\` and \`canDelete="no"\` beside it`
      )
  }
  checkDeleted(scope, report)
  checkSequences(scope, report)
}

function checkDeleted({parts, target}: Scope, report: HintReport): void {
  let kept: Set<string> | undefined
  for (const part of parts) {
    if (!part.target || part.node.name !== 'segment') continue
    for (const node of codesOf(part)) {
      if (node.attributes['canDelete'] !== 'no') continue
      kept ??= new Set(target.flatMap(keysOf))
      if (keysOf(node).some((d) => !kept?.has(d)))
        report(
          'delete-missing',
          part.target,
          `Unexpected <target> without <${node.name}> \`${node.attributes['id'] ?? node.attributes['startRef']}\` of its source, which has \`canDelete="no"\``
        )
    }
  }
}

function codesOf({source}: Part): Array<XliffNode> {
  return source ? [...new Set(pointsOf([source]).map((d) => d.node))] : []
}

function checkSequences(scope: Scope, report: HintReport): void {
  const isFixed = (d: XliffNode): boolean =>
    (d.attributes['canReorder'] ?? 'yes') !== 'yes'
  if (!scope.source.some(isFixed) && !scope.target.some(isFixed)) return
  const source = pointsOf(scope.parts.map((d) => d.source))
  const target = pointsOf(scope.targets)
  const before = new Map(
    source.map((d, index) => [d.key, {point: d, last: source[index - 1]?.key}])
  )
  const waiting = new Set(
    pointsOf(scope.parts.map((d) => (d.target ? undefined : d.source))).map(
      (d) => d.key
    )
  )
  for (const points of [source, target]) {
    for (const [index, {key, node, reorder}] of points.entries()) {
      if (reorder !== 'no') continue
      if ((points[index - 1]?.reorder ?? 'yes') !== 'yes') continue
      // The code before it is in a segment that has no target yet.
      if (points === target && waiting.has(before.get(key)?.last ?? ''))
        continue
      report(
        'reorder-start',
        node,
        `Unexpected <${node.name}> with \`canReorder="no"\`, expected a code with \`firstNo\` or \`no\` right before it`
      )
    }
  }
  const there = new Set(target.map((d) => d.key))
  for (const [index, {key, node}] of target.entries()) {
    const found = before.get(key)
    if (found?.point.reorder !== 'no') continue
    const {last} = found
    if (
      last !== undefined &&
      there.has(last) &&
      target[index - 1]?.key !== last
    )
      report(
        'reorder-change',
        node,
        `Unexpected place of <${node.name}> in the target, expected the order of the source`
      )
  }
}

function pointsOf(sides: ReadonlyArray<XliffNode | undefined>): Array<Point> {
  const points: Array<Point> = []
  const visit = (node: XliffNode): void => {
    for (const child of node.children) {
      const {canReorder: reorder = 'yes'} = child.attributes
      const [start, end] = keysOf(child)
      if (start !== undefined) points.push({node: child, key: start, reorder})
      visit(child)
      if (end !== undefined)
        points.push({
          node: child,
          key: end,
          reorder: reorder === 'firstNo' ? 'no' : reorder
        })
    }
  }
  for (const side of sides) if (side) visit(side)
  return points
}

/** `pc` counts as a start and an end, so that it may become `sc` and `ec`. */
function keysOf({name, attributes}: XliffNode): Array<string> {
  const {id, startRef} = attributes
  if (name === 'ph') return [`ph ${id}`]
  if (name === 'sc') return [`start ${id}`]
  if (name === 'ec') return [`end ${startRef ?? id}`]
  return name === 'pc' ? [`start ${id}`, `end ${id}`] : []
}
