import {InputError} from './input-error.ts'
import type {Input} from './read-input.ts'

/** How files begin that hold marks of a machine between the words. */
const beginnings: ReadonlyArray<readonly [name: string, pattern: RegExp]> = [
  ['HTML', /^(?:<!doctype html\b|<html[\s>])/i],
  ['XML', /^(?:<\?xml\s|<(?:xliff|tmx|tbx|martif)[\s>])/],
  ['RTF', /^\{\\rtf/]
]

/**
 * Say of a text that it is in a format whose marks would be taken for words.
 * Only the beginning counts: Markdown may hold tags anywhere.
 */
export function warnOfMarkup({text, file}: Input): void {
  const reason = explainMarkup(text)
  if (reason === undefined) return
  const place = {line: 1, column: 1}
  file.message(reason, {place, source: 'zhengben', ruleId: 'markup'})
}

/** @throws {InputError} where the text is in such a format. */
export function refuseMarkup({path, text}: Input): void {
  const reason = explainMarkup(text)
  if (reason === undefined) return
  throw new InputError(path, reason, [{line: 1, column: 1, reason}])
}

function explainMarkup(text: string): string | undefined {
  const head = text.slice(0, 1000).trimStart()
  const found = beginnings.find(([, pattern]) => pattern.test(head))
  return (
    found &&
    `Unexpected ${found[0]}, expected text: its marks would be taken for words; save it as text or Markdown first`
  )
}
