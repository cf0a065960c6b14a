import type {Edit} from '@zhengben/bitext'
import type {PassResult} from '../pass.ts'
import {brands, services} from './spam-lexicon.ts'

/** A brand or game with whatever else of the kind stands around it. */
const part = [...brands, ...services]
  .sort((a, b) => b.length - a.length)
  .join('|')
const phrase = new RegExp(
  `[A-Za-z]{0,3}\\d{0,4}(?:${part})(?:[A-Za-z]{0,4}\\d{0,4}(?:${part}))+`,
  'gu'
)
const brand = new RegExp([...brands].join('|'), 'u')
const service = new RegExp([...services].join('|'), 'gu')

/** A site's name and address in brackets in the middle of a sentence. */
const bracketed =
  /[[【「〖(（][^\n[\]【】「」〖〗()（）]{0,40}(?:w{3}|ww+)?\s?\.?[a-z0-9-]{2,30}\.\s?(?:com|cc|net|org|info|top|xyz|icu|me|cn|tw)[^\n[\]【】「」〖〗()（）]{0,10}[\]】」〗)）]/giu
/** The link list that spider pools append to hacked pages. */
const spiderPool = /(?:主站)?蜘蛛池模板[:：].*/gu

/**
 * Remove adverts: phrases of two or more parts from the list of brands and
 * their offers, one of them a brand; bracketed site addresses inside a
 * sentence; spider-pool footers. A brand's name alone is left: it may be news.
 */
export function removeSpam(text: string): PassResult {
  const edits: Array<Edit> = []
  for (const {index, 0: found} of text.matchAll(phrase)) {
    const parts = [...found.matchAll(service)].length
    if (brand.test(found) && (parts > 0 || /\p{Script=Han}{5,}/u.test(found)))
      edits.push(remove(index, index + found.length, 'spam-brand', 0.98))
  }
  for (const {index, 0: found} of text.matchAll(bracketed)) {
    const end = index + found.length
    const inside =
      /\p{Script=Han}$/u.test(text.slice(0, index)) &&
      /^\p{Script=Han}/u.test(text.slice(end))
    if (inside) edits.push(remove(index, end, 'spam-address', 0.95))
  }
  for (const {index, 0: found} of text.matchAll(spiderPool))
    edits.push(remove(index, index + found.length, 'spam-spider-pool', 0.98))
  edits.sort((a, b) => a.range[0] - b.range[0])
  return {
    edits: edits.filter(
      (d, i) => i === 0 || d.range[0] >= (edits[i - 1] as Edit).range[1]
    )
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
