import {type Random, token} from './random.ts'

/** Brands of betting as sites inject them, most of them ending in what the site offers. */
const brands = [
  '尊龙凯时人生就是搏',
  '亚博体育app官网入口',
  '九游会J9真人游戏',
  '开元棋牌下载安装',
  '金沙娱乐场官网',
  '新葡京线上娱乐平台',
  '云鼎国际网站登录',
  '博乐彩票官方下载',
  '万和城注册登录'
]
const sites = ['笔下书屋', '飘云小说网', '八八读书网', '新月中文网', '星海阁']

function address(random: Random): string {
  const top = random.pick(['com', 'net', 'cc', 'org', 'me'])
  return `${random.pick(['www', 'WwW', 'm'])}.${token(6, random).toLowerCase()}.${top}`
}

/** An advert of a site that copies novels, put anywhere into a sentence. */
function siteAdvert(random: Random): string {
  const site = random.pick(sites)
  const url = address(random)
  return random.pick([
    `【${site} ${url}】`,
    `[${site} ${url}]`,
    `（最新章节请到${site}阅读：${url}）`,
    `『看最快更新，就上${site} ${url}』`,
    `(${url})`
  ])
}

/** Insert adverts into the words of a text, as copying sites do. */
export function insertSiteAdverts(text: string, random: Random): string {
  return insertInside(text, random, 160, () => siteAdvert(random))
}

/** Insert one brand of betting all over a text, at sentences' starts and in them. */
export function insertBrands(text: string, random: Random): string {
  const brand = random.pick(brands)
  return insertInside(
    text.replace(/^/gmu, () => (random.next() < 0.6 ? brand : '')),
    random,
    200,
    () => brand
  )
}

/**
 * Insert one contact again and again into the words of a text. One in a line of
 * its own may be the author's and cannot be told from it.
 */
export function insertContacts(text: string, random: Random): string {
  const contact = random.pick([
    `加微信${token(8, random)}免费领取资料`,
    `【客服微信：${token(8, random)}】`,
    `咨询QQ：${Math.floor(1e8 + random.next() * 9e8)}`
  ])
  return insertInside(text, random, 120, () => contact)
}

/** Links of a spider pool under a page. */
export function appendFooter(text: string, random: Random): string {
  const links = Array.from({length: 5}, () => random.pick(brands))
  return `${text}\n友情链接：${links.join(' | ')}\n${links.join('_')}`
}

function insertInside(
  text: string,
  random: Random,
  every: number,
  make: () => string
): string {
  return text.replace(/(?<=\p{Script=Han}{2})(?=\p{Script=Han}{2})/gu, () =>
    random.next() < 1 / every ? make() : ''
  )
}
