import {compareNameLists} from '../names/compare-name-lists.ts'
import {comparePersons} from '../names/compare-persons.ts'
import {comparePlaces} from '../names/compare-places.ts'
import {compareSurnames} from '../names/compare-surnames.ts'
import {compareUnknownPlaces} from '../names/compare-unknown-places.ts'
import {compareWesternNames} from '../names/compare-western-names.ts'
import {findCapitals} from '../names/find-capitals.ts'
import type {UnitRule} from '../rule.ts'

/** Names of persons and places whose spelling does not fit the Chinese. */
export const name: UnitRule = function* (unit, resources) {
  const capitals = findCapitals(unit.target.text)
  if (capitals.length === 0) return
  yield* comparePersons(unit, capitals, resources)
  yield* compareSurnames(unit, capitals, resources)
  yield* compareNameLists(unit, capitals, resources)
  yield* compareWesternNames(unit, capitals, resources)
  yield* comparePlaces(unit, capitals, resources)
  yield* compareUnknownPlaces(unit, capitals, resources)
}
