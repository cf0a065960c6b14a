/** A letter of a query, with the tone that is written on it. */
interface Sign {
  readonly letter: string
  readonly tone?: number
}

const tones: Readonly<Record<string, number>> = {
  '\u0304': 1,
  '\u0301': 2,
  '\u030c': 3,
  '\u0300': 4
}

/**
 * Pinyin as it is typed: `guojia`, `guó jiā`, `guo2jia1`, `xi'an`, `lv` or `lü`.
 * Undefined where the text cannot be Pinyin.
 */
export function readPinyinQuery(text: string): Array<Sign> | undefined {
  const signs: Array<{letter: string; tone?: number}> = []
  for (const character of text.toLowerCase().normalize('NFD')) {
    const last = signs.at(-1)
    const tone = tones[character]
    if (/[\s'’·-]/.test(character)) continue
    if (/[a-z]/.test(character)) signs.push({letter: character})
    else if (/[0-5]/.test(character)) signs.push({letter: character})
    else if (!last) return
    else if (character === '\u0308' && last.letter === 'u') last.letter = 'v'
    else if (tone !== undefined) last.tone = tone
    else return
  }
  return signs.some((d) => /[a-z]/.test(d.letter)) ? signs : undefined
}

/**
 * Where in a text, by code points, Han stand whose readings are exactly those
 * of the query; every reading of a character counts, and a syllable without a
 * tone has any. Undefined where there is none.
 */
export function matchPinyin(
  query: ReadonlyArray<Sign>,
  text: string,
  readingsOf: (character: string) => ReadonlyArray<string>
): readonly [start: number, end: number] | undefined {
  const readings = Array.from(text, (d) => readingsOf(d).map(readSyllable))
  /** Where the search has been in vain: 和和和和 has many ways to one place. */
  const vain = new Set<number>()
  const reach = (index: number, at: number): number | undefined => {
    if (at === query.length) return index
    const state = index * query.length + at
    if (vain.has(state)) return
    for (const syllable of readings[index] ?? []) {
      const next = takeSyllable(query, at, syllable)
      const end = next === undefined ? undefined : reach(index + 1, next)
      if (end !== undefined) return end
    }
    vain.add(state)
    return
  }
  for (let start = 0; start < readings.length; start++) {
    const end = reach(start, 0)
    if (end !== undefined) return [start, end]
  }
  return
}

interface Syllable {
  readonly letters: string
  /** 0 is the neutral tone. */
  readonly tone: number
}

function readSyllable(reading: string): Syllable {
  const signs = readPinyinQuery(reading) ?? []
  return {
    letters: signs.map((d) => d.letter).join(''),
    tone: signs.find((d) => d.tone)?.tone ?? 0
  }
}

/** Where the query goes on behind the syllable; undefined where it does not begin with it. */
function takeSyllable(
  query: ReadonlyArray<Sign>,
  at: number,
  {letters, tone}: Syllable
): number | undefined {
  if (letters === '') return
  for (const [index, letter] of [...letters].entries()) {
    const sign = query[at + index]
    if (sign?.letter !== letter) return
    if (sign.tone !== undefined && sign.tone !== tone) return
  }
  const end = at + letters.length
  const digit = query[end]?.letter ?? ''
  if (!/[0-5]/.test(digit)) return end
  return Number(digit) % 5 === tone ? end + 1 : undefined
}
