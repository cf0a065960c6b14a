import type {Anchor} from '../sentences/anchor.ts'
import type {Band} from '../sentences/band.ts'
import type {Step} from '../sentences/find-path.ts'
import {boundByPins} from './bound-band.ts'
import {createGuard, type Guard} from './create-guard.ts'
import {mergeAnchors} from './merge-anchors.ts'
import {alone, type Plan} from './plan-constraints.ts'

/** What constraints leave of the search. */
export interface Limits {
  readonly guard: Guard
  readonly bounds: Band
  /** Whether the bead a step ends is one that was given. */
  isLink(step: Step): boolean
  /** The anchors that agree with the constraints, and those that follow from them. */
  improve(anchors: ReadonlyArray<Anchor>): Array<Anchor>
}

export function createLimits(plan: Plan): Limits {
  const {sourceMates, targetMates, linked, pins} = plan
  return {
    guard: createGuard(plan),
    bounds: boundByPins(pins, sourceMates.length, targetMates.length),
    isLink: ({source, target}) =>
      (linked.has(source - 1) && sourceMates[source - 1] === target - 1) ||
      sourceMates[source - 1] === alone ||
      targetMates[target - 1] === alone,
    improve: (anchors) => mergeAnchors(anchors, plan)
  }
}
