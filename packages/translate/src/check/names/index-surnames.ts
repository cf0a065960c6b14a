import {type Dictionary, plainSyllable} from '@zhengben/align'

/** The surnames that one or two characters are, in small letters. */
export function findSurnames(
  characters: string,
  dictionary: Dictionary
): ReadonlyArray<string> {
  const found = dictionary
    .entries(characters)
    .filter((d) =>
      d.glosses.some((gloss) => /^(?:two-character )?surname/.test(gloss))
    )
    .map((d) => d.pinyin.split(' ').map(plainSyllable).join(''))
  return found.length === 0 ? none : found
}

/** One for all, since most pairs of characters are no surname and each is kept. */
const none: ReadonlyArray<string> = []

/**
 * Where a given name may begin, by the surname before it in small letters;
 * 司马 and 欧阳 are surnames of two characters.
 */
export function indexSurnames(
  text: string,
  surnamesOf: (characters: string) => ReadonlyArray<string>
): Map<string, Array<number>> {
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
