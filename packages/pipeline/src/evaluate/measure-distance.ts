import {foldCharacters} from './fold-characters.ts'
import type {GoldReader} from './gold-reader.ts'

/**
 * The least number of characters to insert, delete or replace to turn `output`
 * into any accepted reading. A marked gap in the output costs nothing.
 */
export function measureDistance(
  output: string,
  reader: GoldReader,
  foldWidth: boolean
): number {
  let column = reader.begin
  for (const code of foldCharacters(output, foldWidth).codes)
    column = reader.next(column, code)
  return column[reader.size - 1] as number
}
