const han = /^\p{Script=Han}$/u
const word = /^[\p{L}\p{M}\p{N}\p{Co}]$/u
const punctuation = /^\p{P}$/u
const whiteSpace = /^\s$/u

/**
 * Whether a code point is a Han character: unified and compatibility
 * ideographs of every plane, Kangxi and CJK radicals, 〇 and 々.
 */
export function isHan(codePoint: number): boolean {
  if (codePoint < 0x2e80) return false
  if (codePoint >= 0x4e00 && codePoint <= 0x9fff) return true
  // Most of what stands between Han: marks, kana, Hangul, full-width forms.
  if (codePoint >= 0xac00 && codePoint < 0xf900) return false
  if (codePoint >= 0xfb00 && codePoint <= 0xffff) return false
  if (codePoint >= 0x3008 && codePoint <= 0x3020) return false
  if (codePoint >= 0x3000 && codePoint <= 0x3004) return false
  if (codePoint >= 0x3040 && codePoint < 0x3100) return false
  return han.test(String.fromCodePoint(codePoint))
}

/**
 * Whether a code point can be part of a word: letters, marks, digits, Han, and
 * private use, which in Chinese text holds characters that had no code point
 * when the text was set.
 */
export function isWordCharacter(codePoint: number): boolean {
  if (codePoint < 0x80)
    return (
      (codePoint >= 0x61 && codePoint <= 0x7a) ||
      (codePoint >= 0x41 && codePoint <= 0x5a) ||
      (codePoint >= 0x30 && codePoint <= 0x39)
    )
  return isHan(codePoint) || word.test(String.fromCodePoint(codePoint))
}

/** Whether a code point is a letter of the Latin alphabet, with or without accent. */
export function isLatinLetter(codePoint: number): boolean {
  return (
    (codePoint >= 0x61 && codePoint <= 0x7a) ||
    (codePoint >= 0x41 && codePoint <= 0x5a) ||
    (codePoint >= 0xc0 &&
      codePoint <= 0x24f &&
      codePoint !== 0xd7 &&
      codePoint !== 0xf7)
  )
}

/** Whether a code point is a decimal digit, of either width. */
export function isDigit(codePoint: number): boolean {
  return (
    (codePoint >= 0x30 && codePoint <= 0x39) ||
    (codePoint >= 0xff10 && codePoint <= 0xff19)
  )
}

/** Whether a code point is punctuation of any script (Unicode category P). */
export function isPunctuation(codePoint: number): boolean {
  return punctuation.test(String.fromCodePoint(codePoint))
}

/** Whether a code point is white space, U+3000 included. */
export function isWhiteSpace(codePoint: number): boolean {
  return codePoint < 0x80
    ? codePoint === 0x20 || (codePoint >= 0x09 && codePoint <= 0x0d)
    : whiteSpace.test(String.fromCodePoint(codePoint))
}
