/** One entry of a Chinese–English dictionary. */
export interface DictionaryEntry {
  readonly traditional: string
  readonly simplified: string
  /** Numbered pinyin, syllables apart: `Zhong1 guo2`. */
  readonly pinyin: string
  readonly glosses: ReadonlyArray<string>
}

/** A Chinese–English dictionary, immutable. Words are simplified or traditional. */
export interface Dictionary {
  /** The glosses of every entry of the word, in order; empty when unknown. */
  lookup(word: string): ReadonlyArray<string>
  /** Every entry of the word; empty when unknown. */
  entries(word: string): ReadonlyArray<DictionaryEntry>
}
