import type {Edit} from '@zhengben/bitext'
import {linesWith} from '../lines-with.ts'
import {createWordFinder} from '../word-finder.ts'
import {bettingServices, brands, honestBrands} from './lexicon.ts'
import {spamEdit} from './spam-edit.ts'

/** A heading that stands over lists of links. */
const heading =
  '(?:^[ \\t]*(?:相关|相關|推荐|推薦|热门|熱門|友情|最新)(?:新闻|新聞|阅读|閱讀|文章|链接|鏈接|連結|推荐|推薦|资讯|資訊)[:：]?[ \\t]*\\n\\s{0,8})?'
/** The link list that spider pools append to hacked pages. */
const spiderPool = new RegExp(
  `${heading}(?:主站)?蜘蛛池模板[:：](?:[^\\n|]{0,20}\\|){3}.*`,
  'gmu'
)
/** What the programs that hack pages say before their list of films. */
const resources =
  /(?:感谢您访问我们的网站|感謝您訪問我們的網站)[，,](?:您可能还对以下资源感兴趣|您可能還對以下資源感興趣)[:：]?(?:\s{0,8}[^\n。！]{0,4000})?/gu
/** Terms of pornographic film sites; the first group is said nowhere else. */
const film =
  /(久久|一区|二区|三区|无码|人妻|自拍偷拍|国产精品|中文字幕|成人网站|黄色视频|激情|狠狠|午夜福利)|(?:亚洲|欧美|日韩|国产|精品|在线观看|在线播放|免费视频|免费观看|高清|视频|綜合|综合|日本|影院|熟女|色|av)/giu
/** Such terms in a line from which on it is a list of keywords. */
const fewestTerms = 6
const fewestTelling = 3
/** Share of the line's characters that are such terms. */
const share = 0.6

/** What parts the links of a list, and what may stand before them. */
const parts = /[|｜_丨·、,，]|\s{2,}/u
const title =
  /^[ \t]*(?:友情|友情链接|[相热推]\p{Script=Han}{3})[链鏈]?[接]?[:：]\s*/u
const honest = new Set(honestBrands)
/** A name of the trade, or what only the trade offers. */
const ofTrade = [...brands.filter((d) => !honest.has(d)), ...bettingServices]
const trade = new RegExp(ofTrade.join('|'), 'iu')
const findTrade = createWordFinder(ofTrade)
/** What its links end in beside. */
const offer =
  /(?:官网|官方网站|平台|下载|安装|登[录陆入]|注册|入口|网址|APP|首页)$/iu
/** Links of a list, and how many of them must be of the trade. */
const fewestLinks = 4
const fewestOfTrade = 2
const mostOfTrade = 0.6

/** Lists of links and keywords that hacked pages carry at an end. */
export function* findFooters(text: string): Generator<Edit> {
  if (text.includes('蜘蛛池'))
    for (const {index, 0: footer} of text.matchAll(spiderPool))
      yield spamEdit(index, index + footer.length, 'spam-spider-pool', 0.98)
  if (text.includes('您可能'))
    for (const {index, 0: footer} of text.matchAll(resources))
      yield spamEdit(index, index + footer.length, 'spam-link-list', 0.98)
  for (const [start, end] of linesWith(text, findTrade))
    if (isLinkList(text.slice(start, end)))
      yield spamEdit(start, end, 'spam-link-list', 0.97)
  if (/久久|一区二区|国产精品/u.test(text))
    for (const {index, 0: line} of text.matchAll(/.+/gu))
      if (isFilmList(line))
        yield spamEdit(index, index + line.length, 'spam-link-list', 0.97)
}

/** A line of names of betting sites with their offers, and of nothing else. */
function isLinkList(line: string): boolean {
  if (!parts.test(line) || /[。！？；“”]/u.test(line)) return false
  const links = line
    .replace(title, '')
    .split(parts)
    .map((d) => d.trim())
    .filter((d) => d !== '')
  // The trade's own words alone are the channels of a portal: 体育|彩票|棋牌.
  const whole = links.filter((d) => d.length > 3)
  const named = whole.filter((d) => trade.test(d))
  const offering = whole.filter((d) => trade.test(d) || offer.test(d))
  return (
    whole.length >= fewestLinks &&
    named.length >= fewestOfTrade &&
    offering.length >= links.length * mostOfTrade &&
    whole.some((d) => offer.test(d))
  )
}

function isFilmList(line: string): boolean {
  if (/[。！？；：“”]/u.test(line)) return false
  const terms = [...line.matchAll(film)]
  const telling = terms.filter((d) => d[1])
  const length = terms.reduce((sum, d) => sum + d[0].length, 0)
  const letters = line.replace(/[\s\p{P}\p{S}]/gu, '').length
  return (
    terms.length >= fewestTerms &&
    telling.length >= fewestTelling &&
    length >= letters * share
  )
}
