import {isHan} from '@zhengben/chinese'

/** Hangul syllables and private use: what fonts against copying are cut for. */
const symbol = /[\uac00-\ud7a3\ue000-\uf8ff\u{f0000}-\u{10fffd}]/u
/** Korean as it is written: a long word, or one after another. */
const korean = /[\uac00-\ud7a3]{4}|[\uac00-\ud7a3] [\uac00-\ud7a3]/u
/** A text about Korean names single syllables. */
const aboutKorean =
  /[韩韓][语語文国國字]|朝[鲜鮮][语語文]|[谚諺]文|[训訓]民正音/u

/** Different symbols, and symbols in all, from which on a cipher is looked for. */
const fewestSymbols = 3
const fewestPlaces = 5
/** Symbols that are read at most, the most frequent ones. */
const mostSymbols = 120
/** Places for each symbol, on average: the icons of a menu stand once. */
const placesEach = 1.4
/** Share of the symbols that stand beside Han or each other, and between them. */
const mostly = {beside: 0.8, between: 0.4}

/**
 * Places of each symbol of a cipher in a text by code point; none where the
 * text holds Korean, or icons that stand by themselves.
 */
export function findSymbols(
  text: string,
  units: ReadonlyArray<string>
): ReadonlyMap<string, ReadonlyArray<number>> {
  const hasKorean = korean.test(text) || aboutKorean.test(text)
  const places = new Map<string, Array<number>>()
  let count = 0
  let beside = 0
  let between = 0
  for (const [at, unit] of units.entries()) {
    if (!symbol.test(unit) || (hasKorean && unit <= '\ud7a3')) continue
    const known = places.get(unit)
    if (known) known.push(at)
    else places.set(unit, [at])
    count++
    const sides = Number(isPart(units[at - 1])) + Number(isPart(units[at + 1]))
    if (sides > 0) beside++
    if (sides > 1) between++
  }
  if (
    places.size < fewestSymbols ||
    count < fewestPlaces ||
    count < places.size * placesEach ||
    beside < count * mostly.beside ||
    between < count * mostly.between
  )
    return new Map()
  return new Map(
    [...places].sort((a, b) => b[1].length - a[1].length).slice(0, mostSymbols)
  )
}

function isPart(unit: string | undefined): boolean {
  if (unit === undefined) return false
  return symbol.test(unit) || isHan(unit.codePointAt(0) as number)
}
