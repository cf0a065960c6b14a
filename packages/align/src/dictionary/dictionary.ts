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
  /**
   * For English words in small letters the characters, simplified, that the
   * words so glossed are written with, and the share of these words that has
   * each, 0–1: `increase` has 增 and 加.
   */
  characterShares(): ReadonlyMap<string, ReadonlyMap<string, number>>
  /** The simplified form of a word; characters with several keep the first. */
  simplify(word: string): string
}
