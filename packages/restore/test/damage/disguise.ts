import type {Random} from './random.ts'

/** Characters and those that look like them, as writers who dodge filters type them. */
const alike = table(
  '大夶 交茭 的菂 再洅 有洧 我莪 你伱 是昰 人亾 好恏 时溡 年哖 花婲 会浍 要葽 和啝 不卟 了孒 他彵 们扪 天兲 可妸 过濄 什甚 下芐 心杺 自洎 家傢 看看 说說'
)
/** Characters taken apart. */
const parts = table(
  '谢讠射 法氵去 相木目 明日月 说讠兑 话讠舌 信亻言 住亻主 钱钅戋 胖月半 股月殳 请讠青 情忄青 清氵青 城土成 提扌是 地土也 结纟吉 际阝示 体亻本 他亻也 们亻门 得彳导 现王见 理王里 和禾口 知矢口 机木几 材木才 线纟戋'
)
/** Kangxi radicals and those of the supplement for the characters they look like. */
const radicals = table(
  '一⼀ 人⼈ 大⼤ 小⼩ 工⼯ 山⼭ 心⼼ 手⼿ 文⽂ 方⽅ 日⽇ 月⽉ 木⽊ 水⽔ 火⽕ 生⽣ 用⽤ 目⽬ 石⽯ 立⽴ 米⽶ 老⽼ 而⽽ 自⾃ 色⾊ 行⾏ 言⾔ 走⾛ 足⾜ 身⾝ 里⾥ 金⾦ 面⾯ 音⾳ 首⾸ 香⾹ 高⾼ 民⺠ 西⻄ 见⻅ 车⻋ 长⻓ 门⻔ 页⻚ 风⻛ 飞⻜ 马⻢ 鱼⻥ 龙⻰ 黄⻩ 青⻘ 食⻝ 母⺟'
)
/** Syllables of Hangul that a font shows as other characters. */
const hangul = [...'놅땣놖놛깊눓녊뇾껙뎃께꽭놇뮔뺆쇋얷퇍']
const common = [...'的是在不了有我他这人们中大来上为个国']

function table(rows: string): ReadonlyMap<string, string> {
  return new Map(rows.split(' ').map((d) => [d.charAt(0), d.slice(1)] as const))
}

/** Replace what a table holds, each place with a chance. */
function replaceBy(
  text: string,
  pairs: ReadonlyMap<string, string>,
  random: Random,
  rate: number
): string {
  return Array.from(text, (d) =>
    random.next() < rate ? (pairs.get(d) ?? d) : d
  ).join('')
}

export function useLookAlikes(text: string, random: Random): string {
  return replaceBy(text, alike, random, 0.4)
}

export function takeApart(text: string, random: Random): string {
  return replaceBy(text, parts, random, 0.4)
}

export function useRadicals(text: string, random: Random): string {
  return replaceBy(text, radicals, random, 0.8)
}

/** A cipher of a font: every sighting of some common characters becomes one of Hangul. */
export function encipher(text: string, random: Random): string {
  const pairs = new Map(
    common
      .map((d, i) => [d, hangul[i] as string] as const)
      .filter(() => random.next() < 0.7)
  )
  return replaceBy(text, pairs, random, 1)
}
