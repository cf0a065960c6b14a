import {contains, type Range} from '@zhengben/bitext'
import type {Channel, ChannelEntry} from './channel.ts'

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
 * How much less likely, −ln, a variant is inside the surface form of a glossary
 * term or a 《》 title: names are seldom spun, but the first page's are.
 */
const termPenalty = 3
const titlePenalty = 1.5

/**
 * Every replacement the glossary allows in `text`, by start. Two layers: a
 * word row may match the surface, or the surface with the second-pass
 * characters undone (邦度 → 国度 → 国家). A row for the very surface
 * wins, over the layers and over its single characters.
 */
export function findReplacements(
  text: string,
  channel: Channel
): Array<Replacement> {
  const kept = channel.keep.matchAll(text).map((d) => d.range)
  const shielded = [
    ...channel.terms.matchAll(text).map((d) => ({...d, penalty: termPenalty})),
    ...Array.from(text.matchAll(/《[^《》]*》/g), (match) => ({
      range: [match.index, match.index + match[0].length] as const,
      penalty: titlePenalty
    }))
  ]
  const result = new Map<string, Replacement>()
  const add = (
    range: Range,
    value: string,
    entries: ReadonlyArray<ChannelEntry>
  ): void => {
    if (value === text.slice(...range)) return
    if (kept.some((d) => contains(d, range))) return
    if (entries.some((d) => isHonest(text, range, d))) return
    const shields = shielded.filter((d) => contains(d.range, range))
    const penalty = Math.max(0, ...shields.map((d) => d.penalty))
    const trimmed = trim(text, range, value)
    const key = `${trimmed.range} ${trimmed.value}`
    const same = result.get(key)
    if (same && same.whole.value.length <= value.length) return
    result.set(key, {...trimmed, whole: {range, value}, entries, penalty})
  }

  const undone = undoCharacters(text, channel)
  const covered = new Set<number>()
  for (let start = 0; start < text.length; start++) {
    const direct = new Set<number>()
    for (const {end, value: entry} of channel.words.matchAt(text, start)) {
      direct.add(end)
      for (let at = start; at < end; at++) covered.add(at)
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
    if (!covered.has(at))
      for (const each of channel.characters.get(entry.row.variant) ?? [])
        add([at, at + 1], each.original, [each])
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

/** The text with every mapped character undone, and where that was. */
function undoCharacters(
  text: string,
  {characters}: Channel
): {text: string; places: Array<{at: number; entry: ChannelEntry}>} {
  const places: Array<{at: number; entry: ChannelEntry}> = []
  if (characters.size === 0) return {text, places}
  let undone = ''
  for (let at = 0; at < text.length; at++) {
    const entry = characters.get(text.charAt(at))?.[0]
    if (entry) places.push({at, entry})
    undone += entry ? entry.original : text.charAt(at)
  }
  return {text: undone, places}
}

/** Whether the row says that the form is honest where it stands. */
function isHonest(text: string, [start]: Range, {row}: ChannelEntry): boolean {
  return row.unless.some((context) => {
    const at = context.indexOf(row.variant)
    return at >= 0 && text.startsWith(context, start - at)
  })
}
