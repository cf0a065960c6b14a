import type {Dictionary, Mention, TermFinder} from '@zhengben/align'

/** So many characters may a word have before and after a term that is part of it. */
const mostBefore = 1
const mostAfter = 2
/** What makes another word of nearly any noun: 书记员, 会议室, 经济学家. */
const suffix =
  /^(?:员|員|室|厅|廳|学(?![习生校院])|學(?![習生校院])|家(?![庭里长人])|者|馆|館|站|厂|廠|城(?![市镇乡区]))/u

/**
 * The glossary terms of a Chinese text, without those inside a longer word of
 * the dictionary, which has its own meaning: 书记 in 书记员.
 */
export function findWholeTerms(
  text: string,
  findTerms: TermFinder,
  dictionary: Dictionary
): Array<Mention> {
  return findTerms(text).filter(
    ({range: [start, end]}) => !isPartOfWord(text, start, end, dictionary)
  )
}

function isPartOfWord(
  text: string,
  start: number,
  end: number,
  dictionary: Dictionary
): boolean {
  for (let before = 0; before <= Math.min(mostBefore, start); before++)
    for (let after = before === 0 ? 1 : 0; after <= mostAfter; after++) {
      const word = text.slice(start - before, end + after)
      if (word.length < end - start + before + after) break
      if (dictionary.entries(word).length > 0) return true
    }
  return suffix.test(text.slice(end)) && end - start === 2
}
