import {closeQuote} from './close-quote.ts'

const quote = /[“”‘’「」『』《》【】]/u
const closing = /^[”’」』》】]$/u
const opening = /^[“‘「『《【]$/u

/**
 * Whether a restored quotation mark agrees with the others of its line: one
 * that closes needs an open quotation that nothing else closes, one that opens
 * none. Undecided for other marks, and where no mark follows that would tell.
 */
export function judgeQuote(
  mark: string,
  before: string,
  behind: string
): 'agrees' | 'undecided' | 'disagrees' {
  const open = closeQuote(before)
  const next = quote.exec(behind)?.[0]
  const isClosed = next !== undefined && closing.test(next)
  if (closing.test(mark)) {
    if (open !== mark) return 'disagrees'
    return next === mark ? 'disagrees' : 'agrees'
  }
  if (!opening.test(mark)) return 'undecided'
  if (open !== undefined) return 'disagrees'
  return isClosed ? 'agrees' : 'undecided'
}
