import type {Particle} from './grammar.ts'
import {familyOf} from './namespaces.ts'

/** How far the children of one element have come in their order. */
export interface ContentState {
  index: number
  count: number
}

/** What a child means for the order: nothing, or what is missing before it, or that it is out of place. */
export type Step =
  | {readonly type: 'fits'}
  | {readonly type: 'skips'; readonly missing: ReadonlyArray<string>}
  | {readonly type: 'refused'}

/** Take one child; `state` moves on where it fits. */
export function takeChild(
  content: ReadonlyArray<Particle>,
  state: ContentState,
  parent: string,
  child: string
): Step {
  const missing: Array<string> = []
  for (let index = state.index; index < content.length; index++) {
    const particle = content[index] as Particle
    const count = index === state.index ? state.count : 0
    if (count < particle.most && matches(particle, parent, child)) {
      state.index = index
      state.count = count + 1
      return missing.length === 0 ? {type: 'fits'} : {type: 'skips', missing}
    }
    if (count < particle.least) missing.push(nameOf(particle))
  }
  return {type: 'refused'}
}

/** What must still come where an element ends. */
export function missingAtEnd(
  content: ReadonlyArray<Particle>,
  state: ContentState
): Array<string> {
  return content
    .slice(state.index)
    .filter((d, k) => (k === 0 ? state.count : 0) < d.least)
    .map(nameOf)
}

/** The children that an element may have, for people. */
export function describeContent(content: ReadonlyArray<Particle>): string {
  return content.length === 0 ? 'no elements' : content.map(nameOf).join(', ')
}

function nameOf({names}: Particle): string {
  return [...names]
    .map((d) => (d === 'other' ? 'elements of other namespaces' : `<${d}>`))
    .join(' or ')
}

function matches({names}: Particle, parent: string, child: string): boolean {
  if (names.has(child)) return true
  return names.has('other') && familyOf(child) !== familyOf(parent)
}
