import type {UnitState} from '@zhengben/bitext'
import {fingerprint, legalText} from '@zhengben/formats/units'
import type {StoredUnit} from '../translation/read-units.ts'
import {unitStates} from '../translation/translation-schema.ts'
import type {UnitUpdate} from '../translation/write-units.ts'

/** What a file says of a unit. */
export interface IncomingTranslation {
  /** Empty where nobody has translated it. */
  readonly target: string
  readonly state?: UnitState
  readonly note?: string
  readonly exported?: string
}

/**
 * What becomes of a unit: `new` where it had no target, `changed` where the
 * file's replaces it, `marked` where only its state or note changes, `kept`
 * where the document is newer than the file, `conflict` where both changed.
 */
export type Outcome =
  | 'new'
  | 'changed'
  | 'marked'
  | 'same'
  | 'kept'
  | 'empty'
  | 'conflict'

export interface Merge {
  readonly outcome: Outcome
  /** What to write; empty where nothing changes. */
  readonly update: UnitUpdate
}

/**
 * Merge what came back into what is there, so that no work is lost. Where the
 * file says what the translation was when it was written, that is the base of a
 * merge of three: what only one side changed is taken from that side; where
 * both did, the file's replaces the other only in a higher state. Where it does
 * not say, the file's replaces another target in no lower state than that. An
 * empty target takes nothing away, and is filled in any case.
 */
export function mergeUnit(
  present: StoredUnit,
  incoming: IncomingTranslation,
  {origin, overwrite = false}: {origin: string; overwrite?: boolean}
): Merge {
  const base = parseFingerprint(incoming.exported)
  const now = parseFingerprint(fingerprint(present)) as Base
  const note = mergeNotes(present.note, incoming.note, base?.note === now.note)
  const notes: UnitUpdate = note === present.note ? {} : {note}
  const done = (outcome: Outcome, update: UnitUpdate = {}): Merge => ({
    outcome:
      note !== present.note && (outcome === 'same' || outcome === 'empty')
        ? 'marked'
        : outcome,
    update: {...update, ...notes}
  })
  const {target, state = 'translated'} = incoming
  const take = {target, state, origin}
  if (target === '') return done('empty')
  if (present.target.trim() === '') return done('new', take)
  if (legalText(target) === legalText(present.target)) {
    const isMarked =
      incoming.state !== undefined &&
      state !== present.state &&
      (base?.state === now.state || rank(state) > rank(present.state))
    return isMarked ? done('marked', {state}) : done('same')
  }
  if (overwrite) return done('changed', take)
  if (!base)
    return rank(state) >= rank(present.state)
      ? done('changed', take)
      : done('conflict')
  if (isOlder(base, target, now)) return done('kept')
  return isUntouched(base, now) || rank(state) > rank(present.state)
    ? done('changed', take)
    : done('conflict')
}

interface Base {
  readonly state: string
  readonly target: string
  readonly note: string
}

function parseFingerprint(text: string | undefined): Base | undefined {
  const found = /^zhengben:([a-z]+):([\da-f]{8}):([\da-f]{8})$/.exec(text ?? '')
  const [, state, target, note] = found ?? []
  return state && target && note ? {state, target, note} : undefined
}

/** Whether the file has what was written into it and the document has something else now. */
function isOlder(base: Base | undefined, target: string, now: Base): boolean {
  const own = parseFingerprint(fingerprint({target, state: 'translated'}))
  return (
    base !== undefined &&
    base.target === own?.target &&
    base.target !== now.target
  )
}

function isUntouched(base: Base, now: Base): boolean {
  return base.target === now.target && base.state === now.state
}

/** Lines of either side; that of the file alone where the present one is what was written into it. */
function mergeNotes(
  present: string | undefined,
  incoming: string | undefined,
  isUntouched: boolean
): string | undefined {
  if (incoming === undefined || incoming === present) return present
  if (present === undefined || isUntouched) return incoming
  const lines = present.split('\n')
  const added = incoming.split('\n').filter((d) => !lines.includes(d))
  return [...lines, ...added].join('\n')
}

function rank(state: UnitState): number {
  return unitStates.indexOf(state)
}
