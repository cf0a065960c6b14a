import type {Edit, Message, Range} from '@zhengben/bitext'
import {acceptMojibake} from '../encoding/accept-mojibake.ts'
import {findMojibake, type Mojibake} from '../encoding/find-mojibake.ts'
import {findRareClusters} from '../encoding/find-rare-clusters.ts'
import type {ShiftRepair} from '../encoding/repair-shift.ts'
import {repairShifts} from '../encoding/repair-shifts.ts'
import {type Part, splitGaps} from '../encoding/split-gaps.ts'
import {createTextCost} from '../encoding/text-cost.ts'
import type {PassContext, PassResult} from '../pass.ts'
import {createWordFinder} from './word-finder.ts'

/** What lessons on encodings speak of; they show damage on purpose. */
const lesson =
  /乱码|亂碼|编码|編碼|字符集|字元集|解码|解碼|mojibake|GBK|GB ?2312|GB ?18030|Big5|UTF-?8|Unicode|ISO[- ]?8859|Latin-?1|windows-125|cp125|cp936/iu
/** What all of that begins with. */
const findTopic = createWordFinder(
  '乱码 亂碼 编码 編碼 字符集 字元集 解码 解碼 mojibake gb big5 utf unicode iso latin windows cp'.split(
    ' '
  )
)
/** Three times or more, and not as a quotation. */
const replaced =
  /(?<![“‘「『"'《锟斤拷])(?:锟斤拷){3,}锟?(?![”’」』"'》锟斤拷])/gu
/** How many times as much text must be damaged as not to be no lesson. */
const damaged = 3

/**
 * Undo wrong decoding: text that was read in another encoding than it was
 * written in, and GBK in which a lost byte pairs the bytes behind it wrongly.
 * What cannot be known becomes U+FFFD, which the pass for gaps reports.
 */
export function restoreEncoding(
  text: string,
  context: PassContext
): PassResult {
  const costOf = createTextCost(context)
  const crowds = findRareClusters(text, context.isRare)
  let mojibake = acceptMojibake(findMojibake(text, crowds, context, costOf))
  const isLesson = isAboutEncodings(text, mojibake)
  if (isLesson) mojibake = []
  const taken = mojibake.map((d): Range => [d.start, d.end])
  const unmarked = isLesson ? [] : crowds
  const shifts = repairShifts(text, context, costOf, taken, unmarked)
  const edits = [
    ...mojibake.flatMap((d) => editsOf(d.start, d.pieces, d.ruleId)),
    ...shifts.flatMap((d) => editsOf(d.start, d.cells, 'encoding-shifted')),
    ...(isLesson ? [] : findReplaced(text, taken))
  ]
  return {
    edits: edits.sort((a, b) => a.range[0] - b.range[0]),
    messages: shifts.flatMap((d) => messageOf(d, text) ?? [])
  }
}

/** Whether the part of a text that is read rightly speaks of encodings, and is no small part. */
function isAboutEncodings(
  text: string,
  mojibake: ReadonlyArray<Mojibake>
): boolean {
  if (findTopic(text, 0) < 0 || !lesson.test(text)) return false
  let rest = ''
  let at = 0
  let written = 0
  for (const d of mojibake) {
    rest += text.slice(at, d.start)
    at = d.end
    written += d.han
  }
  rest += text.slice(at)
  return lesson.test(rest) && countsMore(rest, written / damaged)
}

/** Whether a text holds more than `least` Han. */
function countsMore(text: string, least: number): boolean {
  let count = 0
  for (const _ of text.matchAll(/\p{Script=Han}/gu))
    if (++count > least) return true
  return false
}

/**
 * Text that was lost twice over: two U+FFFD in UTF-8, read as GBK, are 锟斤拷.
 * One in a text is a joke of programmers.
 */
function findReplaced(text: string, taken: ReadonlyArray<Range>): Array<Edit> {
  if (taken.length > 0 || !text.includes('锟斤拷')) return []
  return Array.from(text.matchAll(replaced), ({index, 0: found}) =>
    edit([index, index + found.length], '\ufffd', 'encoding-replaced')
  )
}

function editsOf(
  start: number,
  parts: ReadonlyArray<Part>,
  ruleId: string
): Array<Edit> {
  let from = start
  return splitGaps(start, parts).map(({value, end}) => {
    const range = [from, end] as const
    from = end
    return edit(range, value, ruleId)
  })
}

function messageOf(
  {start, end, cells, candidates}: ShiftRepair,
  text: string
): Message | undefined {
  if (!cells.some((d) => d.value === '\ufffd')) return undefined
  return {
    ruleId: 'encoding-lost-byte',
    range: [start, end],
    reason:
      'Unexpected loss of a byte, expected the character it belonged to; look it up in the original',
    actual: text.slice(start, end),
    expected: candidates
  }
}

function edit(range: Range, value: string, ruleId: string): Edit {
  return {
    range,
    value,
    kind: 'encoding',
    origin: {source: 'model', ruleId},
    confidence: 0.99
  }
}
