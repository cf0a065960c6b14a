import type {LanguageModel} from '../model/language-model.ts'

/** The words of a model that may be proposed for others. */
export interface Vocabulary {
  readonly model: LanguageModel
  readonly spellings: ReadonlyArray<string>
  /** Ids of words that are common enough to be what an author wrote. */
  readonly common: ReadonlyArray<number>
  readonly isCommon: (word: number) => boolean
  /** Common words by the characters they are written with. */
  readonly byCharacter: ReadonlyMap<string, ReadonlyArray<number>>
}

/** −ln p: the commonest 35,000 words; spinners replace words that everybody uses. */
const leastCommon = 12.3
const longestWord = 4

export function createVocabulary(model: LanguageModel): Vocabulary {
  const spellings = model.spellings()
  const common: Array<number> = []
  const byCharacter = new Map<string, Array<number>>()
  for (const [word, spelling] of spellings.entries()) {
    if (model.unigram(word) > leastCommon) continue
    if (spelling.length > longestWord || !/^\p{Script=Han}+$/u.test(spelling))
      continue
    common.push(word)
    for (const character of new Set(spelling)) {
      const known = byCharacter.get(character)
      if (known) known.push(word)
      else byCharacter.set(character, [word])
    }
  }
  const known = new Set(common)
  return {
    model,
    spellings,
    common,
    isCommon: (word) => known.has(word),
    byCharacter
  }
}
