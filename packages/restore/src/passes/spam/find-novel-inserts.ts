import type {Edit} from '@zhengben/bitext'
import {linesWith} from '../lines-with.ts'
import {createWordFinder} from '../word-finder.ts'
import {spamEdit} from './spam-edit.ts'

const latin = '[A-Za-zａ-ｚＡ-Ｚ\\d０-９.．。/:：-]'
/** An address, disguised or not. */
const address = `(?:(?:https?:\\/\\/)?(?:[wWｗＷ]{3}|m|wap|ｍ)[.．。]${latin}{3,40})`
/** A site of novels by name: 笔趣阁 in its disguises, 某某小说网. */
const site =
  '(?:[新香]?[笔筆][.·~%&*-]?趣[.·~%&*-]?[阁閣库看]|(?:顶点|頂點|八一|起点|猪猪岛|棉花糖|爱去|燃文|求书|飞库|天籁|零点|风云|平凡|玄幻|69)?(?:小说网|小說網|中文网|中文網|文学网|文學網|看书网|书吧|書吧))'
const place = `(?:${address}|[【\\[(（「“"]?[^\\n，。！？]{0,8}${site}[】\\])）」”"]?(?:[^\\n，。！？]{0,4}${address})?)[】\\])）」”"]?`
const rest = '[^\\n。！!？]{0,40}'
const end = '[。！!…~]{0,3}'

/** What sites of novels insert; each says what no story says, and that in words given first, which other text has seldom. */
const inserts: ReadonlyArray<readonly [words: string, pattern: string]> = [
  [
    '下一页 下一頁',
    `[(（]?本小?章(?:节|節)?(?:还|還)?(?:没有|没|沒有)?(?:未完|结束|結束|完)[^\\n。！!]{0,8}(?:点击|點擊|翻到?)下一[页頁][^\\n。！!)）]{0,24}${end}[)）]?`
  ],
  ['下一页', `这章没有结束[，,]?请点击下一页[^\\n。！!]{0,12}${end}`],
  ['章节后面', `小主[，,]?这个章节后面还有哦[，,]?[^\\n。！!]{0,40}${end}`],
  [
    '一秒 1秒',
    `(?:天才)?(?:一秒钟?|1秒)(?:记住|記住)(?:本站|本书)[^\\n。！!]{0,50}${end}`
  ],
  [
    '一秒 1秒',
    `(?:天才)?(?:一秒钟?|1秒)(?:记住|記住)[^\\n。！!，]{0,6}${place}(?:[，,]?(?:为您|為您|更新|无弹|無彈|免费|免費|最快|精彩|手机|热门)${rest})?${end}`
  ],
  [
    '记住本 記住本 收藏本',
    `(?:请|請)(?:记住|記住|收藏)本(?:站|书|書)(?:首发|首發|最新|永久)?(?:的)?(?:域名|网址|網址|地址|网站)${rest}${end}`
  ],
  [
    '手机用户 手机阅读 手机版',
    `手机(?:用户|阅读|版)(?:请|可)?(?:浏览|访问|登录|登陆|到)?[：:]?${address}?(?:浏览|在线)?阅读(?:[，,]?更优质的阅读体验)${end}`
  ],
  [
    '手机阅读 手机用户 手机版 手机请 手机可 手机浏览 手机访问 手机登录 手机登陆 手机到',
    `手机(?:阅读(?:请|可)?(?:浏览|访问|登录|登陆|到)[：:]?${address}|(?:用户|版)?(?:请|可)?(?:浏览|访问|登录|登陆|到)[：:]?${address}阅读)${end}`
  ],
  ['手机用户', `手机用户请浏览阅读[，,]?(?:更优质的阅读体验)?${end}`],
  [
    '最新章 最快章 最新小说 最快小说',
    `(?:更多)?最(?:新|快)(?:章节|章節|小说)[^\\n。！!]{0,10}(?:就上|就到|尽在|盡在|请到|請到|请上|上)[^\\n。！!，]{0,4}${place}${end}`
  ],
  [
    '看正版 看最新 看更多 看全文 读正版 读最新 读更多 读全文',
    `(?:看|阅读)(?:正版|最新|更多|全文)[^\\n。！!，]{0,8}(?:章节|小说)[^\\n。！!，]{0,4}(?:请到|请上|就到|就上|上|到)${place}${end}`
  ],
  [
    '大家收藏',
    `(?:喜欢|喜歡)[^\\n，。！]{1,24}(?:请|請)大家收藏[：:]?[^\\n。！]{0,60}(?:更新速度|最快)[^\\n。！]{0,6}${end}`
  ],
  [
    '最快更新 无弹窗 無彈窗 全文字更新',
    `${site}[，,]?[^\\n。！!，]{0,4}(?:最快更新|无弹窗|無彈窗|全文字更新)${rest}${end}`
  ],
  [
    '手机版',
    `(?:${site}手机版(?:阅读|更新)?|手机版阅读)(?:网址|地址|域名)[：:]${address}${end}`
  ],
  ['章节错误', `章节错误[，,]?点此(?:举报|报送)[^\\n]{0,40}`],
  ['点击进去', `亲[，,]点击进去[，,]给个好评呗[^\\n]{0,90}`],
  ['手机站全新', `手机站全新改版升级地址[^\\n]{0,90}清新阅读${end}`],
  ['广大书友', `欢迎广大书友光临阅读[，,][^\\n。！!]{0,40}${end}`],
  ['加入书签', `加入书签[，,]?方便(?:下次)?阅读${end}`],
  [
    '喜欢这部',
    `如果您喜欢这部作品[，,]欢迎您来[^\\n)）]{0,70}(?:就是我最大的动力|月票)${rest}${end}`
  ],
  [
    '看最新章 最快更新 读最新章',
    `(?:百度)?(?:搜索|搜一下)[“"【]?[^\\n，。！”]{1,12}[”"】]?(?:看最新章节|最快更新|阅读最新章节)${rest}${end}`
  ]
]
const patterns = inserts.map(([, pattern]) => new RegExp(pattern, 'gu'))
const findWords = createWordFinder(
  new Set(inserts.flatMap(([words]) => words.split(' ')))
)

/** Notices that sites of novels put between and into an author's sentences. */
export function* findNovelInserts(text: string): Generator<Edit> {
  for (const [start, end] of linesWith(text, findWords)) {
    const line = text.slice(start, end)
    for (const pattern of patterns)
      for (const {index, 0: found} of line.matchAll(pattern)) {
        const from = start + index
        const range = withBrackets(text, from, from + found.length)
        yield spamEdit(...range, 'spam-novel-site')
      }
  }
}

/** Brackets that hold nothing else go as well. */
function withBrackets(
  text: string,
  start: number,
  end: number
): readonly [number, number] {
  const isIn =
    /[【[(（「〖]/u.test(text.charAt(start - 1)) &&
    /[】\])）」〗]/u.test(text.charAt(end))
  return isIn ? [start - 1, end + 1] : [start, end]
}
