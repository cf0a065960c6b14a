import {
  applyEdits,
  contains,
  type Edit,
  overlaps,
  type Range
} from '@zhengben/bitext'
import type {Restoration} from '../restore.ts'
import {createPlaceFinder} from './create-place-finder.ts'
import {type Decision, type DecisionProblem, readingOf} from './decision.ts'

const origin = {source: 'person', ruleId: 'decision'} as const

interface Decided {
  readonly range: Range
  readonly value: string
  /** The index of the decision. */
  readonly decision: number
}

/** A restoration that does as people decided, and what could not be done. */
export interface DecidedRestoration {
  readonly restoration: Restoration
  readonly problems: ReadonlyArray<DecisionProblem>
  /** Every place that was decided, sorted; values are what stands there. */
  readonly decided: ReadonlyArray<Decided>
}

/**
 * Follow what people decided about places of a text: what they rejected is not
 * changed, what they accepted or read otherwise is read so, with the confidence
 * 1 and the tool's own reading among the steps. Places they decided are no
 * longer doubtful. A decision that does not fit the text is a problem and
 * changes nothing.
 */
export function followDecisions(
  source: string,
  restoration: Restoration,
  decisions: ReadonlyArray<Decision>
): DecidedRestoration {
  const problems: Array<DecisionProblem> = []
  const decided = resolve(source, decisions, problems)
  const isDecided = ({range}: {readonly range: Range}): boolean =>
    decided.some((d) => overlaps(d.range, range))
  const kept = restoration.edits.filter((d) => !isDecided(d))
  const made = decided.flatMap((place): Array<Edit> => {
    const {range, value} = place
    const tool = restoration.edits.find((d) => overlaps(d.range, range))
    return value === source.slice(...range)
      ? []
      : [
          makeEdit(
            place,
            tool && contains(range, tool.range) ? tool : undefined
          )
        ]
  })
  const rest = restoration.edits.flatMap((edit): Array<Edit> => {
    const inside = decided.filter((d) => overlaps(d.range, edit.range))
    const outer = inside.find((d) => !contains(d.range, edit.range))
    if (!outer) return []
    const parts = keepOutside(
      source,
      edit,
      inside.map((d) => d.range)
    )
    if (!parts)
      problems.push({
        decision: outer.decision,
        reason: `\`${source.slice(...edit.range)}\` → \`${edit.value}\` reaches beyond it and is not made at all; name all of the text if more is to change`,
        seen: [edit.range[0]],
        isFollowed: true
      })
    return parts ?? []
  })
  const edits = [...kept, ...made, ...rest].sort(
    (a, b) => a.range[0] - b.range[0]
  )
  return {
    restoration: {
      ...restoration,
      value: applyEdits(source, edits),
      edits,
      messages: restoration.messages.filter((d) => !isDecided(d))
    },
    problems,
    decided
  }
}

/** Places sorted and disjoint; of two that contradict each other the first counts. */
function resolve(
  source: string,
  decisions: ReadonlyArray<Decision>,
  problems: Array<DecisionProblem>
): Array<Decided> {
  const find = createPlaceFinder(source)
  const result: Array<Decided> = []
  for (const [index, decision] of decisions.entries()) {
    const found = find(decision)
    if ('reason' in found) {
      problems.push({decision: index, ...found, isFollowed: false})
      continue
    }
    const value = readingOf(decision)
    for (const range of found.ranges) {
      const other = result.find((d) => overlaps(d.range, range))
      const text = 'reject' in decision ? source.slice(...range) : value
      if (!other) result.push({range, value: text, decision: index})
      else if (
        other.value !== text ||
        other.range[0] !== range[0] ||
        other.range[1] !== range[1]
      )
        problems.push({
          decision: index,
          other: other.decision,
          reason: 'it contradicts another decision about the same place',
          seen: [range[0]],
          isFollowed: false
        })
    }
  }
  return result.sort((a, b) => a.range[0] - b.range[0])
}

/** `tool` is the edit it decides about; absent where nothing was proposed. */
function makeEdit({range, value}: Decided, tool: Edit | undefined): Edit {
  const kind = tool?.kind ?? (value === '' ? 'noise' : 'variant')
  const edit = {range, value, kind, origin, confidence: 1}
  if (!tool) return edit
  const {candidates, steps} = tool
  return {
    ...edit,
    ...(candidates && {candidates}),
    steps: [
      ...(steps ?? [{kind: tool.kind, origin: tool.origin, value: tool.value}]),
      {kind, origin, value}
    ]
  }
}

/**
 * What an edit does outside of `ranges`, where it writes one character for
 * each, as `开展形式` → `发展模式` does; undefined where it cannot be told.
 */
function keepOutside(
  source: string,
  edit: Edit,
  ranges: ReadonlyArray<Range>
): Array<Edit> | undefined {
  const found = [...source.slice(...edit.range)]
  const written = [...edit.value]
  if (found.length !== written.length) return
  const result: Array<Edit> = []
  let at = edit.range[0]
  let isOpen = false
  for (const [index, character] of found.entries()) {
    const range = [at, at + character.length] as const
    at = range[1]
    const last = result.at(-1)
    if (ranges.some((d) => overlaps(d, range))) isOpen = false
    else if (isOpen && last)
      result[result.length - 1] = {
        ...last,
        range: [last.range[0], at],
        value: last.value + written[index]
      }
    else {
      const {candidates: _, steps: __, ...rest} = edit
      result.push({...rest, range, value: written[index] as string})
      isOpen = true
    }
  }
  return result.filter((d) => d.value !== source.slice(...d.range))
}
