import type {Link, Range} from '@zhengben/bitext'
import type {Dictionary} from '../dictionary/dictionary.ts'
import type {Translator} from '../words/create-translator.ts'
import {glossWords} from '../words/gloss-words.ts'
import {stopWords} from '../words/stop-words.ts'
import {assign, type Proposal} from './assign.ts'
import {findRendering} from './find-rendering.ts'
import type {TextPair} from './text-pair.ts'

/** Translations less likely than this are left unlinked. */
const leastScore = 0.45

/** Parts of speech that have no counterpart of their own: particles, measures, pronouns … */
const grammatical = /^(?:u|q|p|c|r|y|e|o|x|w|f|d)/

/**
 * Links the remaining content words that the dictionary knows as translations
 * of each other, one to one: whole glosses of several words first, then single
 * words, the likelier and the closer in place first.
 */
export function linkWords(
  pair: TextPair,
  dictionary: Dictionary,
  translator: Translator
): Array<Link> {
  const proposals: Array<Proposal> = []
  for (const {range, value, pos} of pair.sourceWords) {
    if (!/\p{Script=Han}/u.test(value) || !pair.isFree('source', range))
      continue
    if (pos !== undefined && grammatical.test(pos)) continue
    const isName = pos !== undefined && /^n[rst]/.test(pos)
    const push = (target: Range, score: number): void => {
      const rank = score - pair.distance(range, target) / 2
      if (score < leastScore || rank < leastScore / 2) return
      proposals.push({
        source: range,
        target,
        body: isName
          ? {type: 'name', value: pair.target.slice(...target)}
          : {type: 'word'},
        score,
        rank
      })
    }
    for (const phrase of phrasesOf(dictionary, value)) {
      for (const target of findRendering(phrase, pair.targetWords)) {
        push(target, 0.95)
      }
    }
    const translations = translator.translate(value)
    for (const word of pair.targetWords) {
      const weight = translations.get(word.stem)
      if (weight === undefined || stopWords.has(word.stem)) continue
      push(word.range, 0.9 * weight)
    }
  }
  return assign(pair, proposals)
}

/** Senses of two or more content words, ready to be looked for as they are. */
function phrasesOf(dictionary: Dictionary, word: string): Array<string> {
  return dictionary
    .lookup(word)
    .flatMap((gloss) =>
      gloss.replaceAll(/\([^)]*\)|\[[^\]]*\]/g, ' ').split(';')
    )
    .map((sense) => sense.trim().replace(/^to /, ''))
    .filter((sense) => /^[\p{Script=Latin}' -]+$/u.test(sense))
    .filter((sense) => glossWords(sense).length > 1)
}
