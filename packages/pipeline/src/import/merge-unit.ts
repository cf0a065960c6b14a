import type {UnitState} from '@zhengben/bitext'
import {fingerprint, legalText} from '@zhengben/formats/units'
import {withoutMatch} from '../translate/match-note.ts'
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
  /** That of the file's target. */
  readonly state: UnitState
  /** What to write; empty where nothing changes. */
  readonly update: UnitUpdate
  /** A target that was changed meanwhile gives way to the file's. */
  readonly isDisplaced?: true
}

/**
 * Merge what came back into what is there, so that no work is lost. Where the
 * file says what the translation was when it was written, that is the base of a
 * merge of three: what only one side changed is taken from that side; where
 * both did, the file's replaces the other only in a higher state. Where it does
 * not say, the file's replaces another target in no lower state than that. An
 * empty target takes nothing away, and is filled in any case. A draft that has
 * another text on either side by now, still called a draft, counts as translated:
 * somebody has worked on it. `atLeast` is the state of everything that the file
 * translates, unless it says a higher one.
 */
export function mergeUnit(
  present: StoredUnit,
  incoming: IncomingTranslation,
  {
    origin,
    overwrite = false,
    atLeast = 'initial'
  }: {
    readonly origin: string
    readonly overwrite?: boolean
    readonly atLeast?: UnitState | undefined
  }
): Merge {
  const base = parseFingerprint(incoming.exported)
  const now = parseFingerprint(fingerprint(present)) as Base
  const {target} = incoming
  const said = settleState(incoming, base)
  const state =
    rank(said ?? 'translated') < rank(atLeast)
      ? atLeast
      : (said ?? 'translated')
  const merged = mergeNotes(
    present.note,
    incoming.note,
    base?.note === now.note
  )
  const done = (outcome: Outcome, update: UnitUpdate = {}): Merge => {
    const isDraft = (update.state ?? present.state) === 'initial'
    const note = isDraft ? merged : withoutMatch(merged)
    const isNoted = note !== present.note
    return {
      outcome:
        isNoted && (outcome === 'same' || outcome === 'empty')
          ? 'marked'
          : outcome,
      state,
      update: {...update, ...(isNoted && {note})}
    }
  }
  const take = {target, state, origin}
  if (target === '') return done('empty')
  if (present.target.trim() === '') return done('new', take)
  if (legalText(target) === legalText(present.target)) {
    const isMarked =
      (said !== undefined || atLeast !== 'initial') &&
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
  const own = settleState(present, base) ?? present.state
  if (isUntouched(base, now)) return done('changed', take)
  return rank(state) > rank(own)
    ? {...done('changed', take), isDisplaced: true}
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

/** A draft whose text is another one than at the export is one no more, whatever it is called. */
function settleState(
  {target, state}: Pick<IncomingTranslation, 'target' | 'state'>,
  base: Base | undefined
): UnitState | undefined {
  return base?.state === 'initial' &&
    state === 'initial' &&
    base.target !== fingerprintOf(target)
    ? 'translated'
    : state
}

/** Whether the file has what was written into it and the document has something else now. */
function isOlder(base: Base | undefined, target: string, now: Base): boolean {
  return (
    base !== undefined &&
    base.target === fingerprintOf(target) &&
    base.target !== now.target
  )
}

function fingerprintOf(target: string): string | undefined {
  return parseFingerprint(fingerprint({target, state: 'translated'}))?.target
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
