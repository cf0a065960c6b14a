import type {Edit, Range} from '@zhengben/bitext'
import {tellsOfCode} from '../tells-of-code.ts'
import {namesScraps} from './names-scraps.ts'
import {noiseEdit} from './noise-edit.ts'

const tag =
  /<(\/?)(p|br|div|span|font|b|strong|a|img|td|tr|table|tbody|em|i|u|ul|ol|li|h[1-6]|center|o:p|hr|section|blockquote|sup|sub)(?:\s[^<>\n]{0,300})?\/?>/giu
const code =
  /\[(\/?)(b|i|u|s|url|img|size|color|font|quote|align|center|p|td|tr|table|backcolor|list|attach|hide|indent)(?:=[^[\]\n]{0,80})?\]/giu
/** The end of a tag whose start was cut off. */
const cut =
  /(?<![<\w/])(?:br ?\/|\/(?:p|span|div|strong|font|b|a|td|tr|li|em|h[1-6]))>/giu
const slanted = /^<\/?i>$/iu
/** Tags that need no end. */
const single = /^(?:br|hr|img|p|li|td|tr)$/iu

/**
 * Tags left over in running text. Those that pair are mark-up a writer means;
 * once an end without a start is seen, or a start without an end, the page was
 * scraped and cut, and all tags of that language go.
 */
export function findMarkup(text: string): Array<Edit> {
  if (!/<\/?[a-z]|\/[a-z\d]*>|\[\/?[a-z]/iu.test(text)) return []
  const cuts = [...text.matchAll(cut)]
  const tags = [...text.matchAll(tag)]
  const codes = [...text.matchAll(code)]
  const found: Array<RegExpMatchArray> = [
    ...(cuts.length > 0 || isBroken(tags) ? [...cuts, ...tags] : []),
    ...(isBroken(codes) ? codes : [])
  ]
  if (found.length === 0 || tellsOfCode(text)) return []
  const ranges = found.map(
    ({index = 0, 0: scrap}): Range => [index, index + scrap.length]
  )
  if (cuts.length === 0 && !isEnough(text, ranges)) return []
  if (namesScraps(text, ranges)) return []
  return ranges.map(([start, end]) => noiseEdit(start, end, 'noise-markup'))
}

/**
 * One tag amid a clause may be a word of it; one between sentences is none, but
 * for slanted letters, which may end in the next line of a subtitle.
 */
function isEnough(text: string, ranges: ReadonlyArray<Range>): boolean {
  return (
    ranges.length > 1 ||
    ranges.some((d) => isAtEnd(text, d[0]) && !slanted.test(text.slice(...d)))
  )
}

function isAtEnd(text: string, start: number): boolean {
  return start === 0 || /[\n。！？；…”]/u.test(text.charAt(start - 1))
}

/** `[b]` and `[p]` alone may be sounds: an end must be seen, or a start that has a value. */
function isBroken(tags: ReadonlyArray<RegExpMatchArray>): boolean {
  const open = new Map<string, number>()
  let isSure = false
  for (const {0: found, 1: slash, 2: name = ''} of tags) {
    const key = name.toLowerCase()
    open.set(key, (open.get(key) ?? 0) + (slash ? -1 : 1))
    isSure ||= Boolean(slash) || /[=<]/u.test(found)
  }
  if (!isSure) return false
  return [...open].some(([name, count]) =>
    single.test(name) ? count < 0 : count !== 0
  )
}
