import {chinese, halfMark} from './marks.ts'

/** Faces made of marks: :) :-( ;D */
const face = /^[:;]['’]?-?[()DPp3]/u
/** A stop that ends a quotation; elsewhere it may stand in a name or for dots. */
const quotedStop = /(?<=\p{Script=Han})\.(?=[”’」』])/gu
/** Longest text in brackets. */
const longest = 200

/**
 * Half-width marks that belong to Chinese text: Chinese stands directly before
 * or behind. A colon or comma between digits (12:30, 1,680) does not qualify,
 * nor does a mark inside Latin; brackets change together or not at all, a stop
 * only between Han and a closing quotation mark.
 */
export function findHalfWidth(text: string): Array<number> {
  const found: Array<number> = []
  for (const {index} of text.matchAll(halfMark))
    if (
      isBesideChinese(text, index) &&
      !isInRun(text, index) &&
      !face.test(text.slice(index, index + 4))
    )
      found.push(index)
  for (const {index} of text.matchAll(quotedStop)) found.push(index)
  let open = -1
  for (const {index, 0: bracket} of text.matchAll(/[()\r\n]/gu)) {
    if (bracket === '(') open = open === -1 ? index : Infinity
    else {
      if (bracket === ')' && open >= 0 && index - open <= longest)
        if (isChinese(text, open, index)) found.push(open, index)
      open = -1
    }
  }
  return found.sort((a, b) => a - b)
}

function isBesideChinese(text: string, index: number): boolean {
  const before = text.charAt(index - 1)
  const after = text.charAt(index + 1)
  return (
    (index > 0 && chinese.test(before)) ||
    (chinese.test(after) && !/\s/u.test(before))
  )
}

/** Whether it ends a run that stands at the start of a line, ????, which is no mark of a sentence. */
function isInRun(text: string, index: number): boolean {
  let start = index
  while (text.charAt(start - 1) === text.charAt(index)) start--
  return start < index && /^$|[\s]/u.test(text.charAt(start - 1))
}

/** Whether a pair of brackets stands in Chinese, or holds some beside it. */
function isChinese(text: string, open: number, close: number): boolean {
  const outside = [text.charAt(open - 1), text.charAt(close + 1)]
  const count = outside.filter((d) => chinese.test(d)).length
  return (
    count === 2 ||
    (count === 1 && /\p{Script=Han}/u.test(text.slice(open + 1, close)))
  )
}
