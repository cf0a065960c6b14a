import type {Edit} from '@zhengben/bitext'
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

/** Lists of links and keywords that hacked pages carry at an end. */
export function* findFooters(text: string): Generator<Edit> {
  if (text.includes('蜘蛛池'))
    for (const {index, 0: footer} of text.matchAll(spiderPool))
      yield spamEdit(index, index + footer.length, 'spam-spider-pool', 0.98)
  if (text.includes('您可能'))
    for (const {index, 0: footer} of text.matchAll(resources))
      yield spamEdit(index, index + footer.length, 'spam-link-list', 0.98)
  if (/久久|一区二区|国产精品/u.test(text))
    for (const {index, 0: line} of text.matchAll(/.+/gu))
      if (isFilmList(line))
        yield spamEdit(index, index + line.length, 'spam-link-list', 0.97)
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
