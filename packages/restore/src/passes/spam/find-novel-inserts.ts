import type {Edit} from '@zhengben/bitext'
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

/** What sites of novels insert; each says what no story says. */
const inserts: ReadonlyArray<RegExp> = [
  `[(（]?本小?章(?:节|節)?(?:还|還)?(?:没有|没|沒有)?(?:未完|结束|結束|完)[^\\n。！!]{0,8}(?:点击|點擊|翻到?)下一[页頁][^\\n。！!)）]{0,24}${end}[)）]?`,
  `这章没有结束[，,]?请点击下一页[^\\n。！!]{0,12}${end}`,
  `小主[，,]?这个章节后面还有哦[，,]?[^\\n。！!]{0,40}${end}`,
  `(?:天才)?(?:一秒钟?|1秒)(?:记住|記住)(?:本站|本书)[^\\n。！!]{0,50}${end}`,
  `(?:天才)?(?:一秒钟?|1秒)(?:记住|記住)[^\\n。！!，]{0,6}${place}(?:[，,]?(?:为您|為您|更新|无弹|無彈|免费|免費|最快|精彩|手机|热门)${rest})?${end}`,
  `(?:请|請)(?:记住|記住|收藏)本(?:站|书|書)(?:首发|首發|最新|永久)?(?:的)?(?:域名|网址|網址|地址|网站)${rest}${end}`,
  `手机(?:用户|阅读|版)(?:请|可)?(?:浏览|访问|登录|登陆|到)?[：:]?${address}?(?:浏览|在线)?阅读(?:[，,]?更优质的阅读体验)${end}`,
  `手机(?:阅读(?:请|可)?(?:浏览|访问|登录|登陆|到)[：:]?${address}|(?:用户|版)?(?:请|可)?(?:浏览|访问|登录|登陆|到)[：:]?${address}阅读)${end}`,
  `手机用户请浏览阅读[，,]?(?:更优质的阅读体验)?${end}`,
  `(?:更多)?最(?:新|快)(?:章节|章節|小说)[^\\n。！!]{0,10}(?:就上|就到|尽在|盡在|请到|請到|请上|上)[^\\n。！!，]{0,4}${place}${end}`,
  `(?:看|阅读)(?:正版|最新|更多|全文)[^\\n。！!，]{0,8}(?:章节|小说)[^\\n。！!，]{0,4}(?:请到|请上|就到|就上|上|到)${place}${end}`,
  `(?:喜欢|喜歡)[^\\n，。！]{1,24}(?:请|請)大家收藏[：:]?[^\\n。！]{0,60}(?:更新速度|最快)[^\\n。！]{0,6}${end}`,
  `${site}[，,]?[^\\n。！!，]{0,4}(?:最快更新|无弹窗|無彈窗|全文字更新)${rest}${end}`,
  `(?:${site}手机版(?:阅读|更新)?|手机版阅读)(?:网址|地址|域名)[：:]${address}${end}`,
  `章节错误[，,]?点此(?:举报|报送)[^\\n]{0,40}`,
  `亲[，,]点击进去[，,]给个好评呗[^\\n]{0,90}`,
  `手机站全新改版升级地址[^\\n]{0,90}清新阅读${end}`,
  `欢迎广大书友光临阅读[，,][^\\n。！!]{0,40}${end}`,
  `加入书签[，,]?方便(?:下次)?阅读${end}`,
  `如果您喜欢这部作品[，,]欢迎您来[^\\n)）]{0,70}(?:就是我最大的动力|月票)${rest}${end}`,
  `(?:百度)?(?:搜索|搜一下)[“"【]?[^\\n，。！”]{1,12}[”"】]?(?:看最新章节|最快更新|阅读最新章节)${rest}${end}`
].map((d) => new RegExp(d, 'gu'))

/** A word that one of them has at least. */
const cue =
  /下一[页頁]|[记記]住|[书書][签友]|章[节節]|手机|搜索|收藏|彈窗|弹窗|更新|好评呗|喜欢这部/u

/** Notices that sites of novels put between and into an author's sentences. */
export function* findNovelInserts(text: string): Generator<Edit> {
  if (!cue.test(text)) return
  for (const insert of inserts)
    for (const {index, 0: found} of text.matchAll(insert)) {
      const [from, to] = withBrackets(text, index, index + found.length)
      yield spamEdit(from, to, 'spam-novel-site')
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
