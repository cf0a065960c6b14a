import type {UnitState} from '@zhengben/bitext'
import {fingerprint} from '@zhengben/formats/units'
import type {Point} from '../create-point-finder.ts'

/** A unit of a file that comes back. */
export interface IncomingUnit {
  /** Its number in the file, from 0. */
  readonly index: number
  readonly id: string
  /** The document it says it is of; absent where it does not. */
  readonly document?: string
  readonly source: string
  /** Empty where nobody has translated it. */
  readonly target: string
  /** Absent where the file says nothing of it. */
  readonly state?: UnitState
  readonly note?: string
  /** What its translation was when the file was written; absent where it does not say. */
  readonly exported?: string
  /** The sources before and after it, where it is for that place alone. */
  readonly context?: {readonly before?: string; readonly after?: string}
  /** What is wrong with its inline codes; absent where nothing is. */
  readonly fault?: string
  /** Where its source and its target begin in the file. */
  readonly place: Point
  readonly targetPlace: Point
}

/** Whether somebody translated it, or wrote a note that it was not handed out with. */
export function holdsWork({target, note, exported}: IncomingUnit): boolean {
  if (target !== '' || note === undefined) return target !== ''
  const own = fingerprint({target: '', state: 'initial', note})
  return exported?.split(':')[3] !== own.split(':')[3]
}

/** A translation or a note that was not taken, and why. */
export interface Refusal {
  readonly unit: IncomingUnit
  readonly reason: string
}
