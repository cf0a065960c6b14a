import type {UnitState} from '@zhengben/bitext'
import type {StoredUnit, StoredUnits} from '../translation/read-units.ts'
import {unitStates} from '../translation/translation-schema.ts'
import type {UnitUpdate} from '../translation/write-units.ts'
import {explainUnmatched} from './explain-unmatched.ts'
import {holdsWork, type IncomingUnit, type Refusal} from './incoming-unit.ts'
import {matchUnits, type UnitMatch} from './match-units.ts'
import {
  type IncomingTranslation,
  mergeUnit,
  type Outcome
} from './merge-unit.ts'

/** A unit of the document and what an import makes of it. */
export interface UnitChange {
  readonly unit: StoredUnit
  readonly outcome: Outcome
  readonly incoming: IncomingTranslation
  /** What came back for it, as it stands in the file. */
  readonly parts: ReadonlyArray<IncomingUnit>
  readonly update: UnitUpdate
  /** The document's target, changed meanwhile, gives way to the file's. */
  readonly isDisplaced?: true
}

/** What an import makes of a document. */
export interface MergedDocument {
  readonly changes: ReadonlyArray<UnitChange>
  readonly refused: ReadonlyArray<Refusal>
}

/** Merge what came back for a document into its units. */
export function mergeDocument(
  stored: StoredUnits,
  incoming: ReadonlyArray<IncomingUnit>,
  options: {
    readonly isMemory: boolean
    readonly origin: string
    readonly overwrite: boolean
    readonly atLeast?: UnitState | undefined
  }
): MergedDocument {
  const {matches, unmatched} = matchUnits(
    stored.units,
    incoming,
    options.isMemory
  )
  const changes: Array<UnitChange> = []
  const refused: Array<Refusal> = []
  for (const match of matches) {
    const faults = findFaults(match)
    refused.push(...faults)
    if (faults.length > 0) continue
    const joined = joinParts(match.parts)
    const {state, ...merge} = mergeUnit(match.unit, joined, options)
    changes.push({...match, ...merge, incoming: {...joined, state}})
  }
  const explain = explainUnmatched(stored.units, matches)
  // The same once more, of a text that occurs less often in the document.
  const merged = new Set(changes.flatMap((d) => d.parts.map(pairOf)))
  for (const unit of unmatched)
    if (holdsWork(unit) && !merged.has(pairOf(unit)))
      refused.push({unit, reason: explain(unit)})
  return {
    changes,
    refused: refused.sort((a, b) => a.unit.index - b.unit.index)
  }
}

function findFaults({unit, parts}: UnitMatch): Array<Refusal> {
  const translated = parts.filter((d) => d.target !== '')
  const isPartial = translated.length > 0 && translated.length < parts.length
  const handed = isPartial ? parts.filter(holdsWork) : translated
  return handed.flatMap((part) => {
    // A translation that is there already need not be taken.
    if (part.fault !== undefined && part.target !== unit.target)
      return {unit: part, reason: part.fault}
    return isPartial
      ? {
          unit: part,
          reason: `Unexpected translation of a part of unit ${unit.id} (${unit.place}), expected one of all its parts; translate the rest in the file`
        }
      : []
  })
}

/** A text, its translation and what is said of it, to tell units apart. */
function pairOf({source, target, note = ''}: IncomingUnit): string {
  return JSON.stringify([source, target, note])
}

function joinParts(parts: ReadonlyArray<IncomingUnit>): IncomingTranslation {
  const [first, ...rest] = parts
  const states = parts.flatMap((d) => d.state ?? [])
  const lowest = unitStates.find((d) => states.includes(d))
  const notes = [...new Set(parts.flatMap((d) => d.note ?? []))]
  const isOne = rest.every((d) => d.exported === first?.exported)
  return {
    target: parts
      .map((d) => d.target)
      .reduce((all, d) => (/\s$/.test(all) ? all + d : `${all} ${d}`)),
    ...(lowest !== undefined && {state: lowest}),
    ...(notes.length > 0 && {note: notes.join('\n')}),
    ...(isOne && first?.exported !== undefined && {exported: first.exported})
  }
}
