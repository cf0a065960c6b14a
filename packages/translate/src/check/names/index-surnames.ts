import {type Dictionary, plainSyllable} from '@zhengben/align'

/**
 * Where a given name may begin, by the surname before it in small letters;
 * 司马 and 欧阳 are surnames of two characters.
 */
export function indexSurnames(
  text: string,
  dictionary: Dictionary
): Map<string, Array<number>> {
  const known = new Map<string, ReadonlyArray<string>>()
  const surnamesOf = (characters: string): ReadonlyArray<string> => {
    const found = known.get(characters)
    if (found) return found
    const result = dictionary
      .entries(characters)
      .filter((d) =>
        d.glosses.some((gloss) => /^(?:two-character )?surname/.test(gloss))
      )
      .map((d) => d.pinyin.split(' ').map(plainSyllable).join(''))
    known.set(characters, result)
    return result
  }
  const starts = new Map<string, Array<number>>()
  for (const {index: at} of text.matchAll(/\p{Script=Han}/gu))
    for (const length of [1, 2])
      for (const name of surnamesOf(text.slice(at, at + length))) {
        const places = starts.get(name)
        if (places) places.push(at + length)
        else starts.set(name, [at + length])
      }
  return starts
}
