import {isHan, isWhiteSpace} from '@zhengben/chinese'

/** How much text there is, in the ways agencies count. All by code point. */
export interface TextCounts {
  /** Han characters only. */
  readonly han: number
  /** All but white space: Word's “characters (no spaces)”, 字符数（不计空格）. */
  readonly characters: number
  /** All: Word's “characters (with spaces)”, 字符数（计空格）. */
  readonly charactersWithSpaces: number
  /**
   * 字数, Word's “words” of a Chinese text: every Chinese character and
   * full-width mark is one, and so is every run of other characters without
   * white space (a Latin word, a number, with the marks at it).
   */
  readonly zishu: number
}

export const noText: TextCounts = {
  han: 0,
  characters: 0,
  charactersWithSpaces: 0,
  zishu: 0
}

/** Marks of both scripts: they count as those of the one that they stand beside. */
const shared = /^[‘’“”…⋯—–·]$/u
const wide =
  /^[\u{1100}-\u{11FF}\u{2E80}-\u{9FFF}\u{A960}-\u{A97F}\u{AC00}-\u{D7FF}\u{F900}-\u{FAFF}\u{FE10}-\u{FE1F}\u{FE30}-\u{FE6F}\u{FF00}-\u{FFEF}\u{20000}-\u{3FFFD}]$/u

/** Stands for code, a URL or an image: nothing to translate. */
const object = 0xfffc

/** Count a text; see `TextCounts` for what each count holds. */
export function countText(text: string): TextCounts {
  let han = 0
  let characters = 0
  let charactersWithSpaces = 0
  let zishu = 0
  let previous: 'wide' | 'narrow' | 'space' = 'space'
  const points = Array.from(text)
  for (const [index, character] of points.entries()) {
    const code = character.codePointAt(0) as number
    if (code === object) continue
    charactersWithSpaces++
    if (isWhiteSpace(code)) {
      previous = 'space'
      continue
    }
    characters++
    if (isHan(code)) han++
    const isWide: boolean =
      wide.test(character) ||
      (shared.test(character) &&
        (previous === 'wide' || wide.test(nextOf(points, index))))
    if (isWide || previous !== 'narrow') zishu++
    previous = isWide ? 'wide' : 'narrow'
  }
  return {han, characters, charactersWithSpaces, zishu}
}

/** The next character that tells the script; shared marks do not. */
function nextOf(points: ReadonlyArray<string>, index: number): string {
  let next = index + 1
  while (shared.test(points[next] ?? '')) next++
  return points[next] ?? ''
}

/** Counts of several texts together. */
export function addCounts(a: TextCounts, b: TextCounts): TextCounts {
  return {
    han: a.han + b.han,
    characters: a.characters + b.characters,
    charactersWithSpaces: a.charactersWithSpaces + b.charactersWithSpaces,
    zishu: a.zishu + b.zishu
  }
}
