/** Half-width marks and the full-width ones that Chinese text writes. */
export const fullWidth: ReadonlyMap<string, string> = new Map([
  [',', '，'],
  [';', '；'],
  [':', '：'],
  ['?', '？'],
  ['!', '！'],
  ['(', '（'],
  [')', '）'],
  ['.', '。']
])

/** Half-width marks, all but brackets and stops, which have other uses. */
export const halfMark: RegExp = /[,;:?!]/gu

/** Han, or a mark that only Chinese text uses. */
export const chinese: RegExp =
  /[\p{Script=Han}\u3001-\u3011\uff01-\uff5e“”‘’…—]/u
