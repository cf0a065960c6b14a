import type {Edit} from '@zhengben/bitext'
import {isHanBefore} from '../is-han-before.ts'
import {noiseEdit} from './noise-edit.ts'

/** Without the sign of the baht, which prices bear. */
const thaiOrLao = /[\u0e00-\u0e3e\u0e40-\u0eff]+/gu
const names = /[泰傣][语語文国國]|老挝|老撾|寮[语語文国國]/u
/** A bracket, a symbol or an accent beside a letter, or ๑ twice: faces, ๑乛◡乛๑. */
const face =
  /[\u0e00-\u0e3e\u0e40-\u0eff](?:[(（)）]|\p{S}|\p{Mn})|(?:[(（)）]|\p{S}|\p{Mn})[\u0e00-\u0e3e\u0e40-\u0eff]|๑[^，。；！？\n]{1,8}๑/gu
/** Vowels with accents: where Thai is strewn, these are strewn along with it. */
const accented = /(?<=\p{Script=Han})[à-öø-ýÀ-ÖØ-Ý](?=\p{Script=Han})/gu
/** A note's number with a letter put inside: 16๔6. */
const brokenNumber =
  /(?<=\p{Script=Han})\d{1,3}[\u0e00-\u0e3e\u0e40-\u0eff]\d{1,3}(?=[，。；,.;]|$)/gmu

/**
 * Thai and Lao letters strewn over Chinese text, one or two at a time. Where
 * the document holds a longer run or names them, it is about those languages.
 */
export function findForeignLetters(text: string): Array<Edit> {
  const runs = [...text.matchAll(thaiOrLao)]
  if (runs.length < 2 || runs.some((d) => d[0].length > 2)) return []
  if (names.test(text)) return []
  const faces = new Set<number>()
  for (const {index, 0: found} of text.matchAll(face))
    for (let at = index; at < index + found.length; at++) faces.add(at)
  const letters = runs.filter(
    ({index}) => isHanBefore(text, index) && !faces.has(index)
  )
  if (letters.length === 0) return []
  return [
    ...letters,
    ...text.matchAll(accented),
    ...text.matchAll(brokenNumber)
  ].map(({index, 0: run}) =>
    noiseEdit(index, index + run.length, 'noise-foreign-letter')
  )
}
