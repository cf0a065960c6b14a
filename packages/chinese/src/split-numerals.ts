import type {Word} from './word.ts'

/**
 * Measure words, and units that stand behind a numeral like one. From general
 * knowledge of the language; what dictionaries list with a numeral before it.
 */
const measures =
  '个 位 名 种 座 层 队 次 岁 部 条 部分 门 日 所 支 篇 副 轮 批 段 对 卷 任 代 栋 件 只 张 度 块 宗 款 桩 颗 ' +
  '年 月 天 周 届 期 家 项 台 辆 艘 架 间 场 本 匹 头 口 句 声 道 片 套 双 组 群 股 笔 份 封 幅 枚 粒 根 株 棵 ' +
  '朵 把 杯 瓶 盒 箱 袋 串 排 列 行 圈 阵 番 遍 趟 回 顿 倍 号 节 集 章 页 线 等 级 类 步 ' +
  '元 角 吨 亩 米 公里 千米 厘米 公斤 千克 公顷 平方米 平方公里 立方米 小时 分钟 秒 美元 欧元 英镑 日元 港元 ' +
  '个月 年代 世纪 人次 千瓦 千瓦时 户 人 标箱 桶 桩 ' +
  '個 層 隊 歲 條 門 輪 對 棟 隻 張 塊 顆 屆 項 臺 輛 間 場 頭 聲 雙 組 筆 號 節 頁 級 類'

const counted = new RegExp(
  `^(第?[〇零一二两兩三四五六七八九十百千万萬亿億几幾数數多余餘]+)(${measures
    .split(' ')
    .sort((a, b) => b.length - a.length)
    .join('|')})$`
)

/**
 * Cuts a measure word from its numeral: 一个 → 一 个, 第三次 → 第三 次, 万元 → 万 元.
 * Only words the segmenter calls numerals (m, mq): 一方面 and 三峡 stay whole.
 */
export function splitNumerals(words: ReadonlyArray<Word>): ReadonlyArray<Word> {
  return words.flatMap((word) => {
    if (word.pos !== 'm' && word.pos !== 'mq') return [word]
    const match = counted.exec(word.value)
    if (!match) return [word]
    const [start, end] = word.range
    const numeral = match[1] as string
    const middle = start + numeral.length
    return [
      {range: [start, middle], value: numeral, pos: 'm'},
      {range: [middle, end], value: match[2] as string, pos: 'q'}
    ] satisfies Array<Word>
  })
}
