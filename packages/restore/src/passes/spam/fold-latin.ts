/** Letters and dots of other scripts that are drawn like Latin ones. */
const lookAlike: ReadonlyMap<string, string> = new Map(
  Object.entries({
    а: 'a',
    е: 'e',
    о: 'o',
    с: 'c',
    р: 'p',
    х: 'x',
    у: 'y',
    к: 'k',
    т: 't',
    м: 'm',
    і: 'i',
    ѕ: 's',
    ԝ: 'w',
    ш: 'w',
    ω: 'w',
    ѡ: 'w',
    ο: 'o',
    ν: 'v',
    α: 'a',
    М: 'M',
    О: 'O',
    С: 'C',
    Т: 'T',
    '。': '.',
    '．': '.',
    '｡': '.',
    '·': '.',
    '•': '.',
    点: '.',
    點: '.'
  })
)

/** A text folded to Latin, and where each of its units came from. */
export interface Folded {
  readonly value: string
  /** Offsets into the text by offset in `value`; one more for the end. */
  readonly offsets: ReadonlyArray<number>
}

/**
 * Full-width, mathematical and enclosed letters, and look-alikes, as the ASCII
 * letters they are read as; any other character as it is, in one unit.
 */
export function foldLatin(text: string): Folded {
  const offsets: Array<number> = []
  let value = ''
  let at = 0
  for (const character of text) {
    const known = lookAlike.get(character) ?? character.normalize('NFKC')
    value += /^[!-~]$/u.test(known) ? known : character.charAt(0)
    offsets.push(at)
    at += character.length
  }
  offsets.push(at)
  return {value, offsets}
}
