import {contains, type Range} from '@zhengben/bitext'
import type {Clause} from '../document/clause.ts'
import type {Channel, ChannelEntry} from './channel.ts'
import {findShields} from './find-shields.ts'
import {isHonest} from './is-honest.ts'

/**
 * A stretch of the surface that may stand for `value`. What a row's variant
 * and original have in common at their ends is left out, so that rows which
 * say the same (呆板 → 机器, 呆板人 → 机器人) are one replacement.
 */
export interface Replacement {
  readonly range: Range
  readonly value: string
  /** The whole variant and the whole original, as people would say it. */
  readonly whole: {readonly range: Range; readonly value: string}
  /**
   * Channel entries it takes, in the order they undo the damage: characters of
   * the second-pass map first, then the word.
   */
  readonly entries: ReadonlyArray<ChannelEntry>
  /** Extra cost, −ln, where the form stands in a term, title or quotation. */
  readonly penalty: number
}

/**
 * Every replacement the glossary allows in a clause of `text`, by start; ranges
 * point into the clause. Two layers: a word row may match the surface, or the
 * surface with the second-pass characters undone (邦度 → 国度 → 国家). A row
 * for the very surface wins, over the layers and over its single characters.
 */
export function findReplacements(
  text: string,
  clause: Clause,
  channel: Channel
): Array<Replacement> {
  const surface = clause.text
  const shields = findShields(text, clause, channel)
  const result = new Map<string, Replacement>()
  const add = (
    range: Range,
    value: string,
    entries: ReadonlyArray<ChannelEntry>
  ): void => {
    if (value === surface.slice(...range)) return
    const penalty = shields
      .filter((d) => contains(d.range, range))
      .reduce((most, d) => Math.max(most, d.penalty), 0)
    if (penalty === Number.POSITIVE_INFINITY) return
    const trimmed = trim(surface, range, value)
    const key = `${trimmed.range} ${trimmed.value}`
    // Of rows that say the same, the longest says it best.
    const same = result.get(key)
    if (same && same.whole.value.length >= value.length) return
    result.set(key, {...trimmed, whole: {range, value}, entries, penalty})
  }

  const undone = undoCharacters(surface, channel)
  const covered = new Set<number>()
  for (let start = 0; start < surface.length; start++) {
    const direct = new Set<number>()
    for (const {end, value: entry} of channel.words.matchAt(surface, start)) {
      direct.add(end)
      for (let at = start; at < end; at++) covered.add(at)
      if (!isHonest(text, clause.start + start, entry))
        add([start, end], entry.original, [entry])
    }
    for (const {end, value: entry} of channel.words.matchAt(
      undone.text,
      start
    )) {
      const inside = undone.places.filter((d) => d.at >= start && d.at < end)
      if (inside.length > 0 && !direct.has(end))
        add([start, end], entry.original, [
          ...inside.map((d) => d.entry),
          entry
        ])
    }
  }
  for (const {at, entry} of undone.places)
    if (!covered.has(at) && !isHonest(text, clause.start + at, entry))
      for (const each of channel.characters.get(entry.row.variant) ?? [])
        add([at, at + each.row.variant.length], each.original, [each])
  return [...result.values()].sort(
    (a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]
  )
}

/** Leave out what surface and value share at both ends; neither becomes empty. */
function trim(
  text: string,
  [start, end]: Range,
  value: string
): {range: Range; value: string} {
  let from = 0
  let to = value.length
  const most = Math.min(end - start, value.length) - 1
  while (from < most && text[start + from] === value[from]) from++
  let cut = 0
  while (cut < most - from && text[end - 1 - cut] === value[to - 1]) {
    cut++
    to--
  }
  return {range: [start + from, end - cut], value: value.slice(from, to)}
}

/**
 * The text with every mapped character undone, and where that was. Offsets
 * stay: an original that takes more or fewer UTF-16 units is not written.
 */
function undoCharacters(
  text: string,
  {characters}: Channel
): {text: string; places: Array<{at: number; entry: ChannelEntry}>} {
  const places: Array<{at: number; entry: ChannelEntry}> = []
  if (characters.size === 0) return {text, places}
  let undone = ''
  for (const character of text) {
    const entry = characters.get(character)?.[0]
    if (entry) places.push({at: undone.length, entry})
    undone +=
      entry?.original.length === character.length ? entry.original : character
  }
  return {text: undone, places}
}
