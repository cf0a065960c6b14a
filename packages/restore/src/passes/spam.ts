import type {Edit} from '@zhengben/bitext'
import type {LanguageModel} from '../model/language-model.ts'
import type {PassContext, PassResult} from '../pass.ts'
import {brands, honestBrands, services} from './spam-lexicon.ts'
import {splitsWord} from './splits-word.ts'

/** A brand or game with whatever else of the kind stands around it. */
const part = [...brands, ...services]
  .sort((a, b) => b.length - a.length)
  .join('|')
const phrases = new RegExp(
  `[A-Za-z]{0,3}\\d{0,4}(?:${part})(?:[A-Za-z]{0,4}\\d{0,4}(?:${part}))+`,
  'gu'
)
const single = new RegExp(part, 'gu')
/** A text that speaks of betting in its own words may name who offers it. */
const aboutBetting = /赌/u

/** A site's name and address in brackets in the middle of a sentence. */
const bracketed =
  /[[【「〖(（][^\n[\]【】「」〖〗()（）]{0,40}(?:w{3}|ww+)?\s?\.?[a-z0-9-]{2,30}\.\s?(?:com|cc|net|org|info|top|xyz|icu|me|cn|tw)[^\n[\]【】「」〖〗()（）]{0,10}[\]】」〗)）]/giu
/** The link list that spider pools append to hacked pages. */
const spiderPool = /(?:主站)?蜘蛛池模板[:：](?:[^\n|]{0,20}\|){3}.*/gu

/**
 * Remove adverts: phrases made of the brands and their offers; bracketed site
 * addresses inside a sentence; spider-pool footers. A brand's name alone is
 * left: it may be news.
 */
export function removeSpam(text: string, {model}: PassContext): PassResult {
  const found = [
    ...findPhrases(text),
    ...findAddresses(text, model),
    ...Array.from(text.matchAll(spiderPool), ({index, 0: footer}) =>
      remove(index, index + footer.length, 'spam-spider-pool', 0.98)
    )
  ].sort((a, b) => a.range[0] - b.range[0])
  const edits: Array<Edit> = []
  for (const edit of found)
    if (edit.range[0] >= (edits.at(-1)?.range[1] ?? 0)) edits.push(edit)
  return {edits}
}

/**
 * Two brands, or a brand with what it offers; one that is an honest word
 * elsewhere needs two offers.
 */
function* findPhrases(text: string): Generator<Edit> {
  if (aboutBetting.test(text)) return
  for (const {index, 0: phrase} of text.matchAll(phrases)) {
    const parts = phrase.match(single) ?? []
    const named = parts.filter((d) => brands.includes(d))
    const isHonest = named.every((d) => honestBrands.includes(d))
    if (named.length > 0 && parts.length >= (isHonest ? 3 : 2))
      yield remove(index, index + phrase.length, 'spam-brand', 0.98)
  }
}

/** In round brackets writers give addresses themselves: 新华网（www.xinhuanet.com）. */
function* findAddresses(text: string, model: LanguageModel): Generator<Edit> {
  for (const {index, 0: address} of text.matchAll(bracketed)) {
    const end = index + address.length
    const isInside =
      /^\p{Script=Han}/u.test(text.slice(end, end + 2)) &&
      /\p{Script=Han}$/u.test(text.slice(Math.max(0, index - 2), index))
    const isRound = /^[(（].*[)）]$/u.test(address)
    if (isInside && (!isRound || splitsWord(text, index, end, model)))
      yield remove(index, end, 'spam-address', 0.95)
  }
}

function remove(
  start: number,
  end: number,
  ruleId: string,
  confidence: number
): Edit {
  return {
    range: [start, end],
    value: '',
    kind: 'spam',
    origin: {source: 'model', ruleId},
    confidence
  }
}
