import {InputError} from './input-error.ts'
import type {Input} from './read-input.ts'

/** Names in XML declarations by the encodings that are read. */
const encodings: ReadonlyArray<readonly [name: RegExp, encoding: RegExp]> = [
  [/^utf-?8$/i, /^utf-8$/],
  [/^(?:utf-?16(?:le|be)?|ucs-?2|iso-10646-ucs-2)$/i, /^utf-16/],
  [/^(?:gb_?2312(?:-80)?|gbk|cp936|gb18030|euc-cn)$/i, /^gb18030$/],
  [/^(?:big-?5(?:-hkscs)?|cp950)$/i, /^big5$/]
]

/**
 * @throws {InputError} where an XML declaration names another encoding than
 *   the bytes are in: one of the two is wrong, and so may be every character.
 */
export function refuseWrongEncoding({path, text, encoding}: Input): void {
  const head = text.slice(0, 200)
  const found = /^<\?xml\s[^>]*?\bencoding\s*=\s*["']([^"'>]*)["']/.exec(head)
  const [all, declared] = found ?? []
  if (all === undefined || declared === undefined) return
  const known = encodings.find(([name]) => name.test(declared))
  const isPlain = encoding === 'utf-8' && isAscii(text)
  const isWide = known?.[1].test('utf-16le') ?? false
  if (known?.[1].test(encoding) || (isPlain && !isWide)) return
  const reason = `Unexpected bytes in ${encoding}, expected ${declared} as the XML declaration says; correct the declaration or save the file in that encoding`
  throw new InputError(path, reason, [
    {line: 1, column: all.length - declared.length, reason}
  ])
}

function isAscii(text: string): boolean {
  return !/\P{ASCII}/u.test(text)
}
