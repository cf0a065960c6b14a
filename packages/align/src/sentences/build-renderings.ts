import type {Translator} from '../words/create-translator.ts'
import type {TextIndex} from './text-index.ts'
import type {Token} from './token.ts'

/** Separates a word from the term it was found in. */
export const termMark = '\u0000'

const hintWeight = 0.9
const nameWeight = 0.9

/**
 * For every source type the target types of this text that may render it: by
 * the dictionary, by a glossary term it belongs to, by equal value or spelling,
 * and, where the word may be a name, by its pinyin.
 */
export function buildRenderings(
  source: TextIndex,
  target: TextIndex,
  samples: ReadonlyArray<Token | undefined>,
  names: ReadonlySet<string>,
  translator: Translator
): Array<Map<number, number>> {
  return source.keys.map((key, type) => {
    const result = new Map<number, number>()
    const add = (word: string, weight: number): void => {
      const found = target.typeOf.get(word)
      if (found !== undefined && weight > (result.get(found) ?? 0)) {
        result.set(found, weight)
      }
    }
    if (/^[#~]/.test(key)) {
      add(key, 1)
      add(key.slice(1), 1)
      return result
    }
    const word = key.split(termMark)[0] as string
    for (const [stem, weight] of translator.translate(word)) add(stem, weight)
    const token = samples[type]
    for (const hint of token?.hints ?? []) add(hint, hintWeight)
    if (token?.isName) {
      for (const spelling of translator.spell(word)) {
        if (names.has(spelling)) add(spelling, nameWeight)
      }
    }
    return result
  })
}
