import type {Vocabulary} from './vocabulary.ts'

/** Words by how much of their English they share. */
export interface GlossIndex {
  /** Likeness of the glosses of two words, 0–1, by word; what shares nothing is left out. */
  findAlike(form: string): ReadonlyMap<number, number>
  /** The telling English words of a common word, in small letters. */
  of(word: number): ReadonlyArray<string>
  /** Common words that have glosses. */
  readonly words: ReadonlyArray<number>
  /** The English words, in small letters, that both are glossed with, the rarest first. */
  shared(form: string, word: string): ReadonlyArray<string>
}

/** Words of English that gloss more words of Chinese than this tell nothing. */
const mostGlossed = 1500
const idle = new Set(
  'a an the of to in on at for with by from or and as be is it its one sb sth etc eg also used variant see old abbr cl'.split(
    ' '
  )
)

/**
 * Index the common words of a vocabulary by the English of a dictionary.
 * @param lookup The glosses of a word; none where it is unknown.
 */
export function createGlossIndex(
  {common, spellings}: Vocabulary,
  lookup: (word: string) => ReadonlyArray<string>
): GlossIndex {
  const byEnglish = new Map<string, Array<number>>()
  const glossed = new Map<number, ReadonlyArray<string>>()
  for (const word of common) {
    const english = readGlosses(lookup(spellings[word] as string))
    if (english.length === 0) continue
    glossed.set(word, english)
    for (const d of english) {
      const known = byEnglish.get(d)
      if (known) known.push(word)
      else byEnglish.set(d, [word])
    }
  }
  const weigh = (english: string): number => {
    const count = byEnglish.get(english)?.length ?? 0
    if (count > mostGlossed) return 0
    return Math.log(common.length / (count + 1)) ** 2
  }
  const measure = (all: ReadonlyArray<string>): number =>
    Math.sqrt(all.reduce((sum, d) => sum + weigh(d), 0))
  const norms = new Map<number, number>()
  const normOf = (word: number): number => {
    const known = norms.get(word) ?? measure(glossed.get(word) ?? [])
    norms.set(word, known)
    return known
  }
  return {
    of: (word) => (glossed.get(word) ?? []).filter((d) => weigh(d) > 0),
    words: [...glossed.keys()],
    findAlike(form) {
      const own = readGlosses(lookup(form))
      const norm = measure(own)
      const sums = new Map<number, number>()
      for (const english of own) {
        const weight = weigh(english)
        if (weight === 0) continue
        for (const word of byEnglish.get(english) ?? [])
          sums.set(word, (sums.get(word) ?? 0) + weight)
      }
      for (const [word, sum] of sums)
        sums.set(word, sum / (norm * normOf(word)))
      return sums
    },
    shared(form, word) {
      const other = new Set(readGlosses(lookup(word)))
      return readGlosses(lookup(form))
        .filter((d) => other.has(d) && weigh(d) > 0)
        .sort((a, b) => weigh(b) - weigh(a))
    }
  }
}

/** The telling words of glosses, each once; what stands in parentheses tells of use. */
function readGlosses(glosses: ReadonlyArray<string>): Array<string> {
  const result = new Set<string>()
  for (const gloss of glosses) {
    if (/^(?:CL:|surname |variant of|see )/.test(gloss)) continue
    for (const [found] of gloss
      .replaceAll(/\([^)]*\)|\[[^\]]*\]/g, ' ')
      .toLowerCase()
      .matchAll(/[a-z]{2,}/g))
      if (!idle.has(found)) result.add(found)
  }
  return [...result]
}
