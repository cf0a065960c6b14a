import type {Form, Occurrence} from './find-forms.ts'
import type {GlossIndex} from './gloss-index.ts'

/** The English that stands beside texts. */
export interface EnglishSide {
  /** The words of each unit, in small letters. */
  readonly units: ReadonlyArray<ReadonlySet<string>>
  /** Index of the unit that an occurrence stands in; undefined where nobody translated it. */
  readonly unitOf: (occurrence: Occurrence) => number | undefined
}

/** What the English says of words for a form. */
export interface EnglishEvidence {
  /** Words that are glossed with what stands opposite the form again and again. */
  readonly candidates: ReadonlyArray<number>
  /** ln of how much likelier the English is if the form stands for the word; 0 where there is none. */
  weigh(word: number): number
  /** English that stands opposite the form and glosses the word. */
  opposite(word: number): ReadonlyArray<string>
}

/** A word of English that stands in more of the units says little. */
const mostUnits = 0.3
/** How often a word is rendered by a gloss of it. */
const rendered = 0.6
/** Units of one text are not independent of one another. */
const trust = 0.6
const lowest = -1.5
const highest = 5
/** Half of the occurrences: a spinner writes a form for two words at the most. */
const leastShare = 0.5
/** Of one word of English. */
const mostGlossed = 300
const silent: EnglishEvidence = {
  candidates: [],
  weigh: () => 0,
  opposite: () => []
}

/** Prepare what English says; asked form by form. */
export function createEnglishReader(
  {units, unitOf}: EnglishSide,
  glosses: GlossIndex
): (form: Form) => EnglishEvidence {
  const unitsOf = new Map<string, Set<number>>()
  for (const [unit, words] of units.entries())
    for (const word of words) {
      const key = keyOf(word)
      const known = unitsOf.get(key) ?? new Set()
      known.add(unit)
      unitsOf.set(key, known)
    }
  const keys = new Map<number, ReadonlySet<string>>()
  const keysOf = (word: number): ReadonlySet<string> => {
    const known = keys.get(word) ?? new Set(glosses.of(word).map(keyOf))
    keys.set(word, known)
    return known
  }
  const byKey = new Map<string, Array<number>>()
  for (const word of glosses.words)
    for (const key of keysOf(word)) {
      const known = byKey.get(key)
      if (known) known.push(word)
      else byKey.set(key, [word])
    }
  const findUnits = (word: number): ReadonlySet<number> => {
    const result = new Set<number>()
    for (const key of keysOf(word))
      for (const unit of unitsOf.get(key) ?? []) result.add(unit)
    return result
  }
  return ({occurrences}) => {
    const own = [...new Set(occurrences.map(unitOf))].filter(
      (d): d is number => d !== undefined
    )
    if (own.length === 0) return silent
    const words = [...new Set(own.flatMap((d) => [...(units[d] ?? [])]))]
    const telling = words.filter((word) => {
      const all = unitsOf.get(keyOf(word)) ?? new Set()
      const hits = own.filter((d) => all.has(d)).length
      return (
        hits >= 2 &&
        hits >= leastShare * own.length &&
        all.size <= mostUnits * units.length
      )
    })
    return {
      candidates: telling.flatMap((d) =>
        (byKey.get(keyOf(d)) ?? []).slice(0, mostGlossed)
      ),
      weigh(word) {
        const found = findUnits(word)
        const hits = own.filter((d) => found.has(d)).length
        const chance = (found.size + 1) / (units.length + 2)
        if (chance >= rendered) return 0
        const weight =
          hits * Math.log(rendered / chance) +
          (own.length - hits) * Math.log((1 - rendered) / (1 - chance))
        return Math.max(lowest, Math.min(highest, trust * weight))
      },
      opposite: (word) =>
        words.filter((d) => keysOf(word).has(keyOf(d))).slice(0, 3)
    }
  }
}

/** Under it the forms of an English word meet, mostly. */
function keyOf(word: string): string {
  return word.length > 6 ? word.slice(0, 6) : (singulars(word).at(-1) as string)
}

function singulars(word: string): Array<string> {
  if (word.endsWith('ies')) return [word, `${word.slice(0, -3)}y`]
  return /[^su]s$/.test(word) ? [word, word.slice(0, -1)] : [word]
}
