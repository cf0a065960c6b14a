import type {PassContext} from '../pass.ts'
import type {DoubleByteTable} from './double-byte-table.ts'
import {findTrails} from './find-trails.ts'
import {foldedMarks} from './folded-marks.ts'
import {readBrokenReading} from './read-broken-reading.ts'

/** A character that was written, and its bytes. */
export interface Cell {
  /** U+FFFD where a byte is unknown. */
  readonly value: string
  /** Lead << 8 | trail, the byte that is unknown 0; absent for anything but two bytes. */
  readonly pair?: number
  /** Where what stands for it ends, about, an offset. */
  readonly end: number
}

/** What a stretch of wrongly paired bytes was before. */
export interface ShiftedReading {
  readonly cells: ReadonlyArray<Cell>
  /** Where the bytes pair rightly again, an offset; behind a mark of loss. */
  readonly end: number
}

/** Longest stretch followed, in characters: traditional text in GBK soon meets a byte below 0x80. */
const longest = 200
/** Most ways followed where marks may have been folded to half width. */
const mostWays = 8
/** What decoders make of the byte 80, a trail byte, where it stands alone. */
const euro = '€'
const euroByte = 0x80
/** The rest of a tag whose `<` was taken for a trail byte. */
const tagRest = /^\/?(?:p|br|div|span|td|li|dd|strong|b|h\d)\s?\/?>/u

/**
 * Pair the bytes of a text anew from `start`, where the byte `pending` goes
 * before the bytes of the characters. Ends where a byte below 0x80 completes a
 * pair, at pinyin that was put into the bytes there (a pair that pages drop may
 * have stood before it; its character is unknown then), or where a byte is left over. Several readings where width is not known; none where bytes do not pair.
 */
export function readShifted(
  text: string,
  start: number,
  pending: number,
  {unitOf, pairOf}: DoubleByteTable,
  context: Pick<PassContext, 'codecs' | 'readings' | 'simplify'>
): Array<ShiftedReading> {
  const results: Array<ShiftedReading> = []
  const ways = [{at: start, lead: pending, cells: [] as Array<Cell>}]
  let opened = 1
  const cellOf = (pair: number, end: number): Cell => {
    const unit = unitOf[pair] as number
    const value = unit === 0 ? '\ufffd' : String.fromCharCode(unit)
    return {value, pair, end}
  }
  for (let way = ways.pop(); way; way = ways.pop()) {
    let {at, lead} = way
    const {cells} = way
    while (cells.length < longest) {
      const broken = readBrokenReading(text, at)
      if (broken) {
        const {pinyin, end} = broken
        const reading: Cell = {value: `(${pinyin})`, end}
        const trails = findTrails(lead, pinyin, unitOf, context)
        for (const trail of trails) {
          const last = cellOf((lead << 8) | trail, end)
          results.push({cells: [...cells, last, reading], end})
        }
        if (trails.length === 0)
          for (const pair of context.codecs.readAs(pinyin)) {
            const last = [cellOf(lead << 8, at), cellOf(pair, end), reading]
            results.push({cells: [...cells, ...last], end})
          }
        break
      }
      const character = text.charAt(at)
      const isLost = /^[?？\ufffd]$/u.test(character)
      if (isLost || character < '@') {
        const wide = foldedMarks.get(character)
        if (wide !== undefined && opened < mostWays) {
          const cell = cellOf((lead << 8) | (wide >> 8), at + 1)
          if (cell.value !== '\ufffd') {
            opened++
            ways.push({at: at + 1, lead: wide & 0xff, cells: [...cells, cell]})
          }
        }
        let end = at
        if (isLost) {
          end++
          end += tagRest.exec(text.slice(end, end + 10))?.[0].length ?? 0
        }
        results.push({cells: [...cells, cellOf(lead << 8, end)], end})
        break
      }
      const unit = text.charCodeAt(at)
      if (unit < 0x80 || character === euro) {
        const cell = cellOf(
          (lead << 8) | (unit < 0x80 ? unit : euroByte),
          at + 1
        )
        if (cell.value !== '\ufffd')
          results.push({cells: [...cells, cell], end: at + 1})
        break
      }
      const bytes = pairOf[unit] as number
      const cell = cellOf((lead << 8) | (bytes >> 8), at + 1)
      if (bytes === 0 || cell.value === '\ufffd') break
      cells.push(cell)
      lead = bytes & 0xff
      at += 1 + measureReading(text, at, context.readings)
    }
  }
  return results
}

/**
 * Length of pinyin in brackets behind the character at `at`, where it reads so.
 * Machines that work on bytes annotate wrong pairs, too.
 */
function measureReading(
  text: string,
  at: number,
  readings: (character: string) => ReadonlyArray<string>
): number {
  const [found, pinyin = ''] =
    text.slice(at + 1, at + 10).match(/^[(（]([^()（）]+)[)）]/u) ?? []
  if (found === undefined) return 0
  return readings(text.charAt(at)).includes(pinyin) ? found.length : 0
}
