import {isHan} from '@zhengben/chinese'

/** A run of Han between anything else: what is decoded in one go. */
export interface Clause {
  /** Offset in the text. */
  readonly start: number
  readonly text: string
  /** Whether a line break stands between it and the clause before. */
  readonly opensLine: boolean
}

/** Longest run decoded in one go, in UTF-16 units; longer ones are cut. */
const longestClause = 200

/** Cut a text into its runs of Han. */
export function findClauses(text: string): Array<Clause> {
  return [...readClauses(text)]
}

/** The same one by one, for long texts of which few are needed. */
export function* readClauses(text: string): Generator<Clause> {
  let start = -1
  let opensLine = true
  for (let at = 0; at <= text.length; ) {
    const codePoint = text.codePointAt(at) ?? 0
    const size = codePoint > 0xffff ? 2 : 1
    const inside = at < text.length && isHan(codePoint)
    if (start >= 0 && (!inside || at - start >= longestClause)) {
      yield {start, text: text.slice(start, at), opensLine}
      start = -1
      opensLine = false
    }
    if (inside && start < 0) start = at
    if (codePoint === 0x0a || codePoint === 0x0d) opensLine = true
    at += size
  }
}
