import type {Range} from '@zhengben/bitext'

/** A URL ends where its ASCII ends: Chinese goes on right after it. */
const address =
  /(?:(?:https?|ftp):\/\/|www\.)[\w~!$&'()*+,;=:@%/?#[\].-]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/gi
const trailing = new Set(`.,;:!?'()[]*`)

/** URLs and e-mail addresses in a text, without the punctuation after them. */
export function findUrls(text: string): Array<Range> {
  const found: Array<Range> = []
  for (const {0: value, index} of text.matchAll(address)) {
    let end = value.length
    while (end > 0 && trailing.has(value[end - 1] as string)) end--
    found.push([index, index + end])
  }
  return found
}
