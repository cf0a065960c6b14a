import type {Edit} from '@zhengben/bitext'
import type {PassContext, PassResult} from '../pass.ts'
import {findFurniture} from './layout/find-furniture.ts'
import {joinBlanks} from './layout/join-blanks.ts'
import {joinLines} from './layout/join-lines.ts'
import {readLines} from './layout/read-lines.ts'

/**
 * Lines of text that is set out by its lines: lists with ASCII bullets, tables
 * drawn with lines, quoted mail, commands, code, attributions. A percent sign
 * before a mark was cut from its number.
 */
const setOut =
  /^(?:[*+>|│┃┌├└┬┴$#]|%(?![，。；、）])|-[ -]|\/\/|\/\*|<[a-z/!])|[{};]$|[│┃|]$|\t|\S {3,}\S|^\d{1,2}(?:\.\d{1,2})+\.? |^(?:From|To|Subject|Date|Cc|发件人|收件人|主题|抄送)\s*[:：]/u
/**
 * What only mail has: the mark before a signature (RFC 3676, 4.3), two lines of a
 * head, two of a quotation. Its lines are wrapped by those who write it.
 */
const mail =
  /^-- \r?$|^(?:From|To|Subject|Date|Cc|发件人|收件人|主题|抄送|日期|发送时间)[ \t]*[:：].*\r?\n(?:From|To|Subject|Date|Cc|发件人|收件人|主题|抄送|日期|发送时间)[ \t]*[:：]|^>.*\r?\n>/mu
/** Share of such lines from which on the breaks are left alone. */
const leastSetOut = 1 / 12
/** Names of commands, files and options: sudo(8), /etc/hosts, --help, file.txt. */
const identifier =
  /[a-z]\(\d\)|[\w"“'‘ ]\/[a-z]+[\w/]|(?<!\w)--?[a-z]|[a-z]_[a-z]|\w\.[a-z]{2,4}(?![a-z])|"[!-~]+"/iu
/** Share of lines with one that technical text, set by its writer for a screen, begins at. */
const leastIdentifiers = 1 / 10
/** Share of Latin letters among letters that it begins at. */
const leastLatin = 0.1

/**
 * Join lines that a machine cut, drop heads and feet of pages between their
 * halves, and close up Han that were set apart by blanks. All of it rests on
 * one observation: writers break lines and set blanks between words, machines
 * anywhere. Verse, lists, tables, code and mail stay as they are.
 */
export function restoreLayout(text: string, context: PassContext): PassResult {
  const edits: Array<Edit> = [...joinBlanks(text, context)]
  if (!/[\r\n]/u.test(text)) return {edits}
  const lines = readLines(text, context.findRemovals())
  const furniture = findFurniture(lines)
  const own = lines.filter((d) => !furniture.has(d)).map((d) => d.text)
  if (own.length > 1 && !isSetOut(text, own))
    for (const edit of joinLines(text, lines, furniture, context))
      edits.push(edit)
  return {edits: edits.sort((a, b) => a.range[0] - b.range[0])}
}

function isSetOut(text: string, lines: ReadonlyArray<string>): boolean {
  if (mail.test(text)) return true
  const found = lines.filter((d) => setOut.test(d)).length
  if (found >= lines.length * leastSetOut) return true
  const named = lines.filter((d) => identifier.test(d)).length
  if (named >= lines.length * leastIdentifiers) return true
  const sample = text.slice(0, 100_000)
  const latin = sample.match(/[a-zA-Z]/gu)?.length ?? 0
  const han = sample.match(/\p{Script=Han}/gu)?.length ?? 0
  return latin >= (latin + han) * leastLatin
}
