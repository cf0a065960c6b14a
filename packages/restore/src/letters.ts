import type {Range} from '@zhengben/bitext'

/** A character of a text that is compared without regard to white space. */
export interface Letter {
  readonly character: string
  /** Where it stands, in UTF-16 units. */
  readonly start: number
}

/** The characters of a text but for white space. */
export function spell(text: string): Array<Letter> {
  const result: Array<Letter> = []
  let start = 0
  for (const character of text) {
    if (!/\s/u.test(character)) result.push({character, start})
    start += character.length
  }
  return result
}

/** The stretch of `count` letters from `at` on; empty, right behind what precedes. */
export function rangeOfLetters(
  letters: ReadonlyArray<Letter>,
  at: number,
  count: number
): Range {
  const last = letters[at + count - 1]
  const end = last ? last.start + last.character.length : 0
  return [count === 0 ? end : (letters[at]?.start ?? end), end]
}
