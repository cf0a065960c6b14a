import type {Edit} from '@zhengben/bitext'
import {isHan} from '@zhengben/chinese'
import type {LanguageModel} from '../../model/language-model.ts'
import {isHanBefore} from '../is-han-before.ts'
import {splitsWord} from '../splits-word.ts'
import {foldLatin} from './fold-latin.ts'
import {spamEdit} from './spam-edit.ts'

/** How much of the text around `www` is folded, in UTF-16 units. */
const reach = 90
/** Where an address may begin: three of what is read as w. */
const start =
  /(?:[wWｗＷωԝѡш\u24e6\u24cc\u{1d400}-\u{1d6a3}]\s?){3}(?=\s?[.．。｡·•点點(（])/gu
const address =
  /^w\s?w\s?w\s?\(?\.\)?\s?(?:[a-z\d-]\s?){2,30}\(?\.\)?\s?(?:c\s?o\s?m|n\s?e\s?t|o\s?r\s?g|c\s?c|i\s?n\s?f\s?o|t\s?o\s?p|x\s?y\s?z|m\s?e|l\s?a|t\s?w|c\s?n|t\s?v)(?![a-z])(?:\s?\.\s?c\s?n)?/iu
const brackets = /[([{（［【〔「『〖《<＜]$/u
const closing = /^[)\]}）］】〕」』〗》>＞]/u

/**
 * Addresses written so that filters miss them: wWw.X.cOm, w w w . x . c o m,
 * letters of other scripts, 点 for the dot. Full-width letters and Chinese
 * stops alone are careless typing: those must break a word, once at least.
 */
export function findDisguisedAddresses(
  text: string,
  model: LanguageModel
): Array<Edit> {
  const places: Array<{from: number; end: number; folded: string}> = []
  const sure = new Set<string>()
  for (const {index} of text.matchAll(start)) {
    const found = text.slice(index, index + reach)
    const {value, offsets} = foldLatin(found)
    const [folded] = value.match(address) ?? []
    if (folded === undefined) continue
    const length = offsets[folded.length] as number
    const raw = found.slice(0, length)
    if (raw === folded && !isDisguised(raw, folded)) continue
    const [from, end] = withBrackets(text, index, index + length)
    const isBetween =
      isHanBefore(text, from) && isHan(text.codePointAt(end) ?? 0)
    const isSure = isDisguised(raw, folded)
    if (!isSure && !isBetween) continue
    places.push({from, end, folded})
    if (isSure || splitsWord(text, from, end, model)) sure.add(folded)
  }
  return places
    .filter((d) => sure.has(d.folded))
    .map((d) => spamEdit(d.from, d.end, 'spam-address'))
}

function withBrackets(
  text: string,
  start: number,
  end: number
): readonly [number, number] {
  const isIn =
    brackets.test(text.charAt(start - 1)) && closing.test(text.charAt(end))
  return isIn ? [start - 1, end + 1] : [start, end]
}

/** What no keyboard and no careless typist makes. */
function isDisguised(raw: string, folded: string): boolean {
  const letters = folded.replace(/\s/gu, '')
  const [host = '', ...names] = letters.split('.')
  const isOdd = (d: string): boolean =>
    !/^(?:[a-z\d()-]+|[A-Z\d()-]+|[A-Z][a-z\d()-]+)$/u.test(d)
  return (
    isOdd(host) ||
    isOdd(names.at(-1) ?? '') ||
    /^w\s+w\s+w/iu.test(folded) ||
    /[\p{Script=Cyrillic}\p{Script=Greek}\u{1d400}-\u{1d6a3}]/u.test(raw) ||
    /[a-z\d][点點][a-z\d]/iu.test(raw)
  )
}
