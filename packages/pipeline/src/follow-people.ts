import {createOffsetMap, type Edit, overlaps} from '@zhengben/bitext'
import {
  type DecidedRestoration,
  type Decision,
  type DecisionProblem,
  followDecisions,
  followHand,
  type Restoration
} from '@zhengben/restore'

/** What people did about a text. */
export interface PeoplesWork {
  /** The running text of a restoration by hand; it is right in any case. */
  readonly hand?: string | undefined
  readonly decisions?: ReadonlyArray<Decision> | undefined
}

/**
 * What people decided and restored, followed; decisions that a restoration by
 * hand overrules are problems.
 */
export function followPeople(
  source: string,
  automatic: Restoration,
  {hand, decisions = []}: PeoplesWork
): DecidedRestoration {
  const followed =
    decisions.length > 0
      ? followDecisions(source, automatic, decisions)
      : {restoration: automatic, problems: [], decided: []}
  if (hand === undefined) return followed
  const restoration = followHand(source, followed.restoration, hand)
  const {rangeToEdited} = createOffsetMap(restoration.edits)
  const overruled = followed.decided.flatMap(
    ({range, value, decision}): Array<DecisionProblem> => {
      const reading = restoration.value.slice(...rangeToEdited(range))
      return reading.includes(value)
        ? []
        : [
            {
              decision,
              reason: `the restoration by hand reads \`${reading}\` there`,
              seen: [range[0]],
              isFollowed: false
            }
          ]
    }
  )
  return {
    ...followed,
    restoration,
    problems: [...followed.problems, ...overruled]
  }
}

/** Decisions whose edits markup does not let through. */
export function refuseDecisions(
  decided: DecidedRestoration['decided'],
  refused: ReadonlyArray<Edit>
): Array<DecisionProblem> {
  return decided
    .filter((d) => refused.some((edit) => overlaps(edit.range, d.range)))
    .map(({decision, range}) => ({
      decision,
      reason: 'markup stands inside the text, which is not changed',
      seen: [range[0]],
      isFollowed: false
    }))
}
