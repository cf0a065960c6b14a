import {
  createTermFinder,
  type Dictionary,
  findChineseQuantities,
  findEnglishQuantities,
  rememberLookups
} from '@zhengben/align'
import type {WordSegmenter} from '@zhengben/chinese'
import type {TermRow} from '@zhengben/glossary'
import {findCodes} from './find-codes.ts'
import {findPlace} from './names/find-places.ts'
import {findSurnames} from './names/index-surnames.ts'
import {createReadings} from './names/spell-pinyin.ts'
import {meaningsOf} from './numbers/number-contexts.ts'
import {readAmounts} from './numbers/read-amounts.ts'
import {remember, rememberLast} from './remember.ts'
import {createRenderings, type Renderings} from './renderings.ts'
import type {RuleResources} from './rule.ts'
import type {CheckUnit} from './unit.ts'

/**
 * What rules work with. What is known of words is kept, since texts repeat
 * them; what is read of a text only until the next one is asked for, so that
 * a large file takes no more memory than a small one.
 */
export function createRuleResources({
  segment,
  terms,
  earlier = createRenderings(),
  ...given
}: {
  readonly dictionary: Dictionary
  readonly segment: WordSegmenter
  readonly terms: ReadonlyArray<TermRow>
  readonly earlier?: Renderings
}): RuleResources {
  const dictionary = rememberLookups(given.dictionary)
  const words = rememberLast(segment)
  const ofTexts = {
    dictionary,
    segment: words,
    findTerms: rememberLast(createTermFinder(terms)),
    readCodes: rememberLast(({source, target}: CheckUnit) => ({
      source: findCodes(source.text),
      target: findCodes(target.text)
    })),
    readQuantities: rememberLast(({source, target}: CheckUnit) => ({
      source: findChineseQuantities(source.text, words(source.text)),
      target: findEnglishQuantities(target.text)
    }))
  }
  return {
    ...ofTexts,
    earlier,
    readings: createReadings(dictionary),
    surnamesOf: remember((d: string) => findSurnames(d, given.dictionary)),
    placeOf: remember((d: string) => findPlace(d, dictionary)),
    meaningsOf: remember((d: string) => meaningsOf(d, dictionary)),
    readAmounts: rememberLast((unit) => readAmounts(unit, ofTexts))
  }
}
