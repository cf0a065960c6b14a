import type {Edit} from '@zhengben/bitext'
import type {LanguageModel} from '../../model/language-model.ts'
import {splitsWord} from '../splits-word.ts'
import {spamEdit} from './spam-edit.ts'

/** A site's name and address in brackets in the middle of a sentence. */
const bracketed =
  /[[【「『〖(（][^\n[\]【】「」『』〖〗()（）]{0,40}(?:w{3}|ww+)?\s?\.?[a-z0-9-]{2,30}\.\s?(?:com|cc|net|org|info|top|xyz|icu|me|cn|tw|la|vip|co|io|biz|app|site|club)[^\n[\]【】「」『』〖〗()（）]{0,10}[\]】」』〗)）]/giu

/** A site's name, and nothing but an address: 中国知网[www.cnki.net]. */
const siteName = /[网網站库庫]$/u
const bareAddress = /^.(?:https?:\/\/)?[\w.-]+.$/u
/** What sites of novels ask for, and no writer. */
const plea =
  /最快更新|最新章[节節]|更新最快|[就请請][上到]|收藏本|无弹窗|無彈窗|免费阅读|免費閱讀/u

/**
 * In round brackets, and behind the site's name, writers give addresses
 * themselves: 新华网（www.xinhuanet.com）. Where one such breaks a word, all of
 * the text are adverts.
 */
export function* findAddresses(
  text: string,
  model: LanguageModel
): Generator<Edit> {
  if (!text.includes('.')) return
  const inside = Array.from(
    text.matchAll(bracketed),
    ({index, 0: address}) => ({
      start: index,
      end: index + address.length,
      isPlain: /^[(（].*[)）]$/u.test(address) && !plea.test(address),
      isNamed:
        siteName.test(text.charAt(index - 1)) && bareAddress.test(address)
    })
  ).filter(
    ({start, end}) =>
      /^\p{Script=Han}/u.test(text.slice(end, end + 2)) &&
      /\p{Script=Han}$/u.test(text.slice(Math.max(0, start - 2), start))
  )
  const breaking = inside.filter((d) => splitsWord(text, d.start, d.end, model))
  for (const place of inside) {
    const {start, end, isPlain, isNamed} = place
    const isSure = breaking.includes(place)
    if (isSure || (!isNamed && (!isPlain || breaking.length > 0)))
      yield spamEdit(start, end, 'spam-address', 0.95)
  }
}
