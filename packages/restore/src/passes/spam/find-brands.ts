import type {Edit, Message, Range} from '@zhengben/bitext'
import type {LanguageModel} from '../../model/language-model.ts'
import {linesWith} from '../lines-with.ts'
import {splitsWord} from '../splits-word.ts'
import {createWordFinder} from '../word-finder.ts'
import {bettingServices, brands, honestBrands, services} from './lexicon.ts'
import {spamEdit} from './spam-edit.ts'

/** A brand or game with whatever else of the kind stands around it. */
const part = [...brands, ...services]
  .sort((a, b) => b.length - a.length)
  .join('|')
const filler =
  '[A-Za-z]{0,4}\\d{0,4}[·()（）_-]{0,2}(?:[A-Za-z]{1,10}\\d{0,4}[·()（）_-]{0,2}){0,2}'
const phrases = new RegExp(
  `[A-Za-z]{0,3}\\d{0,4}(?:${part})(?:${filler}(?:${part}))+`,
  'giu'
)
const single = new RegExp(part, 'giu')
const findBrand = createWordFinder(brands)
const known = new Set(brands.map((d) => d.toLowerCase()))
const betting = new Set(bettingServices)
const honest = new Set(honestBrands.map((d) => d.toLowerCase()))
/** A text that speaks of betting in its own words may name who offers it. */
const aboutBetting = /赌|賭|博彩/u
/** So does a sentence about a crime or a rumour. */
const aboutNames =
  /团伙|團夥|涉案|嫌疑人|名义|名義|传闻|傳聞|谣言|謠言|不实|不實|假冒|冒充|诈骗|詐騙|查封|关停/u
/** Characters of a sentence that are read on either side. */
const reach = 60

/** Units of an organisation: what stands before one is its name. */
const unit =
  /^(?:\p{Script=Han}{0,6}(?:学院|學院|研究所|研究院|研究中心|实验室|實驗室|图书馆|圖書館|校区|校區|党委|黨委|校长|校長|院长|教授|校友|师生|師生|学子|附属医院|出版社|学报|集团|集團|有限公司|公司|股份))/u
/** A preposition or conjunction that wants a noun behind it. */
const preposition =
  /(?:[在由与與和向到于於对對]|毕业|畢業|就读|就讀|任职|来自)$/u
const clauseEnd = /^(?:[，。；、！？,;)）”的]|$)/u

interface Advert {
  readonly start: number
  readonly phrase: string
}

/**
 * Brands with what they offer: two brands, or a brand and an offer; one that is
 * an honest word elsewhere needs two offers, one of them a bet, or four. A name
 * alone is left, and one that fills quotation marks: it may be news.
 */
export function* findBrands(
  text: string,
  model: LanguageModel
): Generator<Edit> {
  const found = [...findAdverts(text)]
  if (found.length === 0) return
  if (isAboutBetting(text, found) && !areInserted(text, found, model)) return
  for (const {start, phrase} of found) {
    const end = closeBracket(text, start, start + phrase.length)
    const edit = spamEdit(start, end, 'spam-brand', 0.98)
    yield replacesName(text, start, end) ? toGap(edit) : edit
  }
}

/** Phrases stand in one line and hold a brand. */
function* findAdverts(text: string): Generator<Advert> {
  for (const [start, end] of linesWith(text, findBrand))
    for (const {index, 0: phrase} of text.slice(start, end).matchAll(phrases))
      if (isAdvert(phrase) && !isNamed(text, start + index, phrase))
        yield {start: start + index, phrase}
}

/** Whether the writer speaks of the name: in quotation marks, or in news. */
function isNamed(text: string, start: number, phrase: string): boolean {
  const end = start + phrase.length
  if (/[“「『《]/u.test(text.charAt(start - 1)))
    if (/[”」』》]/u.test(text.charAt(end))) return true
  const before = text.slice(Math.max(0, start - reach), start)
  const after = text.slice(end, end + reach)
  return aboutNames.test(
    (before.match(/[^。！？\n]*$/u)?.[0] ?? '') +
      (after.match(/^[^。！？\n]*/u)?.[0] ?? '')
  )
}

/** What a person should know about a name that a brand took the place of. */
export function explainGap(text: string, range: Range): Message {
  const actual = text.slice(...range)
  return {
    ruleId: 'gap-name',
    range,
    reason: `Unexpected advert ${actual} in place of a name, expected the name; look it up in the original`,
    actual,
    expected: []
  }
}

/** With the bracket that closes one the advert opened: …官网(中国). */
function closeBracket(text: string, start: number, end: number): number {
  const isOpen = /[(（][^()（）]*$/u.test(text.slice(start, end))
  return isOpen && /[)）]/u.test(text.charAt(end)) ? end + 1 : end
}

function isAdvert(phrase: string): boolean {
  const parts = (phrase.match(single) ?? []).map((d) => d.toLowerCase())
  const named = parts.filter((d) => known.has(d))
  const isHonest = named.every((d) => honest.has(d))
  if (named.length === 0) return false
  if (!isHonest) return parts.length >= 2
  const isBet = named.length > 1 || parts.some((d) => betting.has(d))
  return parts.length >= (isBet ? 3 : 5)
}

/** Whether the text says so in its own words, outside the adverts. */
function isAboutBetting(text: string, adverts: ReadonlyArray<Advert>): boolean {
  let at = 0
  for (const {start, phrase} of adverts) {
    if (aboutBetting.test(text.slice(at, start))) return true
    at = start + phrase.length
  }
  return aboutBetting.test(text.slice(at))
}

/** No report breaks its words with names, twice at that. */
function areInserted(
  text: string,
  adverts: ReadonlyArray<Advert>,
  model: LanguageModel
): boolean {
  const breaking = adverts.filter(({start, phrase}) =>
    splitsWord(text, start, start + phrase.length, model)
  )
  return breaking.length >= 2
}

function replacesName(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 4), start)
  const after = text.slice(end, end + 12)
  return unit.test(after) || (preposition.test(before) && clauseEnd.test(after))
}

function toGap(edit: Edit): Edit {
  const origin = {source: 'model', ruleId: 'gap-name'} as const
  const {kind, value, confidence} = edit
  return {
    ...edit,
    kind: 'gap',
    origin,
    confidence,
    steps: [
      {kind, origin: edit.origin, value},
      {kind: 'gap', origin, value}
    ]
  }
}
