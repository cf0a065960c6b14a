import type {Random} from './random.ts'

/**
 * What converters that know no words write for a character, where another is
 * meant: 皇後, 註意, 頭發. Each is wrong beside most words.
 */
const wrong = new Map(
  Array.from(
    '后後 只隻 里裏 面麵 制製 注註 没冇 别彆 着著 干幹 系係 冲衝 征徵 范範 余餘 松鬆 准準 台檯 谷穀 丑醜 出齣 卷捲 云雲 千韆 几幾 发髮 复複 历曆 向嚮 合閤 回迴 家傢 表錶 舍捨 采採 斗鬥 愿願 当噹 须鬚 据據 价價 借藉 了瞭 周週 志誌 布佈 占佔 欲慾 咨諮 岩巖 卜蔔 仆僕 朴樸 夸誇 困睏 才纔 曲麯 御禦 升昇 吁籲 致緻 蒙矇 并併'.split(
      ' '
    ),
    (d) => [d.charAt(0), d.charAt(1)] as const
  )
)

/** Some characters of simplified text in the form of a wrong conversion. */
export function mixWrongForms(text: string, random: Random): string {
  const rate = random.pick([0.2, 0.5, 1])
  const used = new Map(
    [...wrong].filter(() => random.next() < 0.6).map((d) => d)
  )
  return Array.from(text, (d) =>
    random.next() < rate ? (used.get(d) ?? d) : d
  ).join('')
}

/** Traditional text in which a converter took the wrong form. */
export function convertByCharacter(
  text: string,
  random: Random,
  traditionalize: (text: string) => string
): string {
  const used = new Map([...wrong].filter(() => random.next() < 0.5))
  const converted = Array.from(text)
  const right = Array.from(traditionalize(text))
  return right
    .map((d, i) =>
      random.next() < 0.7 ? (used.get(converted[i] ?? '') ?? d) : d
    )
    .join('')
}

/** Clauses in traditional characters, clauses in simplified ones. */
export function mixScripts(
  text: string,
  random: Random,
  traditionalize: (text: string) => string
): string {
  return text.replace(/[^，。；]+/gu, (clause) =>
    random.next() < 0.5 ? traditionalize(clause) : clause
  )
}
