import {
  exceptionRules,
  type SegmentationRule,
  type SentenceExceptions
} from '@zhengben/bitext'
import {speakerPattern} from './is-speaker.ts'

const han = '\\u3007\\u3400-\\u9FFF\\uF900-\\uFAFF'
const stop = '。｡！？‼⁇⁈⁉…⋯'
const quoteOpen = '“‘「『﹁﹃'
const quoteClose = '”’」』﹂﹄'
const bracketOpen = '《〈（(【〔\\[［〖'
const bracketClose = '》〉）)】〕\\]］〗'
const close = `${quoteClose}${bracketClose}"`
/** Emoji and note marks. */
const after = '(?:[\\p{So}\\p{Sk}\\uFE0F\\u200D]|\\[\\d{1,3}\\])*'
const anyStop = `[${stop}!?]`

const no = (before: string, after: string): SegmentationRule => ({
  breaks: false,
  before,
  after
})
const yes = (before: string, after: string): SegmentationRule => ({
  breaks: true,
  before,
  after
})

/**
 * The rules of `splitSentences` as SRX can say them, exceptions in front.
 * SRX sees a place and some text around it, not which marks are open there, so
 * that some places come out otherwise: quotations over several sentences,
 * slogans in quotation marks, …… after which speech goes on.
 */
export function chineseRules(
  exceptions: SentenceExceptions
): Array<SegmentationRule> {
  return [
    ...exceptionRules(exceptions),
    yes('\\n', ''),
    // The closing marks and commas after a stop belong to its sentence.
    no(
      `(?<=[${stop}!?．.${close}])`,
      `(?=[^\\S\\n]*(?:[${stop}${close}，、；：,;:—–～~]|[\\p{So}¹²³]|\\[\\d))`
    ),
    // A title or a bracket is one thing, whatever stops it holds.
    no(
      `(?<=[${bracketOpen}][^${bracketOpen}${bracketClose}\\n]{0,100}${anyStop}[${quoteClose}]?)`,
      `(?=[^${bracketOpen}\\n]{0,100}[${bracketClose}])`
    ),
    no(`${anyStop}[${quoteClose}]?[》〉]`, ''),
    no(`(?<=[！？!?…][）)】])`, ''),
    // Who spoke: “好。”他说。
    no(`(?<=${anyStop}[${quoteClose}"])`, `(?=\\s*${speakerPattern})`),
    // A quotation as part of a phrase: “为什么？”的问题
    no(
      `(?<=${anyStop}[${quoteClose}"])`,
      '(?=[的地得等之与和及或并而]|一[词语句声]|这[一个句种])'
    ),
    no(
      `(?<=[\\p{L}\\p{N}][${quoteOpen}][^${quoteOpen}${quoteClose}\\n]{0,100}[！？!?…]{1,3}[${quoteClose}])`,
      ''
    ),
    // ！ inside a quotation that ends without a stop.
    no(
      `(?<=[${quoteOpen}][^${quoteOpen}${quoteClose}\\n]{0,100}[！？!?…])`,
      `(?=[^${quoteOpen}${quoteClose}\\n]{0,100}[^${stop}!?.${quoteOpen}${quoteClose}\\n][${quoteClose}])`
    ),
    // …… as a pause: after few words, in a list, before a particle.
    no(
      `(?<=(?:^|[，；：,;:。！？${quoteOpen}\\n])[^${stop}，；：,;:\\n]{0,3}[…⋯]{1,2})`,
      `(?=[^\\s${quoteOpen}${bracketOpen}])`
    ),
    no(
      `(?<=、[^${stop}，；：,;:\\n]{0,40}[…⋯]{1,2})`,
      `(?=[^\\s${quoteOpen}${bracketOpen}])`
    ),
    no('(?<=[…⋯])', '(?=[的地得了着过等吗呢吧啊呀])'),
    // 一. numbers what follows.
    no(
      '(?<=(?:^|[\\s。])[一二三四五六七八九十百甲乙丙丁戊己庚辛]{1,5}[.．])',
      ''
    ),
    yes(`[${stop}][${stop}!?]*[${close}]*${after}`, '(?=\\s*\\S)'),
    yes(`(?<=[${han}${close}%])[!?][!?.]*[${close}]*`, '(?=\\s*\\S)'),
    yes(`[A-Za-z0-9][!?]+[${close}]*`, '(?=\\s+\\S)'),
    yes(`(?<=[${han}${close}%])[.．][${close}]*`, `(?=\\s|[^\\x00-\\x7F])`)
  ]
}
