import type {Range} from '@zhengben/bitext'
import type {PassContext} from '../pass.ts'
import {createFinder} from '../passes/finder.ts'
import {matchFrom} from '../passes/match-from.ts'
import {closeQuote} from './close-quote.ts'
import {judgeQuote} from './judge-quote.ts'
import {
  repairMarked,
  repairUnmarked,
  type ShiftContext,
  type ShiftRepair
} from './repair-shift.ts'
import type {TextCost} from './text-cost.ts'

/** Where a lost byte may have re-paired what follows. */
const shiftMark =
  /[?？\ufffd](?:[!！]|[(（]?[a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿ]{1,6}[)）])/uy
const findMark = createFinder(/[?？\ufffd]/g)
/** The stop and a mark behind it, of which both lost a byte. */
const lostQuote = /^[?？\ufffd][!！][?？\ufffd]$/u
/** By how much text after a mark must be likelier when restored, in nats. */
const markedGain = 6
/** And after ?！, by how the quotation mark that comes out fits into its line. */
const quoteGain = {agrees: 2.5, undecided: 6, disagrees: 12}
/** And text after a loss that left no mark: at all, and for each character. */
const unmarkedGain = 20
const unmarkedGainEach = 3
/** Most −ln p for each character that restored text may have. */
const mostCost = 9
/** And behind broken pinyin, which agrees with the bytes before it. */
const mostPinyinCost = 12
const annotated =
  /\p{Script=Han}\([a-z]{0,4}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-z]{0,3}\)/gu
/** How many characters with pinyin make a page that machines annotated. */
const fewestReadings = 3
/** How far before the first rare character a byte may have been lost. */
const before = 4

/** How much text beside a place its repair may depend on, before and behind. */
const beside = 40
const widest = 400
/** The longest line whose quotation marks are counted, in UTF-16 units. */
const longestLine = 300

/**
 * Undo the loss of single bytes in GBK, which pairs the bytes behind it wrongly.
 *
 * @param taken Stretches that are explained otherwise, in order.
 * @param crowds Where rare characters crowd, as behind a loss that left no mark.
 */
export function repairShifts(
  text: string,
  {codecs, isRare, readings, simplify}: PassContext,
  costOf: TextCost,
  taken: ReadonlyArray<Range>,
  crowds: ReadonlyArray<Range>
): Array<ShiftRepair> {
  const places: Array<{range: Range; isMarked: boolean}> = []
  for (const {index, 0: mark} of matchFrom(text, shiftMark, findMark))
    places.push({range: [index, index + mark.length], isMarked: true})
  for (const range of crowds) places.push({range, isMarked: false})
  if (places.length === 0) return []
  for (const range of taken) places.push({range, isMarked: false})
  places.sort((a, b) => a.range[0] - b.range[0])

  const context: ShiftContext = {
    text,
    readings,
    simplify,
    codecs,
    isRare,
    costOf,
    table: codecs.gbk()
  }
  const skip = new Set(taken)
  const remember = createMemory()
  const certain: Array<ShiftRepair> = []
  const likely: Array<number> = []
  let cursor = 0
  for (const {range, isMarked} of places) {
    const [start, end] = range
    if (skip.has(range)) cursor = Math.max(cursor, end)
    if (start < cursor) continue
    const repair = remember(text, start, isMarked, () =>
      isMarked
        ? repairMarked(start, context)
        : findUnmarked(Math.max(cursor, start - before), start, context)
    )
    if (isMarked && lostQuote.test(text.slice(start, start + 3)))
      likely.push(start)
    if (!repair) continue
    const length = repair.cells.length
    const isPinyin = isMarked && end > start + 2
    let least = Math.max(unmarkedGain, unmarkedGainEach * length)
    if (isPinyin) least = markedGain
    else if (isMarked) {
      const mark = repair.cells[1]?.value ?? ''
      const line = lineBefore(text, start, certain)
      const [behind = ''] = text
        .slice(repair.end, repair.end + longestLine)
        .split('\n', 1)
      least = quoteGain[judgeQuote(mark, line, behind)]
    }
    const most = isPinyin ? mostPinyinCost : mostCost
    if (repair.gain >= least && repair.cost <= most) {
      certain.push(repair)
      cursor = repair.end
    }
  }
  const isSeen = certain.length > 0 || (likely.length > 0 && isAnnotated(text))
  if (!isSeen) return []
  const closed = likely.flatMap((d) => closeStop(d, certain, text) ?? [])
  return [...certain, ...closed].sort((a, b) => a.start - b.start)
}

/** Whether pinyin was injected, which is done to the bytes. */
function isAnnotated(text: string): boolean {
  let found = 0
  for (const _ of text.matchAll(annotated))
    if (++found >= fewestReadings) return true
  return false
}

/** `?！?` at the end of a line, where a quotation is open: 。 and what closes it. */
function closeStop(
  start: number,
  certain: ReadonlyArray<ShiftRepair>,
  text: string
): ShiftRepair | undefined {
  const end = start + 3
  if (certain.some((d) => d.start < end && start < d.end)) return undefined
  if (!/^[ \t\u3000]*(?:\r?\n|$)/u.test(text.slice(end, end + 80)))
    return undefined
  const closer = closeQuote(lineBefore(text, start, certain))
  if (closer === undefined) return undefined
  return {
    start,
    end,
    cells: [
      {value: '。', end: start + 2},
      {value: closer, end}
    ],
    gain: 0,
    cost: 0,
    candidates: []
  }
}

/** The text before an offset in its line, restored. */
function lineBefore(
  text: string,
  start: number,
  certain: ReadonlyArray<ShiftRepair>
): string {
  const near = text.slice(Math.max(0, start - longestLine), start)
  const from = start - near.length + near.lastIndexOf('\n') + 1
  let first = certain.length
  while (first > 0 && (certain[first - 1] as ShiftRepair).start >= from) first--
  let line = ''
  let at = from
  for (; first < certain.length; first++) {
    const {start: begin, end, cells} = certain[first] as ShiftRepair
    if (end > start) break
    line += text.slice(at, begin) + cells.map((d) => d.value).join('')
    at = end
  }
  return line + text.slice(at, start)
}

type Remember = (
  text: string,
  start: number,
  isMarked: boolean,
  repair: () => ShiftRepair | undefined
) => ShiftRepair | undefined

/** Repairs a stretch once however often it is repeated, with the text beside it. */
function createMemory(): Remember {
  const known = new Map<string, {start: number; repair?: ShiftRepair}>()
  return (text, start, isMarked, find) => {
    const from = Math.max(0, start - beside)
    const window = text.slice(from, start + widest)
    const key = `${isMarked ? 1 : 0}${start - from}:${window}`
    const seen = known.get(key)
    if (seen) {
      const {repair} = seen
      if (!repair) return undefined
      const shift = start - seen.start
      return {
        ...repair,
        start: repair.start + shift,
        end: repair.end + shift,
        cells: repair.cells.map((d) => ({...d, end: d.end + shift}))
      }
    }
    const repair = find()
    const isNear = !repair || repair.end - start <= widest - beside
    if (isNear) known.set(key, {start, ...(repair && {repair})})
    return repair
  }
}

/** The likeliest of the ways to begin a stretch between two offsets. */
function findUnmarked(
  from: number,
  to: number,
  context: ShiftContext
): ShiftRepair | undefined {
  let best: ShiftRepair | undefined
  for (let start = to; start >= from; start--) {
    if (context.text.charAt(start) === '\n') break
    const repair = repairUnmarked(start, context)
    if (repair && (!best || repair.gain > best.gain)) best = repair
  }
  return best
}
