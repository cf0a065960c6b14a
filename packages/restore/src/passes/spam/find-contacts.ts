import type {Edit} from '@zhengben/bitext'
import {isHan} from '@zhengben/chinese'
import type {LanguageModel} from '../../model/language-model.ts'
import {isHanBefore} from '../is-han-before.ts'
import {splitsWord} from '../splits-word.ts'
import {createWordFinder} from '../word-finder.ts'
import {spamEdit} from './spam-edit.ts'

/** An account to write to, or a number to call, with what is offered for it. */
const contact =
  /[[【（(「]?(?:请?(?:添加|关注|加|联系|咨询))?(?:客服|老师|站长|小编|助理)?(?:(?:微信|薇信|威信|徵信|v信|wx|vx|qq|扣扣|telegram|电报|飞机)(?:公众号|号|群|客服)?[:：]?\s?[a-z\d][\w-]{4,20}|(?:电话|热线|手机)[:：]?\s?(?:1\d{10}|400[\d-]{7,9}|0\d{2,3}-?\d{7,8}))(?:[，,]?(?:免费)?(?:领取|咨询|进群|获取|了解|详聊|办理|下单)(?:资料|福利|红包|全文|详情)?)?[\]】）)」]?/iuy
/** What every contact names, after six UTF-16 units at the most. */
const findMeans = createWordFinder(
  '微信 薇信 威信 徵信 v信 wx vx qq 扣扣 telegram 电报 飞机 电话 热线 手机'.split(
    ' '
  )
)
const longestLead = 6
/** What may follow two units of that. */
const follows = /[a-z\d公号群客:：\s]/iu

/** What `matchAll` finds, looked for around the names only. */
function* matchContacts(text: string): Generator<RegExpExecArray> {
  let done = 0
  for (let at = findMeans(text, 0); at >= 0; ) {
    const isOpen = follows.test(text.charAt(at + 2))
    for (let start = Math.max(done, at - longestLead); start <= at; start++) {
      if (!isOpen) break
      contact.lastIndex = start
      const found = contact.exec(text)
      if (!found) continue
      done = contact.lastIndex
      yield found
      break
    }
    at = findMeans(text, Math.max(at + 1, done))
  }
}

/** Times that a contact in square brackets must stand in a text; once, it is the writer's. */
const fewestBracketed = 2

/**
 * Adverts' contacts between Han: one that breaks a word, or stands in square
 * brackets again and again, and all that read the same. At the end of a sentence, or in one
 * of its own, a contact may be the author's.
 */
export function findContacts(text: string, model: LanguageModel): Array<Edit> {
  const inside = [...matchContacts(text)].filter(
    ({index, 0: found}) =>
      isHanBefore(text, index) &&
      isHan(text.codePointAt(index + found.length) ?? 0)
  )
  const counts = new Map<string, number>()
  for (const {0: found} of inside)
    counts.set(found, (counts.get(found) ?? 0) + 1)
  const sure = new Set<string>()
  for (const {index, 0: found} of inside)
    if (
      (/^【.*】$/u.test(found) &&
        (counts.get(found) ?? 0) >= fewestBracketed) ||
      splitsWord(text, index, index + found.length, model)
    )
      sure.add(found)
  return inside
    .filter(({0: found}) => sure.has(found))
    .map(({index, 0: found}) =>
      spamEdit(index, index + found.length, 'spam-contact')
    )
}
