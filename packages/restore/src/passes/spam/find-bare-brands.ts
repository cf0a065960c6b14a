import type {Edit} from '@zhengben/bitext'
import type {LanguageModel} from '../../model/language-model.ts'
import {splitsWord} from '../splits-word.ts'
import {bettingServices, brands, honestBrands} from './lexicon.ts'
import {isVaried} from './sides.ts'
import {spamEdit} from './spam-edit.ts'

const honest = honestBrands.map((d) => d.toLowerCase())
const named = [...brands].sort((a, b) => b.length - a.length).join('|')
/** Letters and figures that belong to a name: 九游会J9, d88尊龙. */
const label = '(?:[a-z]{1,3}\\d{0,3})?'
const field = '体育|娱乐|电竞|棋牌|彩票'
const offer = [
  ...bettingServices,
  'app',
  '官网',
  '官方网站',
  '平台',
  '下载',
  '登录',
  '注册',
  '入口'
]
  .sort((a, b) => b.length - a.length)
  .join('|')
/** A name of the trade, alone or with its field and offers; or an unknown one with both. */
const advert = new RegExp(
  `(?<![a-z])${label}(?:${named})${label}(?![a-z])(?:${field})?(?:${offer})*|\\p{Script=Han}{2}(?:${field})(?:${offer})+`,
  'giu'
)
/** Times that one and the same must stand in the text. */
const fewest = 2
/** Times that a name of honest companies must stand there. */
const enough = 3
/** What a text about such a company speaks of: casinos, their hotels, sports. */
const aboutCompany = /[赌賭]|博彩|酒店|度假|集团|集團|股份|赞助|贊助|赛事|賽事/u

/**
 * Names of betting sites without an offer, in a text that a machine is known
 * to have spun: what stands there again and again was put there as well. Names
 * that honest companies have too must break a word somewhere, or stand three
 * times between ever other characters in a text that is not about them.
 */
export function findBareBrands(
  text: string,
  model: LanguageModel
): Array<Edit> {
  const seen = new Map<string, Array<number>>()
  for (const {index, 0: found} of text.matchAll(advert)) {
    const starts = seen.get(found) ?? []
    starts.push(index)
    seen.set(found, starts)
  }
  return [...seen].flatMap(([found, starts]) =>
    starts.length < fewest ||
    (honest.some((d) => found.toLowerCase().includes(d)) &&
      !isInserted(text, starts, found.length, model))
      ? []
      : starts.map((start) =>
          spamEdit(start, start + found.length, 'spam-brand', 0.95)
        )
  )
}

/** Whether a word reads on across it, or it stands just anywhere. */
function isInserted(
  text: string,
  starts: ReadonlyArray<number>,
  length: number,
  model: LanguageModel
): boolean {
  if (starts.some((d) => splitsWord(text, d, d + length, model))) return true
  return (
    starts.length >= enough &&
    !aboutCompany.test(text) &&
    isVaried(text, starts, -1) &&
    isVaried(text, starts, length)
  )
}
