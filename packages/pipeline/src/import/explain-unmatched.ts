import {showSentence} from '../corrections/show-sentence.ts'
import type {StoredUnit} from '../translation/read-units.ts'
import {createPartFinder} from './create-part-finder.ts'
import type {IncomingUnit} from './incoming-unit.ts'
import {ownId, type UnitMatch} from './match-units.ts'
import {foldKey} from './text-key.ts'

/** Says why a unit of a file fits no unit of the document, what that has now, and what to do. */
export function explainUnmatched(
  units: ReadonlyArray<StoredUnit>,
  matches: ReadonlyArray<UnitMatch>
): (incoming: IncomingUnit) => string {
  const texts = new Map(units.map((d) => [foldKey(d.source), d]))
  const byId = new Map(units.map((d) => [d.id, d]))
  const isPart = createPartFinder(units.map((d) => foldKey(d.source)).join(''))
  const order = new Map(units.map((d, index) => [d, index]))
  const taken = new Set(matches.map((d) => d.unit))
  const places = matches
    .map((d) => ({index: d.parts[0]?.index ?? 0, unit: d.unit}))
    .sort((a, b) => a.index - b.index)
  return (incoming) => {
    const shown = `“${showSentence(incoming.source)}”`
    const key = foldKey(incoming.source)
    const same = texts.get(key)
    if (same)
      return `Unexpected source ${shown} once more, expected it as often as the document has it; ${same.place} has another translation in the file already. Keep one of the two`
    if (isPart(key))
      return `Unexpected source ${shown}, expected whole units of the document, which are cut otherwise now. Put the translation in by hand`
    const sameId = byId.get(ownId(incoming))
    const free = sameId && !taken.has(sameId) ? sameId : undefined
    const before = findBefore(places, incoming.index)
    const next = units[before ? (order.get(before) ?? 0) + 1 : 0]
    const there = free ?? (next && !taken.has(next) ? next : undefined)
    const now = there
      ? `the document has “${showSentence(there.source)}” there now (${there.id}, ${there.place})`
      : 'the document no longer has it'
    return `Unexpected source ${shown}, expected that of a unit; ${now}. Look at the translation again and put it in by hand`
  }
}

/** The unit of the last match that stands before `index` in the file. */
function findBefore(
  places: ReadonlyArray<{readonly index: number; readonly unit: StoredUnit}>,
  index: number
): StoredUnit | undefined {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle]?.index ?? 0) < index) low = middle + 1
    else high = middle
  }
  return places[low - 1]?.unit
}
