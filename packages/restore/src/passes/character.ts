import type {Edit} from '@zhengben/bitext'
import {isHan} from '@zhengben/chinese'
import type {PassResult} from '../pass.ts'
import {isHanBefore} from './is-han-before.ts'
import {readRadical} from './radicals.ts'
import {createUnitFinder} from './unit-finder.ts'

/**
 * Kangxi and CJK radicals and compatibility ideographs: code points that look
 * like a character and stand for it in text that came through PDF or OCR. A
 * radical named as such stands alone, so only those beside other Han are changed.
 */
const lookAlike = /[\u2e80-\u2fdf\uf900-\ufaff\u{2f800}-\u{2fa1f}]/u

/** Kana among the letters of Japanese text: half of them or more; Chinese has a の here and there. */
const leastKana = 0.2
/** Texts about radicals write them as such. */
const aboutRadicals = /部首|偏旁|康熙字典/u
/**
 * A radical named or quoted in a line: ⽔部（水）, “⾔”字旁. Behind Han, ⼤部 is
 * a part of the text.
 */
const namedRadical =
  /(?<![\p{Script=Han}])[\u2e80-\u2fdf](?=[部旁](?:[首（(：、\s]|$)|字[头底旁]|[（(][\p{Script=Han}]{1,3}[)）]|[”’」』》])/gmu

/**
 * Characters that cannot be seen: zero-width space and joiners, soft hyphen,
 * byte order mark, direction marks. Beside Han none of them has any effect;
 * variation selectors do and stay.
 */
const invisible =
  /(?:\u034f|[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff])+/gu

/**
 * What a machine may strew behind Han: tags, marks of ruby, combining marks, and
 * variation selectors, of which Unicode gives Han only the first three. Left
 * out are lines through and under a character, which people write for fun, and
 * the selectors of Han that single names need.
 */
const strewn =
  /(?<=\p{Script=Han})(?:[\ufff9-\ufffb]|[\ufe03-\ufe0f]|[\u0300-\u0322]|[\u0324-\u0331]|[\u0333\u0334]|[\u0339-\u034e]|[\u0350-\u036f]|[\u0488\u0489]|[\u{e0000}-\u{e007f}])+/gu
/** A quick look for any of them. */
const anyStrewn =
  /[\u0300-\u036f]|[\u0488\u0489]|[\ufe00-\ufe0f]|[\ufff9-\ufffb]|[\u{e0000}-\u{e01ef}]/u
/** Places from which on marks are strewn; one may be a slip. */
const fewestStrewn = 2
/** The selectors of Han, if every fifth character has one, and many. */
const selector =
  /(?<=\p{Script=Han})(?:[\ufe00-\ufe02]|[\u{e0100}-\u{e01ef}])/gu
const fewestSelectors = 10
const selectorShare = 0.2

/**
 * A first look, by UTF-16 unit: most texts hold none of all these. High
 * surrogates stand for the planes they open.
 */
const findSuspect = createUnitFinder(
  '\u00ad\u0488\u0489\u061c\u180e\ufeff\ud87e\udb40',
  '\u0300-\u036f',
  '\u200b-\u200f',
  '\u202a-\u202e',
  '\u2060-\u206f',
  '\u2e80-\u2fdf',
  '\uf900-\ufaff',
  '\ufe00-\ufe0f',
  '\ufff9-\ufffb'
)

/** Give characters that stand in for others their own code points, and drop invisible ones. */
export function restoreCharacters(text: string): PassResult {
  if (findSuspect(text, 0) < 0) return {edits: []}
  const edits: Array<Edit> = [
    ...findInvisible(text),
    ...findStrewn(text),
    ...findLookAlikes(text)
  ]
  return {edits: edits.sort((a, b) => a.range[0] - b.range[0])}
}

function* findInvisible(text: string): Generator<Edit> {
  for (const {index, 0: found} of text.matchAll(invisible)) {
    const end = index + found.length
    if (!isHanBefore(text, index) && !isHanAt(text, end)) continue
    yield edit(index, end, '', 'character-invisible')
  }
}

function* findStrewn(text: string): Generator<Edit> {
  if (!anyStrewn.test(text)) return
  const marks = [...text.matchAll(strewn)]
  const selectors = [...text.matchAll(selector)]
  if (marks.length >= fewestStrewn)
    for (const {index, 0: found} of marks)
      yield edit(index, index + found.length, '', 'character-invisible')
  if (selectors.length < fewestSelectors) return
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  if (selectors.length < han * selectorShare) return
  for (const {index, 0: found} of selectors)
    yield edit(index, index + found.length, '', 'character-invisible')
}

function* findLookAlikes(text: string): Generator<Edit> {
  if (!lookAlike.test(text)) return
  if (aboutRadicals.test(text)) return
  const named = new Set(Array.from(text.matchAll(namedRadical), (d) => d.index))
  const language = isJapanese(text) ? 'ja' : 'zh'
  let at = 0
  for (const character of text) {
    const end = at + character.length
    const meant = lookAlike.test(character)
      ? readRadical(character, language)
      : ''
    const isOne =
      !named.has(at) && meant !== '' && meant.length <= 2 && meant !== character
    if (isOne && (isHanBefore(text, at) || isHanAt(text, end)))
      yield edit(at, end, meant, 'character-look-alike')
    at = end
  }
}

function edit(start: number, end: number, value: string, ruleId: string): Edit {
  return {
    range: [start, end],
    value,
    kind: 'character',
    origin: {source: 'unicode', ruleId},
    confidence: 1
  }
}

function isHanAt(text: string, offset: number): boolean {
  return isHan(text.codePointAt(offset) ?? 0)
}

function isJapanese(text: string): boolean {
  const kana = text.match(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)
  if (!kana) return false
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  return kana.length > leastKana * (han + kana.length)
}
