import type {Entry} from './entry.ts'

/** Words that carry too little meaning for a character to go with them. */
const common = new Set(
  `a an the and or but of to in on at by for from with as into be is are it its
  sb sth one's etc not no do get have up down off out over such that this which
  who what abbr see also used old variant person something someone esp literary`.split(
    /\s+/
  )
)

const leastShare = 0.06
/** Senses of more words explain; they do not translate. */
const mostWords = 2
const leastWeight = 1.7

/**
 * Which characters the words that an English word translates are written with:
 * for each word of glosses the characters of its entries and the share of the
 * entries that has them, from 0.06 on; those met once only are left out. A
 * sense of two words counts less.
 */
export function associateCharacters(
  entries: ReadonlyArray<Entry>
): Map<string, Map<string, number>> {
  const totals = new Map<string, {weight: number; of: Map<string, number>}>()
  for (const {simplified, glosses} of entries) {
    const characters = new Set(simplified.match(/\p{Script=Han}/gu))
    for (const [word, weight] of wordsOf(glosses)) {
      let total = totals.get(word)
      if (!total) {
        total = {weight: 0, of: new Map()}
        totals.set(word, total)
      }
      total.weight += weight
      for (const character of characters)
        total.of.set(character, (total.of.get(character) ?? 0) + weight)
    }
  }
  const result = new Map<string, Map<string, number>>()
  for (const word of [...totals.keys()].sort()) {
    const total = totals.get(word) as {weight: number; of: Map<string, number>}
    const kept = [...total.of]
      .filter(
        ([, weight]) =>
          weight >= leastWeight && weight / total.weight >= leastShare
      )
      .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    if (kept.length > 0)
      result.set(word, new Map(kept.map(([d, n]) => [d, n / total.weight])))
  }
  return result
}

/** The words of the shorter senses, each with its greatest weight. */
function wordsOf(glosses: ReadonlyArray<string>): Map<string, number> {
  const result = new Map<string, number>()
  for (const gloss of glosses) {
    for (const sense of gloss
      .toLowerCase()
      .replaceAll(/\([^)]*\)|\[[^\]]*\]/g, ' ')
      .split(/[;,:]/)) {
      const words = (sense.match(/[\p{Script=Latin}'’]+/gu) ?? []).filter(
        (d) => !common.has(d)
      )
      if (words.length > mostWords) continue
      const weight = 1 / Math.sqrt(words.length)
      for (const word of words)
        result.set(word, Math.max(weight, result.get(word) ?? 0))
    }
  }
  return result
}
