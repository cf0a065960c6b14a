import {loadBilingual} from '../load-bilingual.ts'
import type {InputSource} from '../read-input.ts'
import type {PlacedUnit} from './checked-text.ts'

/**
 * The units of a bilingual file, to be checked. What a person should know of
 * how it was read goes to `warn`.
 * @throws {InputError} where it cannot be read, is not what its ending says,
 *   or holds other languages.
 */
export async function readBilingualUnits(
  path: string,
  source: InputSource,
  warn: (text: string) => void
): Promise<Array<PlacedUnit>> {
  const {units, pointAt} = await loadBilingual(path, source, warn)
  return units.map(({source: from, target: to, ...unit}) => ({
    ...unit,
    source: {...from, path, pointAt},
    target: {...to, path, pointAt}
  }))
}
