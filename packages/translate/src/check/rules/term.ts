import {type Dictionary, stem, tokenizeEnglish} from '@zhengben/align'
import type {Range} from '@zhengben/bitext'
import type {TermRow} from '@zhengben/glossary'
import {findPhrase, type StemmedText, stemText} from '../find-phrase.ts'
import {findWholeTerms} from '../find-whole-terms.ts'
import {isPinyin} from '../names/is-pinyin.ts'
import {reportAt, type UnitRule} from '../rule.ts'

/** A glossary term that the English renders by none of the ways given for it. */
export const term: UnitRule = function* (unit, {findTerms, dictionary}) {
  const mentions = findWholeTerms(unit.source.text, findTerms, dictionary)
  if (mentions.length === 0) return
  const text = stemText(unit.target.text)
  const seen = new Set<string>()
  for (const {range, term} of mentions) {
    if (seen.has(term.source)) continue
    seen.add(term.source)
    if (isRendered(term, text)) continue
    if (isLiteral(term, unit.source.text.slice(0, range[0]))) continue
    if (isSpeaker(term, unit.source.text, range)) continue
    if (organization.test(unit.source.text.slice(range[1]))) continue
    // That is the business of the rule for forbidden terms.
    if (term.forbidden.some((d) => findPhrase(d, text).length > 0)) continue
    yield reportAt(
      unit,
      'source',
      range,
      !isHead(unit.source.text, range[0]) && isTelling(term, text, dictionary)
        ? 'warning'
        : 'info',
      `Unexpected absence of the term ${term.source}, expected “${term.preferred}”`,
      [term.preferred, ...term.admitted]
    )
  }
}

/** 两岸 are the sides of the Strait, but those of a river where one stands before them. */
function isLiteral({source}: TermRow, before: string): boolean {
  return (
    source === '两岸' &&
    /[江河湖溪川渠浦滨濱渭泾淮汾湘赣][的]?$/u.test(before.slice(-2))
  )
}

/** 会议强调, 双方商定: who does it is clear, and a passive goes without. */
function isSpeaker(
  {source}: TermRow,
  text: string,
  [start, end]: Range
): boolean {
  return (
    (source === '会议' || source === '双方') &&
    /(?:^|[，。；：！？“\s])$/u.test(text.slice(0, start)) &&
    /^(?:还|也|并|同时|一致)*(?:指出|强调|认为|要求|决定|研究|审议|听取|讨论|通过|表示|同意|商定|约定)/u.test(
      text.slice(end)
    )
  )
}

/** Whether the words of one rendering are there, in any order and inflection. */
function isRendered(term: TermRow, text: StemmedText): boolean {
  const stems = new Set(text.stems)
  return [term.preferred, ...term.admitted].some((rendering) => {
    const wanted = stemText(rendering).stems.filter((d) => !small.has(d))
    return wanted.every((d) => stems.has(d) || hasRelative(d, stems))
  })
}

const small: ReadonlySet<string> = new Set(
  'of and in on for to with by at from our'.split(' ')
)

/** Another word of the family: modernize for modernization, China for Chinese. */
function hasRelative(word: string, stems: ReadonlySet<string>): boolean {
  // Names in pinyin have no inflection.
  if (word.length < 5 || (word.length > 5 && isPinyin(word))) return false
  const root = word.slice(0, Math.max(4, Math.ceil(word.length * 0.5)))
  for (const stem of stems) if (stem.startsWith(root)) return true
  return false
}

/** The term ends a longer name, which has its own rendering: “十四五”规划纲要, 《巴黎协定》目标. */
function isHead(text: string, start: number): boolean {
  return /[”」』》]$/u.test(text.slice(0, start))
}

/** The term is the beginning of a longer word or name that is no term: 财政赤字率, 立法局, 公务员制度委员会. */
const organization =
  /^(?:制度|事务|事務|管理|发展|合作|协调)?(?:率|强度|系数|指数|权|者|型|性|委员会|委員會|局|部|厅|廳|处|處|院|署|司|法|条例|條例|学院|大学|中心|协会|联会|基金|倡议|机关|机构)/u

/**
 * Whether a missing rendering is no paraphrase: the term is a long noun or
 * phrase, or part of its rendering or another word of the dictionary stands for
 * it. Short words and verbs are often left out or told in other words.
 */
function isTelling(
  term: TermRow,
  text: StemmedText,
  dictionary: Dictionary
): boolean {
  if (/^[vad]/.test(term.pos)) return false
  const {length} = [...term.source]
  if (length > 3) return true
  const parts = stemText(term.preferred).stems
  if (
    length > 2 &&
    !term.pos.startsWith('l') &&
    parts.length > 1 &&
    parts.some((d) => d.length > 3 && text.stems.includes(d))
  )
    return true
  return dictionary.lookup(term.source).some((gloss) =>
    gloss
      .replaceAll(/\([^)]*\)|^to /g, ' ')
      .split(/[;,/]/)
      .some((sense) => {
        const words = tokenizeEnglish(sense).map((d) => stem(d.value))
        return (
          words.length === 1 &&
          (words[0] as string).length > 3 &&
          text.stems.includes(words[0] as string)
        )
      })
  )
}
