import type {Edit, Range} from '@zhengben/bitext'
import {createCostOf} from '../../decode/cost-of.ts'
import type {LanguageModel} from '../../model/language-model.ts'
import {splitsWord} from '../splits-word.ts'
import {brands, honestBrands} from './lexicon.ts'
import {aroundOf, gainOf} from './sides.ts'
import {spamEdit} from './spam-edit.ts'

const honest = new Set(honestBrands.map((d) => d.toLowerCase()))
/** Names of the trade that no honest company has. */
const known = brands
  .filter((d) => !honest.has(d.toLowerCase()))
  .sort((a, b) => b.length - a.length)
  .join('|')
/** What no other trade calls itself, */
const bet =
  '娱乐城|娱乐场|棋牌|彩票网?|百家乐|老虎机|旗舰厅|体育投注|投注网?|特码网?|真人荷官'
/** what betting sites share with others, */
const field = `(?:国际)?(?:${bet}|娱乐|体育|电竞|真人|国际)`
/** and what they offer. */
const offer =
  '(?:[_\\s·-]{0,3}(?:[（(]中国[）)]|有限公司|官方网站|官方下载|官方版|官方|官网|网址|app|下载安装|下载|安装|登录|登陆|登入|注册|平台|入口|首页|手机版|网页版|客户端|备用|开户|投注网?|网站|最新版|[赠送]\\d+元?(?:体验金|彩金)?))'
const address =
  '(?:https?:\\/\\/)?(?:(?:www|m|wap)\\.[a-z\\d-]{2,20}|[a-z]{0,8}\\d{2,8}[a-z]{0,6}|\\d{2,6}[a-z]{1,8})\\.(?:com|cc|net|vip|top|xyz|app|bet|me|co|info)'
/** What sellers of search ranks offer; no honest sentence holds it. */
const rank =
  /(?:蜘蛛池|伪原创|快排|站群|泛目录|外链代发|黑帽|秒收录|排名优化)(?:出租|工具|软件|系统|在线|王|程序|平台|代做|SEO){1,3}/giu
const account =
  '\\p{Script=Han}{0,5}加(?:微信|薇信|[vV]|QQ)[:：]?[a-z\\d_-]{5,}'
const name = '[A-Z]{0,2}\\d{0,3}\\p{Script=Han}{2,4}'
const phrase = new RegExp(
  [
    `(?:${known})(?:${field})?${offer}*`,
    `(?<name>${name})(?:${field}${offer}+|(?<bare>${field}|${offer}{2,3}|官网|网址))`,
    address,
    account
  ].join('|'),
  'iuy'
)
/** What shows inside a word that an advert stands there. */
const telling = new RegExp(`${bet}|(?:${field})${offer}`, 'giu')
const opening = /[[【〖〔（(]/u
const closing = /[\]】〗〕）)]/u
const clauseMark = /[，。；：！？,;:!?”…\n]/u
/** What a sentence about a site goes on with. */
const predicate =
  /^(?:[的是在为将于和与及等称曰也都已未被对]|上[的可]|宣布|发布|显示|表示|介绍|提供|消息|报道|公布|推出|数据|记者|频道|公司|集团)/u
/** A text that speaks of betting in its own words may name who offers it. */
const aboutBetting = /赌|賭|博彩/u
/** Cost, −ln p a character, from which on a name is no word of the language. */
const unlikely = 6.5
/** Longest name before what is telling, in UTF-16 units. */
const longestName = 6

/**
 * Adverts of betting sites in a text that a machine is known to have spun: a
 * name with its field and offers, an address or an account, behind a mark
 * without a word that belongs to it, in brackets, or inside a word. A name with
 * a field or an offer alone must be no words of the language. Sites that a
 * sentence speaks of stay.
 */
export function findInsertedBrands(
  text: string,
  model: LanguageModel
): Array<Edit> {
  if (aboutBetting.test(text)) return []
  const costOf = createCostOf(model)
  const result: Array<Edit> = []
  const match = (start: number, isBracketed: boolean): number => {
    phrase.lastIndex = start
    const {groups} = phrase.exec(text) ?? {}
    if (!groups) return -1
    const isLikely =
      groups['bare'] !== undefined &&
      !isBracketed &&
      costOf(groups['name'] ?? '') < unlikely * (groups['name'] ?? '').length
    return isLikely ? -1 : phrase.lastIndex
  }
  for (let at = 0; at < text.length; at++) {
    const isBracketed = opening.test(text.charAt(at))
    const isOpen = at === 0 || clauseMark.test(text.charAt(at - 1))
    if (!isOpen && !isBracketed) continue
    const blank = isOpen
      ? (/^ */u.exec(text.slice(at, at + 3))?.[0].length ?? 0)
      : 0
    let end = match(at + (isBracketed ? 1 : blank), isBracketed)
    if (isBracketed) end = closing.test(text.charAt(end)) ? end + 1 : -1
    if (end < 0 || (!isBracketed && isSpokenOf(text, at, end))) continue
    if (blank > 0) while (text.charAt(end) === ' ') end++
    result.push(spamEdit(at, end, 'spam-brand', 0.93))
    at = end - 1
  }
  for (const {index} of text.matchAll(telling)) {
    const places: Array<Range> = []
    for (let start = index - 2; start >= index - longestName; start--) {
      const end = match(start, false)
      if (end > index && splitsWord(text, start, end, model))
        places.push([start, end])
    }
    const gain = ([start, end]: Range): number =>
      gainOf([aroundOf(text, start, end - start)], model)
    const [best] = places.sort((one, two) => gain(two) - gain(one))
    if (best) result.push(spamEdit(...best, 'spam-brand', 0.93))
  }
  for (const {index, 0: found} of text.matchAll(rank))
    result.push(spamEdit(index, index + found.length, 'spam-brand', 0.93))
  return result
}

/** Whether the sentence needs it: a predicate follows, or part of a list. */
function isSpokenOf(text: string, start: number, end: number): boolean {
  const after = text.slice(end, end + 4)
  if (/^\p{Script=Han}/u.test(after)) return predicate.test(after)
  if (after.startsWith('、')) return true
  // Behind a whole sentence it begins one of its own; behind a comma it would be a part of one.
  return (
    /^[，,：:]/u.test(after) && !/[。！？”…\n]/u.test(text.charAt(start - 1))
  )
}
