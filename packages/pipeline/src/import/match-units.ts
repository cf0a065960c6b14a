import type {StoredUnit} from '../translation/read-units.ts'
import type {IncomingUnit} from './incoming-unit.ts'
import {matchParts} from './match-parts.ts'
import {matchPlaces} from './match-places.ts'
import {exactKey, foldKey} from './text-key.ts'

/** A unit of the document and what came back for it: one unit, or parts that make it up, in order. */
export interface UnitMatch {
  readonly unit: StoredUnit
  readonly parts: ReadonlyArray<IncomingUnit>
}

export interface MatchedUnits {
  readonly matches: ReadonlyArray<UnitMatch>
  /** What fits no unit that has not been given away. */
  readonly unmatched: ReadonlyArray<IncomingUnit>
}

/**
 * Which units of a file are which of a document: those of the same id and
 * text, then those for one place alone, then of the same text, in order, then of the same text but for white
 * space and width, restored or as found; then parts that make up a unit. In a
 * memory one translation is for every unit of its text.
 */
export function matchUnits(
  units: ReadonlyArray<StoredUnit>,
  incoming: ReadonlyArray<IncomingUnit>,
  isMemory: boolean
): MatchedUnits {
  const given = new Map<StoredUnit, ReadonlyArray<IncomingUnit>>()
  const used = new Set<IncomingUnit>()
  const give = (
    unit: StoredUnit,
    ...parts: ReadonlyArray<IncomingUnit>
  ): void => {
    given.set(unit, parts)
    for (const part of parts) used.add(part)
  }
  const free = (): Array<StoredUnit> =>
    units.filter((d) => d.source.trim() !== '' && !given.has(d))

  const byId = new Map(units.map((d) => [d.id, d]))
  for (const key of [exactKey, foldKey])
    for (const part of incoming) {
      const unit = byId.get(ownId(part))
      if (!unit || given.has(unit) || used.has(part)) continue
      if (unit.source.trim() !== '' && key(unit.source) === key(part.source))
        give(unit, part)
    }
  for (const [unit, part] of matchPlaces(free(), incoming, units))
    give(unit, part)
  const general = new Set(
    incoming.filter((d) => !d.context).map((d) => foldKey(d.source))
  )
  for (const textsOf of levels) {
    const queues = groupBy(
      incoming.filter(
        (d) => !used.has(d) && !(d.context && general.has(foldKey(d.source)))
      ),
      (d) => textsOf.key(d.source)
    )
    const places = groupBy(free(), (d) => textsOf.key(textsOf.of(d) ?? ''))
    for (const [key, same] of places) {
      const queue = key === '' ? undefined : queues.get(key)
      // What a memory has in another number, it has for all.
      const isForAll = isMemory && queue?.length !== same.length
      for (const [index, unit] of same.entries()) {
        const part = queue?.[isForAll ? 0 : index]
        if (part) give(unit, part)
      }
    }
  }
  for (const {unit, parts} of matchParts(free(), incoming, used, isMemory))
    give(unit, ...parts)
  return {
    matches: units.flatMap((unit) => {
      const parts = given.get(unit)
      return parts ? {unit, parts} : []
    }),
    unmatched: incoming.filter((d) => !used.has(d))
  }
}

/** The id in its document: TMX writes `canteen/u1`. */
export function ownId({id}: IncomingUnit): string {
  return id.slice(id.lastIndexOf('/') + 1)
}

interface Level {
  readonly key: (text: string) => string
  readonly of: (unit: StoredUnit) => string | undefined
}

const levels: ReadonlyArray<Level> = [
  {key: exactKey, of: (d) => d.source},
  {key: exactKey, of: (d) => d.found},
  {key: foldKey, of: (d) => d.source},
  {key: foldKey, of: (d) => d.found}
]

export function groupBy<T>(
  items: ReadonlyArray<T>,
  keyOf: (item: T) => string
): Map<string, Array<T>> {
  const groups = new Map<string, Array<T>>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
