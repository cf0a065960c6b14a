const kinds: ReadonlyArray<readonly [string, RegExp]> = [
  ['~?', /^[?？]/],
  ['~!', /^[!！]/],
  ['~"', /^[“”「」『』"]/],
  ['~…', /^(?:…|\.{3})/],
  ['~:', /^[:：]/],
  ['~;', /^[;；]/],
  ['~(', /^[(（]/]
]

/** The key of a punctuation mark that means the same in both languages. */
export function signKey(sign: string): string | undefined {
  return kinds.find(([, pattern]) => pattern.test(sign))?.[0]
}
