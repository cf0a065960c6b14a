import {inherited, type XliffNode} from '../structure/xliff-node.ts'
import type {Report, Rules} from '../violation.ts'
import type {Scope} from './scope.ts'

export type SegmentRule =
  | 'skeleton'
  | 'unit-segment'
  | 'state-target'
  | 'sub-state'
  | 'space'
  | 'order-range'
  | 'order-conflict'

export const segmentRules: Rules<SegmentRule> = {
  skeleton: {
    section: '4.2.2.3',
    says: 'A skeleton holds its data or names a file in `href`, and not both'
  },
  'unit-segment': {
    section: '4.2.2.5',
    says: 'A unit has at least one segment'
  },
  'state-target': {
    section: '4.3.1.31',
    says: 'A segment whose state is past `initial` has a target'
  },
  'sub-state': {
    section: '4.3.1.35',
    says: '`subState` stands beside `state`'
  },
  space: {
    section: '4.3.2.2',
    says: 'A target treats white space as its source does'
  },
  'order-range': {
    section: '4.3.1.24',
    says: '`order` is a place among the segments and ignorables of the unit'
  },
  'order-conflict': {
    section: '4.8.2',
    says: 'No two targets of a unit have one place, said or implied'
  }
}

type SegmentReport = Report<SegmentRule>

export function checkSkeleton(node: XliffNode, report: SegmentReport): void {
  const {isEmpty} = node
  if (isEmpty === (node.attributes['href'] !== undefined)) return
  report(
    'skeleton',
    node,
    isEmpty
      ? 'Unexpected empty <skeleton>, expected data or `href`'
      : 'Unexpected content of <skeleton> beside `href`, expected one of them'
  )
}

/** The segments of a unit, and the order of their targets. */
export function checkSegments(
  {node: unit, parts}: Scope,
  report: SegmentReport
): void {
  if (!parts.some((d) => d.node.name === 'segment'))
    report('unit-segment', unit, 'Unexpected <unit> without <segment>')
  for (const {node, source, target} of parts) {
    const {state, subState} = node.attributes
    if (
      !target &&
      state !== undefined &&
      /^(?:translated|reviewed|final)$/.test(state)
    )
      report(
        'state-target',
        node,
        `Unexpected \`state="${state}"\` without <target>`
      )
    if (subState !== undefined && state === undefined)
      report('sub-state', node, 'Unexpected `subState` without `state`')
    if (source && target && spaceOf(source) !== spaceOf(target))
      report(
        'space',
        target,
        `Unexpected \`xml:space\` ${spaceOf(target)} of <target>, expected ${spaceOf(source)} as for its <source>`
      )
  }
  checkOrder(parts, report)
}

function spaceOf(node: XliffNode): string {
  return inherited(node, 'xml:space') ?? 'default'
}

function checkOrder(parts: Scope['parts'], report: SegmentReport): void {
  const places = new Set<number>()
  for (const [index, {target}] of parts.entries()) {
    if (!target) continue
    const {order} = target.attributes
    const place = order === undefined ? index + 1 : Number(order)
    if (place > parts.length)
      report(
        'order-range',
        target,
        `Unexpected \`order="${order}"\`, expected 1 to ${parts.length}`
      )
    if (places.has(place))
      report(
        'order-conflict',
        target,
        `Unexpected second target at place ${place} of the unit`
      )
    places.add(place)
  }
}
