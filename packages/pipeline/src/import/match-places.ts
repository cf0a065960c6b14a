import type {StoredUnit} from '../translation/read-units.ts'
import type {IncomingUnit} from './incoming-unit.ts'
import {foldKey} from './text-key.ts'

/**
 * Translations that are for one place alone and the units there: those of the
 * same text between the same neighbours. OmegaT keeps them beside the one for
 * all other places.
 */
export function matchPlaces(
  free: ReadonlyArray<StoredUnit>,
  incoming: ReadonlyArray<IncomingUnit>,
  units: ReadonlyArray<StoredUnit>
): Array<[unit: StoredUnit, part: IncomingUnit]> {
  const parts = incoming.filter((d) => d.context)
  if (parts.length === 0) return []
  const sources = units.filter((d) => d.source.trim() !== '')
  const places = new Map(sources.map((d, index) => [d, index]))
  const keys = sources.map((d) => foldKey(d.source))
  const open = new Map<string, Array<StoredUnit>>()
  for (const unit of free) {
    const key = foldKey(unit.source)
    open.set(key, [...(open.get(key) ?? []), unit])
  }
  return parts.flatMap((part): Array<[StoredUnit, IncomingUnit]> => {
    const same = open.get(foldKey(part.source)) ?? []
    const {before = '', after = ''} = part.context ?? {}
    const at = same.findIndex((unit) => {
      const place = places.get(unit) ?? 0
      return (
        // A neighbour that was cut into sentences is known by the nearest one.
        (keys[place - 1] ?? '').endsWith(contextKey(before)) &&
        (keys[place + 1] ?? '').startsWith(contextKey(after))
      )
    })
    const [unit] = at < 0 ? [] : same.splice(at, 1)
    return unit ? [[unit, part]] : []
  })
}

/** A neighbour without the tags of OmegaT. */
function contextKey(text: string): string {
  return foldKey(text.replace(/<\/?[a-z]+\d+\/?>/g, ''))
}
