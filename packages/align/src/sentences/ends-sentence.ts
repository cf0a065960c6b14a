import {beforeFigures, doubtful, openers, titles} from './abbreviations.ts'

/**
 * Whether a sentence ends where `head`, which ends with a stop, meets `rest`.
 * Abbreviations, initials, list numbers and quotations that the sentence goes
 * on after do not end it.
 */
export function endsSentence(head: string, rest: string): boolean {
  const next = rest.trimStart()
  if (next === '') return true
  // A small letter goes on with the sentence: “Why?” he asked.
  const isNumbered = /^\([a-z]{1,3}\)/.test(next)
  if (!isNumbered && /^["'“‘«([]*\p{Ll}/u.test(next)) return false
  if (/^[-–—,;:]/.test(next)) return false
  const near = head.slice(-300)
  if (
    near.lastIndexOf('(') > near.lastIndexOf(')') &&
    /^[^(]{0,300}\)/s.test(rest)
  ) {
    return false
  }
  const body = head.trimStart()
  // "1." and "(a)." number what follows.
  if (/^[([]?(?:\d{1,3}|[a-z]|[ivxlc]{1,5})[.)]+$/iu.test(body)) return false
  const [, word = '', closing = ''] =
    /([\p{L}\p{N}.&]*)\.((?:["'”’»)\]}]|\[\d+\])*)$/u.exec(head.slice(-60)) ??
    []
  if (word === '' || closing !== '') return true
  const key = word.replaceAll('.', '').toLowerCase()
  const opener = /^["'“‘«([]*(\p{L}+)/u.exec(next)?.[1]?.toLowerCase() ?? ''
  if (titles.has(key)) return false
  if (beforeFigures.has(key)) return !/^\d/.test(next)
  const isInitial = /^(?:\p{Lu}|(?:\p{L}\.)+\p{L})$/u.test(word)
  if (isInitial) return openers.has(opener) && word !== 'I'
  if (doubtful.has(key)) return openers.has(opener) || /^["“‘«]/.test(next)
  return true
}
