import type {DoubleByteTable} from './double-byte-table.ts'
import {isDropped} from './is-dropped.ts'
import type {Rarity} from './rarity.ts'
import type {Cell} from './read-shifted.ts'
import type {TextCost} from './text-cost.ts'

/** How much of the text beside a place it is weighed with, in characters. */
const beside = 6
/** −ln p for each character above which a place may lack something. */
const suspicious = 5.2
/** By how much text with the missing bytes must be likelier, in nats. */
const leastGain = 4
/** And where what stands there is rare. */
const leastGainThere = 2
/** By how much the best way must be likelier than the next, in nats. */
const leastMargin = 2.5
/** How many of the characters on either side are tried together. */
const most = 16
/** Share of the characters of a stretch beside which bytes may be missing. */
const mostPlaces = 1 / 2
const han = /\p{Script=Han}/u
const comma = /[，。、：；？！“”]/u

/** A character one byte of which is a guess. */
interface Half {
  readonly text: string
  readonly byte: number
  readonly cost: number
}

/**
 * Put back pairs that stood for no character, user-defined ones, which pages
 * drop (AF B5 between 化 and 的, in 焖僮兓臄 for 快速變化的). Two bytes are missing
 * then, and two characters have become one. What all likely ways to complete the
 * two agree on is put there, U+FFFD for the rest.
 */
export function fillDropped(
  cells: ReadonlyArray<Cell>,
  left: string,
  right: string,
  {unitOf}: DoubleByteTable,
  costOf: TextCost,
  isRare: Rarity
): ReadonlyArray<Cell> {
  const result = [...cells]
  const places: Array<{at: number; cost: number}> = []
  const isSign = (value: string): boolean =>
    !han.test(value) && !comma.test(value)
  const isStrange = (value: string): boolean =>
    isSign(value) || isRare(value.charCodeAt(0))
  const around = (at: number, size: number): [string, string] => {
    const values = result.map((d) => (d.pair === undefined ? '' : d.value))
    const before = values.slice(Math.max(0, at - size), at).join('')
    const after = values.slice(at + 1, at + 1 + size).join('')
    return [(left + before).slice(-size), (after + right).slice(0, size)]
  }
  for (const [at, {pair, value}] of cells.entries()) {
    if (pair === undefined || value === '\ufffd' || value === '。') continue
    const [before, after] = around(at, 2)
    const window = before + value + after
    const cost = costOf(window) / [...window].length
    if (cost > suspicious) places.push({at, cost})
  }
  places.sort((a, b) => b.cost - a.cost)
  const chosen = places
    .slice(0, Math.ceil(cells.length * mostPlaces))
    .sort((a, b) => b.at - a.at)
  for (const {at} of chosen) {
    const {pair = 0, value, end} = result[at] as Cell
    const lost: Cell = {value: '\ufffd', end}
    const [before, after] = around(at, beside)
    const firsts: Array<Half> = []
    const seconds: Array<Half> = []
    for (let byte = 0x81; byte <= 0xfe; byte++) {
      const first = read(unitOf, (pair & 0xff00) | byte)
      if (first && mayDrop(unitOf, byte))
        firsts.push({text: first, byte, cost: costOf(before + first)})
      const second = read(unitOf, (byte << 8) | (pair & 0xff))
      if (second)
        seconds.push({text: second, byte, cost: costOf(second + after)})
    }
    const ways: Array<{cells: [Cell, Cell]; cost: number}> = []
    for (const a of best(firsts))
      for (const b of best(seconds)) {
        if (!isDropped(unitOf, (a.byte << 8) | b.byte)) continue
        ways.push({
          cells: [
            {value: a.text, pair: (pair & 0xff00) | a.byte, end},
            {value: b.text, pair: (b.byte << 8) | (pair & 0xff), end}
          ],
          cost: costOf(before + a.text + b.text + after)
        })
      }
    ways.sort((a, b) => a.cost - b.cost)
    const [first] = ways
    if (!first) continue
    const gain = costOf(before + value + after) - first.cost
    if (gain < (isStrange(value) ? leastGainThere : leastGain)) {
      // A sign is none of the author's, and a comma the likeliest there.
      if (isSign(value) && first.cells[0].value === '，')
        result.splice(at, 1, first.cells[0], lost)
      continue
    }
    const rivals = ways.filter((d) => d.cost < first.cost + leastMargin)
    const agreed = first.cells.map((cell, index) =>
      rivals.every((d) => d.cells[index]?.value === cell.value) ? cell : lost
    )
    if (agreed.some((d) => d !== lost)) result.splice(at, 1, ...agreed)
  }
  return result
}

/** Whether some pair with this lead byte is user-defined. */
function mayDrop(unitOf: Uint16Array, lead: number): boolean {
  for (let trail = 0x81; trail <= 0xfe; trail++)
    if (isDropped(unitOf, (lead << 8) | trail)) return true
  return false
}

function read(unitOf: Uint16Array, pair: number): string | undefined {
  const unit = unitOf[pair] as number
  if (unit === 0) return undefined
  const text = String.fromCharCode(unit)
  return han.test(text) || comma.test(text) ? text : undefined
}

function best(candidates: Array<Half>): Array<Half> {
  return candidates.sort((a, b) => a.cost - b.cost).slice(0, most)
}
