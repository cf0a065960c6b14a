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
  const orderOf = (unit: StoredUnit): number => order.get(unit) ?? -1
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
    const at = countBefore(places, incoming.index)
    const before = places[at - 1]
    const after = places[at]
    const from = before ? orderOf(before.unit) : -1
    const distance = incoming.index - (before?.index ?? -1)
    // Its place is known where as many units stand there as in the file.
    const isPlaced =
      after !== undefined &&
      orderOf(after.unit) - from === after.index - (before?.index ?? -1)
    const next = units[from + distance]
    const there =
      free ?? (isPlaced && next && !taken.has(next) ? next : undefined)
    const now = there
      ? `the document has “${showSentence(there.source)}” there now (${there.id}, ${there.place})`
      : 'the document does not have it (any more)'
    return `Unexpected source ${shown}, expected that of a unit; ${now}. Look at the translation again and put it in by hand`
  }
}

/** How many matches stand before `index` in the file. */
function countBefore(
  places: ReadonlyArray<{readonly index: number}>,
  index: number
): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle]?.index ?? 0) < index) low = middle + 1
    else high = middle
  }
  return low
}
