import type {Edit} from '@zhengben/bitext'
import {isHanBefore} from '../is-han-before.ts'
import {matchFrom} from '../match-from.ts'
import {createUnitFinder} from '../unit-finder.ts'
import {glyph} from './find-glyph-runs.ts'
import {rating} from './find-glyphs.ts'
import {noiseEdit} from './noise-edit.ts'

/** Numbers of a list and notes of music: writers put them between words. */
const usual = '[\u2776-\u2793\u2669-\u266f]'
/** A shape or emoji, or what spinners strew as well and others use for routes and seals. */
const run = new RegExp(`(?:(?!${usual})(?:${glyph}|[㊣〓※◎→←⇒卍卐]))+`, 'uy')
const findRun = createUnitFinder(
  '‼⁉〰〽㊗㊙㊣〓※卍卐',
  '\u2100-\u2bff',
  '\ud83c-\ud83f'
)
/** What may lead from one word to another, 北京→上海, open a note, 注：※, tell a sex, or tick. */
const leading = /^[→←⇒※◎♀♂☑☒✓✔✕✖✗✘]$/u
/** What begins a caption, a note or a link rather than a sentence. */
const caption =
  /^.{0,2}(?:图|照片|记者|编辑|来源|作者|注|备注|点击|相关|延伸|推荐|阅读|摄影|供图|本报|责)/u
const mark = /[，。；、！？,;!?…”）)]/u
/** What a sentence may go on with, or end. */
const goesOn =
  /^(?:[\p{Script=Han}\p{N}A-Za-z“‘《（(，。；：、！？,;:!?…”）)]|$|\n)/u

/**
 * Glyphs and symbols in a text that a machine is known to have spun: it strewed
 * them behind marks, between words and at the ends of paragraphs, with no
 * blank on either side. One that opens a single line of all is no bullet.
 */
export function findStrewn(text: string): Array<Edit> {
  const strewn: Array<Edit> = []
  const opening = new Map<string, Array<Edit>>()
  for (const {index, 0: found} of matchFrom(text, run, findRun)) {
    const end = index + found.length
    const after = text.slice(end, end + 4)
    if (rating.test(found) || !goesOn.test(after)) continue
    const edit = noiseEdit(index, end, 'noise-glyph')
    const before = text.charAt(index - 1)
    if (before === '' || before === '\n') {
      const first = String.fromCodePoint(found.codePointAt(0) ?? 0)
      if (!caption.test(after))
        opening.set(first, [...(opening.get(first) ?? []), edit])
    } else if (mark.test(before) || isInSentence(text, index, found))
      strewn.push(edit)
  }
  for (const edits of opening.values())
    if (edits.length === 1) strewn.push(...edits)
  return strewn
}

function isInSentence(text: string, start: number, found: string): boolean {
  if (leading.test(found)) return false
  return /[：:.\d]/u.test(text.charAt(start - 1)) || isHanBefore(text, start)
}
