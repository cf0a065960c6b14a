import {joinNames} from './join-names.ts'
import {joinNumbers} from './join-numbers.ts'
import {joinTokens} from './join-tokens.ts'
import {splitNumerals} from './split-numerals.ts'
import type {Word} from './word.ts'

/** What to do to a segmenter's words, in this order. */
const rules: ReadonlyArray<
  (words: ReadonlyArray<Word>, text: string) => ReadonlyArray<Word>
> = [joinTokens, splitNumerals, joinNumbers, joinNames]

/**
 * The words of a dictionary segmenter brought to the conventions of the Chinese
 * treebanks where a rule can do so: numbers, dates and Latin words are whole,
 * a numeral and its measure word are two words, a transliterated name is not
 * cut into syllables. The result covers `text` as the words given do.
 */
export function refineWords(
  text: string,
  words: ReadonlyArray<Word>
): ReadonlyArray<Word> {
  return rules.reduce((result, rule) => rule(result, text), words)
}
