import {type Dictionary, plainSyllable, toWadeGiles} from '@zhengben/align'

/** The readings of one character in capitals-free letters; `lü` also as `lv` and `lyu`. */
export type Readings = (character: string) => ReadonlyArray<string>

/** Looks readings up and remembers them. */
export function createReadings(dictionary: Dictionary): Readings {
  const known = new Map<string, ReadonlyArray<string>>()
  return (character) => {
    const found = known.get(character)
    if (found) return found
    const plain = dictionary
      .entries(character)
      .map((d) => plainSyllable(d.pinyin).replace('u:', 'u'))
    const result = [
      ...new Set(
        plain.flatMap((d) =>
          /^[ln]u$/.test(d) ? [d, `${d[0]}v`, `${d[0]}yu`] : [d]
        )
      )
    ]
    known.set(character, result)
    return result
  }
}

/** The same in Wade–Giles, as Taiwan spells names. */
export function inWadeGiles(readings: Readings): Readings {
  return (character) => readings(character).map(toWadeGiles)
}

/** Every way to write the characters in one word of pinyin. */
export function spellings(
  characters: ReadonlyArray<string>,
  readings: Readings
): Array<string> {
  return characters.reduce<Array<string>>(
    (all, d) => all.flatMap((start) => readings(d).map((end) => start + end)),
    ['']
  )
}
