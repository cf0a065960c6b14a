import {createCostOf} from '../decode/cost-of.ts'
import type {PassContext} from '../pass.ts'

/** Pinyin in brackets, as machines inject it. */
const injected = /[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿ]{1,7}[)）]/giu
const run = /\p{Script=Han}{1,200}|./gsu
const letter = /[@-~]/u
const mark = /[\s!-?，。、；：？！“”‘’（）《》「」『』【】…—·\u3000]/u
/** −ln p of a mark of punctuation or a digit in Chinese, about. */
const usualCost = 3
/** Of a Latin letter. */
const letterCost = 5
/** Of a bracket that is rarely used, of letters and signs that Chinese does without. */
const strangeCost = 14

/** −ln p of text that may be damaged, in nats. */
export type TextCost = (text: string) => number

/**
 * Weigh text that may be damaged: what is Han by the language model, in
 * simplified characters and without injected pinyin, the rest at flat rates.
 * Remembers what it weighed, since damage repeats; make one for each text.
 */
export function createTextCost({
  model,
  simplify
}: Pick<PassContext, 'model' | 'simplify'>): TextCost {
  const known = new Map<string, number>()
  const costOf = createCostOf(model)
  const ofHan = (part: string): number => {
    let cost = known.get(part)
    if (cost === undefined) {
      cost = costOf(simplify(part))
      known.set(part, cost)
    }
    return cost
  }
  return (text) => {
    let cost = 0
    for (const [part] of text.replace(injected, '').matchAll(run))
      if (/^\p{Script=Han}/u.test(part)) cost += ofHan(part)
      else if (mark.test(part)) cost += usualCost
      else cost += letter.test(part) ? letterCost : strangeCost
    return cost
  }
}
