/** Cardinals below a hundred. */
export const smallNumbers: ReadonlyMap<string, number> = new Map([
  ...'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value] as const),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, i) => [word, 20 + 10 * i] as const)
])

export const scaleWords: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['quadrillion', 1e15],
  ['quintillion', 1e18]
])

/** Ordinals of one word. */
export const ordinals: ReadonlyMap<string, number> = new Map([
  ...'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'
    .split(' ')
    .map((word, i) => [word, i + 1] as const),
  ...'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth'
    .split(' ')
    .map((word, i) => [word, 20 + 10 * i] as const)
])

/** Names of months and their usual abbreviations without the dot. */
export const months: ReadonlyMap<string, number> = new Map(
  'january february march april may june july august september october november december'
    .split(' ')
    .flatMap((name, i) => [
      [name, i + 1] as const,
      [name.slice(0, 3), i + 1] as const,
      ...(name === 'september' ? [['sept', i + 1] as const] : [])
    ])
)

/**
 * The value of an English number: figures with scales ("5.9 trillion"), words
 * ("thirty-two million"), an ordinal ("twenty-first"). Undefined where the
 * words make no number.
 */
export function readEnglishNumber(text: string): number | undefined {
  let total = 0
  let section = 0
  for (const word of text
    .toLowerCase()
    .replaceAll(/(?<=\d)[ \u{A0}](?=\d)/gu, '')
    .split(/[ -]/)) {
    const scale = scaleWords.get(word)
    const value =
      smallNumbers.get(word) ?? ordinals.get(word) ?? readFigures(word)
    if (scale === 100) section = (section || 1) * 100
    else if (scale) {
      total += (section || 1) * scale
      section = 0
    } else if (value !== undefined) section += value
    else if (!/^(?:and|an?|)$/.test(word)) return
  }
  return Number((total + section).toPrecision(15))
}

function readFigures(text: string): number | undefined {
  return /^[\d,.]+$/.test(text) ? Number(text.replaceAll(',', '')) : undefined
}
