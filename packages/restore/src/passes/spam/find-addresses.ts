import type {Edit} from '@zhengben/bitext'
import type {LanguageModel} from '../../model/language-model.ts'
import {splitsWord} from '../splits-word.ts'
import {spamEdit} from './spam-edit.ts'

/** A site's name and address in brackets in the middle of a sentence. */
const bracketed =
  /[[【「〖(（][^\n[\]【】「」〖〗()（）]{0,40}(?:w{3}|ww+)?\s?\.?[a-z0-9-]{2,30}\.\s?(?:com|cc|net|org|info|top|xyz|icu|me|cn|tw|la|vip|co|io|biz|app|site|club)[^\n[\]【】「」〖〗()（）]{0,10}[\]】」〗)）]/giu

/** A site's name, and nothing but an address: 中国知网[www.cnki.net]. */
const siteName = /[网網站库庫]$/u
const bareAddress = /^.(?:https?:\/\/)?[\w.-]+.$/u

/** In round brackets, and behind the site's name, writers give addresses themselves: 新华网（www.xinhuanet.com）. */
export function* findAddresses(
  text: string,
  model: LanguageModel
): Generator<Edit> {
  if (!text.includes('.')) return
  for (const {index, 0: address} of text.matchAll(bracketed)) {
    const end = index + address.length
    const isInside =
      /^\p{Script=Han}/u.test(text.slice(end, end + 2)) &&
      /\p{Script=Han}$/u.test(text.slice(Math.max(0, index - 2), index))
    const isOwn =
      /^[(（].*[)）]$/u.test(address) ||
      (siteName.test(text.charAt(index - 1)) && bareAddress.test(address))
    if (isInside && (!isOwn || splitsWord(text, index, end, model)))
      yield spamEdit(index, end, 'spam-address', 0.95)
  }
}
