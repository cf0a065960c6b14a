import type {DecisionProblem} from '@zhengben/restore'
import {VFile} from 'vfile'
import {createPointFinder} from '../create-point-finder.ts'
import type {Decisions} from './load-decisions.ts'

/**
 * A message for each decision that does not fit, where it stands: of rule
 * `decision` where it was left out, `decision-reach` where it was followed but
 * does more than it says. Offsets of problems point into `source`.
 */
export function reportDecisions(
  problems: ReadonlyArray<DecisionProblem>,
  {path, placeOf, entries}: Decisions,
  source: {readonly path: string; readonly text: string}
): VFile {
  const file = new VFile({path})
  const pointAt = createPointFinder(source.text)
  for (const {decision, other, reason, seen, isFollowed} of problems) {
    const shown = seen.slice(0, 3).map((offset) => {
      const {line, column} = pointAt(offset)
      return `${source.path}:${line}:${column}`
    })
    const more = seen.length > 3 ? ` and ${seen.length - 3} more` : ''
    const see = shown.length > 0 ? `; see ${shown.join(', ')}${more}` : ''
    const where = other === undefined ? '' : ` in line ${placeOf([other]).line}`
    const kind =
      ['accept', 'reject', 'read'].find(
        (d) => d in (entries[decision] as object)
      ) ?? ''
    file.message(
      isFollowed
        ? `Decision \`${kind}\` was followed, but ${reason}${see}`
        : `Unexpected \`${kind}\`: ${reason}${where}${see}. This decision is left out: change it or delete it`,
      {
        place: placeOf([decision, kind]),
        source: 'zhengben',
        ruleId: isFollowed ? 'decision-reach' : 'decision'
      }
    )
  }
  return file
}
