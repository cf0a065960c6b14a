/** One line of CC-CEDICT. */
export interface Entry {
  readonly traditional: string
  readonly simplified: string
  /** Numbered pinyin, syllables apart: `Zhong1 guo2`. */
  readonly pinyin: string
  readonly glosses: ReadonlyArray<string>
}
