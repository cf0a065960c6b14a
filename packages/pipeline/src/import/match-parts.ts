import type {StoredUnit} from '../translation/read-units.ts'
import type {IncomingUnit} from './incoming-unit.ts'
import type {UnitMatch} from './match-units.ts'
import {foldKey} from './text-key.ts'

/** Units at the beginning of a text that parts are found by. */
const headLength = 4

/**
 * Units that a program cut into segments of its own: parts that follow each
 * other in the file and make up the whole of one; in a memory, which has no
 * order, translations of all its sentences.
 */
export function matchParts(
  units: ReadonlyArray<StoredUnit>,
  incoming: ReadonlyArray<IncomingUnit>,
  used: ReadonlySet<IncomingUnit>,
  isMemory: boolean
): Array<UnitMatch> {
  return isMemory
    ? matchSentences(units, incoming)
    : matchRuns(
        units,
        incoming.filter((d) => !used.has(d))
      )
}

function matchRuns(
  units: ReadonlyArray<StoredUnit>,
  incoming: ReadonlyArray<IncomingUnit>
): Array<UnitMatch> {
  const byHead = new Map<string, Array<{unit: StoredUnit; text: string}>>()
  for (const unit of units) {
    const text = foldKey(unit.source)
    for (let length = 1; length <= headLength; length++) {
      const head = text.slice(0, length)
      const same = byHead.get(head)
      if (same) same.push({unit, text})
      else byHead.set(head, [{unit, text}])
    }
  }
  const keys = incoming.map((d) => foldKey(d.source))
  const given = new Set<StoredUnit>()
  const matches: Array<UnitMatch> = []
  for (let start = 0; start < incoming.length; ) {
    const head = (keys[start] as string).slice(0, headLength)
    let end = start
    for (const {unit, text} of byHead.get(head) ?? []) {
      if (given.has(unit)) continue
      end = runEnd(keys, start, text)
      if (end === start) continue
      given.add(unit)
      matches.push({unit, parts: incoming.slice(start, end)})
      break
    }
    start = Math.max(end, start + 1)
  }
  return matches
}

/** Where the run that makes up `text` ends; `start` where there is none. */
function runEnd(
  keys: ReadonlyArray<string>,
  start: number,
  text: string
): number {
  let at = 0
  for (let index = start; index < keys.length; index++) {
    const key = keys[index] as string
    if (!text.startsWith(key, at)) return start
    at += key.length
    if (at === text.length) return index + 1
  }
  return start
}

function matchSentences(
  units: ReadonlyArray<StoredUnit>,
  incoming: ReadonlyArray<IncomingUnit>
): Array<UnitMatch> {
  const known = new Map(incoming.map((d) => [foldKey(d.source), d]))
  return units.flatMap((unit) => {
    const sentences = unit.sentences.map(foldKey)
    const parts: Array<IncomingUnit> = []
    for (let start = 0; start < sentences.length; ) {
      let end = sentences.length
      let part: IncomingUnit | undefined
      for (; end > start && !part; end--)
        part = known.get(sentences.slice(start, end).join(''))
      if (!part) return []
      parts.push(part)
      start = end + 1
    }
    return parts.length > 0 ? {unit, parts} : []
  })
}
