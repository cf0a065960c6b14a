import type {Edit} from '@zhengben/bitext'
import {spamEdit} from './spam-edit.ts'

const title = /^\s*([^\s:：,，。]{3,20})[:：,，]/u
/** A keyword and the site's address that begin a paragraph. */
const lead =
  /^[ \t\u3000]*([\p{Script=Han}A-Za-z\d.·]{3,20})[ \t\u3000]+((?:https?:\/\/)?[a-z\d-]{1,40}(?:\.[a-z\d-]{1,40}){1,3})[ \t\u3000]+(?=[\p{Script=Han}“”「《])/gmu
/** Top-level domains that cost next to nothing. */
const cheap =
  /\.(?:icu|top|xyz|cc|vip|club|site|online|win|bid|loan|pw|tk|ml)$/u
const game = /传奇|私服|霸业|开服|双线|微变|合击|套装|复古|外挂|辅助|攻略/u
/** How much the two keywords share, in UTF-16 units. */
const shared = 3
/** Where paragraphs are still the page's first, in UTF-16 units. */
const top = 600

/**
 * A site's keyword before the title and, with the site's address, before the
 * first paragraph. An agency heads its reports so too; a machine betrays itself
 * by another script than the page's, by a cheap domain or by a game's name.
 */
export function findKeywords(
  text: string,
  simplify: (text: string) => string
): Array<Edit> {
  const head = text.slice(0, top)
  const [whole = '', inTitle = ''] = head.match(title) ?? []
  if (inTitle === '' || !head.includes('.')) return []
  for (const {
    index,
    0: found,
    1: keyword = '',
    2: address = ''
  } of head.matchAll(lead)) {
    if (index < whole.length || countShared(inTitle, keyword) < shared) continue
    const rest = head.slice(whole.length).replaceAll(keyword, '')
    if (
      !cheap.test(address) &&
      !game.test(keyword) &&
      !isOtherScript(inTitle + keyword, rest, simplify)
    )
      continue
    return [
      spamEdit(whole.search(/\S/u), whole.length, 'spam-keyword', 0.95),
      spamEdit(
        index + found.search(/\S/u),
        index + found.length,
        'spam-keyword',
        0.95
      )
    ]
  }
  return []
}

function countShared(left: string, right: string): number {
  let count = 0
  while (count < left.length && left[count] === right[count]) count++
  return count
}

/** Whether the keyword has the simplified form of a character the page writes otherwise. */
function isOtherScript(
  keyword: string,
  rest: string,
  simplify: (text: string) => string
): boolean {
  const simplified = simplify(rest)
  return [...keyword].some((d) => simplified.includes(d) && !rest.includes(d))
}
