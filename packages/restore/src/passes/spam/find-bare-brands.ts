import type {Edit} from '@zhengben/bitext'
import {bettingServices, brands, honestBrands} from './lexicon.ts'
import {spamEdit} from './spam-edit.ts'

const honest = new Set(honestBrands)
const named = brands
  .filter((d) => !honest.has(d) && /\p{Script=Han}/u.test(d))
  .sort((a, b) => b.length - a.length)
  .join('|')
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
  `(?:${named})(?:${field})?(?:${offer})*|\\p{Script=Han}{2}(?:${field})(?:${offer})+`,
  'giu'
)
/** Times that one and the same must stand in the text. */
const fewest = 2

/**
 * Names of betting sites without an offer, in a text that a machine is known
 * to have spun: what stands there again and again was put there as well.
 */
export function findBareBrands(text: string): Array<Edit> {
  const seen = new Map<string, Array<number>>()
  for (const {index, 0: found} of text.matchAll(advert)) {
    const starts = seen.get(found) ?? []
    starts.push(index)
    seen.set(found, starts)
  }
  return [...seen].flatMap(([found, starts]) =>
    starts.length < fewest
      ? []
      : starts.map((start) =>
          spamEdit(start, start + found.length, 'spam-brand', 0.95)
        )
  )
}
