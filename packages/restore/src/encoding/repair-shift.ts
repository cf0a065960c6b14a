import type {PassContext} from '../pass.ts'
import {completePair} from './complete-pair.ts'
import type {DoubleByteTable} from './double-byte-table.ts'
import {fillDropped} from './fill-dropped.ts'
import {findTrails} from './find-trails.ts'
import {foldedMarks} from './folded-marks.ts'
import {isDropped} from './is-dropped.ts'
import {looksWritten} from './looks-written.ts'
import {readBrokenReading} from './read-broken-reading.ts'
import {type Cell, readShifted, type ShiftedReading} from './read-shifted.ts'
import type {TextCost} from './text-cost.ts'

/** A stretch of wrongly paired bytes and what it was. */
export interface ShiftRepair {
  readonly start: number
  readonly end: number
  readonly cells: ReadonlyArray<Cell>
  /** By how much the restored text is likelier, in nats. */
  readonly gain: number
  /** −ln p of the restored Han and that beside it, for each character. */
  readonly cost: number
  /** What an unknown character may be, best first. */
  readonly candidates: ReadonlyArray<string>
}

/** What a repair is weighed with; made once for each text. */
export interface ShiftContext
  extends Pick<PassContext, 'codecs' | 'isRare' | 'readings' | 'simplify'> {
  readonly text: string
  readonly table: DoubleByteTable
  readonly costOf: TextCost
}

/** How much text beside a stretch it is weighed with, in UTF-16 units before pinyin goes. */
const beside = 20
/** Rate for a character that stays unknown. */
const unknownCost = 9
/** And for one of two whose bytes were dropped: that of a common one. */
const lostCost = 5
const stop = {value: '。', pair: 0xa1a3}

/**
 * Read the stretch that a mark of loss begins. `?！` was the stop 。 (A1 A3) and
 * the first byte (A1) of a quotation mark or bracket. `?guī)` was pinyin put
 * behind the last byte of the character before and the first of this one, which
 * make 規 (guī) together: a machine that replaces bytes annotates that, too.
 */
export function repairMarked(
  start: number,
  context: ShiftContext
): ShiftRepair | undefined {
  const {text, table} = context
  const found: Array<ShiftedReading> = []
  const broken = readBrokenReading(text, start)
  if (broken) {
    const {pinyin, end} = broken
    const previous = text.charAt(start - 1)
    const bytes =
      foldedMarks.get(previous) ?? table.pairOf[previous.charCodeAt(0)] ?? 0
    const trail = bytes & 0xff
    for (const lead of findTrails(trail, pinyin, table.unitOf, context))
      found.push(...readShifted(text, end, lead, table, context))
  } else
    for (const reading of readShifted(text, start + 2, 0xa1, table, context))
      found.push({
        ...reading,
        cells: [{...stop, end: start + 2}, ...reading.cells]
      })
  return chooseBest(found, start, context)
}

/**
 * Read the stretch that a lost byte begins which left no mark, or one that
 * tells nothing: the lead byte of the character before the one at `start`, or
 * the trail byte of the one that the first byte at `start` began.
 */
export function repairUnmarked(
  start: number,
  context: ShiftContext
): ShiftRepair | undefined {
  const {text, table, costOf} = context
  const bytes = table.pairOf[text.charCodeAt(start)] as number
  if (bytes === 0) return undefined
  const found = readShifted(
    text,
    start + 1,
    bytes & 0xff,
    table,
    context
  ).filter((d) =>
    looksWritten(d.cells.map((e) => e.value).join(''), context.isRare)
  )
  const first = bytes >> 8
  const from = /^[?？\ufffd]$/u.test(text.charAt(start - 1)) ? start - 1 : start
  const unknown: Cell = {value: '\ufffd', pair: first << 8, end: start + 1}
  const best = chooseBest(
    found.map((d) => ({...d, cells: [unknown, ...d.cells]})),
    from,
    context
  )
  if (!best) return undefined
  const known = best.cells.slice(1).map((d) => d.value)
  const {value, candidates} = completePair(
    pairsWith(first),
    leftOf(text, from),
    known.join('').slice(0, 6),
    table,
    costOf
  )
  if (value === undefined)
    return {...best, candidates: [...candidates, ...best.candidates]}
  return {
    ...best,
    cells: [{value, end: start + 1}, ...best.cells.slice(1)],
    gain: best.gain + unknownCost
  }
}

function* pairsWith(byte: number): Generator<number> {
  for (let other = 0x81; other <= 0xfe; other++) yield (other << 8) | byte
  for (let other = 0x40; other <= 0xfe; other++) yield (byte << 8) | other
}

function chooseBest(
  found: ReadonlyArray<ShiftedReading>,
  start: number,
  context: ShiftContext
): ShiftRepair | undefined {
  let best: ShiftRepair | undefined
  for (const reading of found) {
    const repair = weigh(start, reading, context)
    if (!best || repair.gain > best.gain) best = repair
  }
  return best
}

function weigh(
  start: number,
  reading: ShiftedReading,
  {text, table, costOf, isRare}: ShiftContext
): ShiftRepair {
  const {end} = reading
  const left = leftOf(text, start)
  const right = rightOf(text, end)
  let candidates: ReadonlyArray<string> = []
  let cells = fillDropped(reading.cells, left, right, table, costOf, isRare)
  const at = cells.findIndex(
    (d) => d.value === '\ufffd' && d.pair !== undefined
  )
  const lead = (cells[at]?.pair ?? 0) & 0xff00
  const next = (cells[at + 1]?.pair ?? 0) >> 8
  if (at >= 0 && lead > 0) {
    const values = cells.map((d) => (d.pair === undefined ? '' : d.value))
    const completion = completePair(
      Array.from({length: 0xbf}, (_, index) => lead | (0x40 + index)).filter(
        (d) => next === 0 || isDropped(table.unitOf, ((d & 0xff) << 8) | next)
      ),
      (left + values.slice(0, at).join('')).slice(-6),
      (values.slice(at + 1).join('') + right).slice(0, 6),
      table,
      costOf
    )
    candidates = completion.candidates
    if (completion.value !== undefined) {
      const {value} = completion
      cells = cells.map((d, index) => (index === at ? {value, end: d.end} : d))
    }
  }
  const known = cells.filter((d) => d.value !== '\ufffd')
  const value = known.map((d) => d.value).join('')
  const unknown = cells
    .filter((d) => d.value === '\ufffd')
    .reduce(
      (sum, d) => sum + (d.pair === undefined ? lostCost : unknownCost),
      0
    )
  const gain =
    costOf(left + text.slice(start, end) + right) -
    costOf(left + value + right) -
    unknown
  const written = (left + value + right).replace(/\P{Script=Han}/gu, '')
  const cost = costOf(written) / Math.max(1, written.length)
  return {start, end, cells, gain, cost, candidates}
}

/** The text before an offset in its line, from the last sign of damage on. */
function leftOf(text: string, at: number): string {
  const before = withoutPinyin(text.slice(Math.max(0, at - beside), at))
  return (/[^\n?？\ufffd@-~]*$/u.exec(before)?.[0] ?? '').slice(-8)
}

/** The text behind an offset in its line, up to the next mark of loss. */
function rightOf(text: string, at: number): string {
  const [after = ''] = text.slice(at, at + beside).split(/[\n?？\ufffd]/u, 1)
  return withoutPinyin(after).slice(0, 8)
}

function withoutPinyin(text: string): string {
  return text.replace(
    /[(（]?[a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿ]{1,7}[)）]/gu,
    ''
  )
}
