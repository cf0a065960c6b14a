import {descendantsOf, type XliffNode} from '../structure/xliff-node.ts'
import type {Report, Rules} from '../violation.ts'
import type {Scope} from './scope.ts'

export type PairRule =
  | 'start-isolated'
  | 'end-reference'
  | 'end-start'
  | 'end-direction'
  | 'pair-hints'
  | 'mark-end'
  | 'mark-start'

export const pairRules: Rules<PairRule> = {
  'start-isolated': {
    section: '4.2.3.4',
    says: '`sc` is isolated where its `ec` is in another unit, and only there'
  },
  'end-reference': {
    section: '4.2.3.5',
    says: '`ec` has an `id` where it is isolated, and `startRef` where it is not'
  },
  'end-start': {
    section: '4.2.3.5',
    says: 'The `sc` of an `ec` that is not isolated stands before it in the unit'
  },
  'end-direction': {
    section: '4.2.3.5',
    says: '`dir` stands on an `ec` that is isolated'
  },
  'pair-hints': {
    section: '4.2.3.4',
    says: 'The two ends of a code have the same editing hints; `no` closes `firstNo`'
  },
  'mark-end': {
    section: '4.2.3.7',
    says: 'The `em` of an `sm` stands after it in the unit'
  },
  'mark-start': {
    section: '4.2.3.8',
    says: 'The `sm` of an `em` stands before it in the unit'
  }
}

type PairReport = Report<PairRule>

const hints = ['canCopy', 'canDelete', 'canOverlap'] as const

/**
 * Codes and marks with two ends, each side of a unit or match by itself. The
 * other end of one in a target may be in a segment that has none yet.
 */
export function checkPairs(scope: Scope, report: PairReport): void {
  const waiting = new Set<string>()
  for (const {source, target} of scope.parts)
    if (source && !target)
      for (const {name, attributes} of descendantsOf(source))
        waiting.add(`${name} ${attributes['startRef'] ?? attributes['id']}`)
  checkSide(scope.source, new Set(), report)
  checkSide(scope.target, waiting, report)
}

function checkSide(
  nodes: ReadonlyArray<XliffNode>,
  waiting: ReadonlySet<string>,
  report: PairReport
): void {
  const starts = new Map<string, XliffNode>()
  const marks = new Map<string, XliffNode>()
  const closed = new Set<XliffNode>()
  for (const node of nodes) {
    const {id = '', startRef} = node.attributes
    if (node.name === 'sc') starts.set(id, node)
    else if (node.name === 'sm') marks.set(id, node)
    else if (node.name === 'em') {
      const mark = marks.get(startRef ?? '')
      if (mark) closed.add(mark)
      else if (!waiting.has(`sm ${startRef}`))
        report(
          'mark-start',
          node,
          `Unexpected <em>, expected its <sm id="${startRef}"> before it in the unit`
        )
    } else if (node.name === 'ec') {
      const start = startRef === undefined ? undefined : starts.get(startRef)
      checkEnd(
        node,
        start !== undefined || waiting.has(`sc ${startRef}`),
        report
      )
      if (start) {
        closed.add(start)
        checkHints(start, node, report)
      }
    }
  }
  for (const start of starts.values()) {
    const isIsolated = start.attributes['isolated'] === 'yes'
    if (!isIsolated && waiting.has(`ec ${start.attributes['id']}`)) continue
    if (closed.has(start) === isIsolated)
      report(
        'start-isolated',
        start,
        isIsolated
          ? 'Unexpected `isolated="yes"` on <sc> whose <ec> is in the same unit'
          : `Unexpected <sc id="${start.attributes['id']}"> without <ec> after it in the unit, expected one or \`isolated="yes"\``
      )
  }
  for (const mark of marks.values())
    if (!closed.has(mark) && !waiting.has(`em ${mark.attributes['id']}`))
      report(
        'mark-end',
        mark,
        `Unexpected <sm id="${mark.attributes['id']}"> without <em> after it in the unit`
      )
}

function checkEnd(
  node: XliffNode,
  hasStart: boolean,
  report: PairReport
): void {
  const {id, startRef, isolated, dir} = node.attributes
  const isIsolated = isolated === 'yes'
  if (
    (id !== undefined) !== isIsolated ||
    (startRef === undefined) !== isIsolated
  )
    report(
      'end-reference',
      node,
      isIsolated
        ? 'Unexpected isolated <ec>, expected `id` and no `startRef`'
        : 'Unexpected <ec>, expected `startRef` and no `id`, or `isolated="yes"`'
    )
  if (!isIsolated && startRef !== undefined && !hasStart)
    report(
      'end-start',
      node,
      `Unexpected <ec>, expected its <sc id="${startRef}"> before it in the unit`
    )
  if (!isIsolated && dir !== undefined)
    report(
      'end-direction',
      node,
      'Unexpected `dir` on <ec>, expected it on <sc>'
    )
}

function checkHints(
  start: XliffNode,
  end: XliffNode,
  report: PairReport
): void {
  const value = (node: XliffNode, name: string): string =>
    node.attributes[name] ?? 'yes'
  for (const name of hints)
    if (value(start, name) !== value(end, name))
      report(
        'pair-hints',
        end,
        `Unexpected \`${name}\` ${value(end, name)} of <ec>, expected ${value(start, name)} as on its <sc>`
      )
  const order = value(start, 'canReorder')
  const expected = order === 'firstNo' ? 'no' : order
  if (value(end, 'canReorder') !== expected)
    report(
      'pair-hints',
      end,
      `Unexpected \`canReorder\` ${value(end, 'canReorder')} of <ec>, expected ${expected} after ${order} on its <sc>`
    )
}
