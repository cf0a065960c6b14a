import {comparePersons} from '../names/compare-persons.ts'
import {comparePlaces} from '../names/compare-places.ts'
import {compareUnknownPlaces} from '../names/compare-unknown-places.ts'
import {findCapitals} from '../names/find-capitals.ts'
import type {UnitRule} from '../rule.ts'

/** Names of persons and places whose spelling does not fit the Chinese. */
export const name: UnitRule = function* (unit, resources) {
  const capitals = findCapitals(unit.target.text)
  if (capitals.length === 0) return
  yield* comparePersons(unit, capitals, resources)
  yield* comparePlaces(unit, capitals, resources)
  yield* compareUnknownPlaces(unit, capitals, resources)
}
