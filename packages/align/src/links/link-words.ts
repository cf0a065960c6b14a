import type {Link, Range} from '@zhengben/bitext'
import type {Dictionary} from '../dictionary/dictionary.ts'
import type {Translator} from '../words/create-translator.ts'
import {glossWords} from '../words/gloss-words.ts'
import {stopWords} from '../words/stop-words.ts'
import {assign, type Proposal} from './assign.ts'
import {findRendering} from './find-rendering.ts'
import {indexBy} from './index-by.ts'
import type {TextPair} from './text-pair.ts'

/** Translations less likely than this are left unlinked. */
const leastScore = 0.5

/** Parts of speech that have no counterpart of their own: particles, measures, pronouns … */
const grammatical = /^(?:u|q|p|c|r|y|e|o|x|w|f|d)/

/** The like where no part of speech is known, and verbs that mean too much by themselves. */
const light = new Set(
  '是有在来去上下出到即等为与于及和而或但把被将让使对从以所其之这那此个们了着过的地得很都也就又再更最不没要会能可应该当'
)

/**
 * Links the remaining content words that the dictionary knows as translations
 * of each other, one to one: whole glosses of several words first, then single
 * words, the likelier and the closer in place first. What the dictionary
 * writes with a capital is a name.
 */
export function linkWords(
  pair: TextPair,
  dictionary: Dictionary,
  translator: Translator
): Array<Link> {
  const rangesOf = indexBy(
    pair.targetWords.filter((d) => !stopWords.has(d.stem)),
    (d) => [d.stem]
  )
  const proposals: Array<Proposal> = []
  for (const {range, value, pos} of pair.sourceWords) {
    if (!/\p{Script=Han}/u.test(value) || !pair.isFree('source', range))
      continue
    if (light.has(value) || (pos && grammatical.test(pos))) continue
    const glosses = dictionary.lookup(value)
    const push = (target: Range, score: number): void => {
      const rank = score - pair.distance(range, target) / 2
      if (score < leastScore || rank < leastScore / 2) return
      const english = pair.target.slice(...target)
      const isName =
        /^\p{Lu}/u.test(english) && glosses.some((d) => d.includes(english))
      proposals.push({
        source: range,
        target,
        body: isName ? {type: 'name', value: english} : {type: 'word'},
        score,
        rank
      })
    }
    for (const phrase of glosses.flatMap(phrasesOf)) {
      const found = findRendering(phrase, pair.targetWords)
      for (const target of pair.nearestTargets(range, found)) push(target, 0.95)
    }
    for (const [stem, weight] of translator.translate(value)) {
      const found = rangesOf.get(stem)?.map((d) => d.range) ?? []
      for (const target of pair.nearestTargets(range, found)) {
        push(target, 0.9 * weight)
      }
    }
  }
  return assign(pair, proposals)
}

/** Senses of two or more content words, ready to be looked for as they are. */
function phrasesOf(gloss: string): Array<string> {
  return gloss
    .replaceAll(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .split(';')
    .map((sense) => sense.trim().replace(/^to /, ''))
    .filter(
      (sense) =>
        /^[\p{Script=Latin}' -]+$/u.test(sense) && glossWords(sense).length > 1
    )
}
