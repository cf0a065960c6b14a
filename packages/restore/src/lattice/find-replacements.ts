import type {Range} from '@zhengben/bitext'
import type {Clause} from '../document/clause.ts'
import type {Channel, ChannelEntry} from './channel.ts'
import {findCore} from './channel.ts'
import {isHonest} from './is-honest.ts'
import {type Place, undoCharacters} from './undo-characters.ts'

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
 * Every replacement the glossary allows in a clause of `text`, sorted by range;
 * ranges point into the clause. Two layers: a word row may match the surface,
 * or the surface with the second-pass characters undone (邦度 → 国度 → 国家).
 * A row for the very surface wins, over the layers and over its single
 * characters. What shields the clause is not looked at: see `addShields`.
 *
 * @param words The word rows that count, all of them unless told.
 * @param isLikely By entry: 0 for those that are not worth a look.
 */
export function findReplacements(
  text: string,
  clause: Clause,
  channel: Channel,
  words: Channel['words'] = channel.words,
  isLikely?: Uint8Array
): Array<Replacement> {
  const surface = clause.text
  const length = surface.length
  const result: Array<Replacement> = []
  const undone = undoCharacters(surface, channel)
  const covered = undone ? new Uint8Array(length) : undefined
  const places = undone?.places ?? []
  let place = 0
  for (let start = 0; start < length; start++) {
    while (place < places.length && (places[place] as Place).at < start) place++
    // Up to the next undone character both texts lead to the same node.
    const parting = places[place]?.at ?? length
    let parted = start === parting ? 0 : -1
    for (let end = start, node = 0; end < length; ) {
      node = words.child(node, surface.charCodeAt(end++))
      if (node === 0) break
      if (end === parting) parted = node
      const entries = words.valuesAt(node)
      if (entries.length > 0) covered?.fill(1, start, end)
      for (const entry of entries)
        if (
          isLikely?.[entry.id] !== 0 &&
          !isHonest(text, clause.start + start, entry)
        )
          add(result, start, end, entry.original, entry.core, [entry])
    }
    if (!undone || parted < 0) continue
    for (let end = parting, node = parted; end < length; ) {
      node = words.child(node, undone.text.charCodeAt(end++))
      if (node === 0) break
      const entries = words.valuesAt(node)
      if (entries.length === 0) continue
      const inside = places.filter((d) => d.at >= start && d.at < end)
      const found = surface.slice(start, end)
      if (isKey(words, found)) continue
      const characters = inside.map((d) => d.entry)
      for (const entry of entries) {
        if (entry.original === found || isLikely?.[entry.id] === 0) continue
        const core = findCore(found, entry.original)
        add(result, start, end, entry.original, core, [...characters, entry])
      }
    }
  }
  for (const {at, entry} of places)
    if (covered?.[at] === 0 && !isHonest(text, clause.start + at, entry))
      for (const each of channel.characters.get(entry.row.variant) ?? []) {
        if (isLikely?.[each.id] === 0) continue
        const end = at + each.row.variant.length
        add(result, at, end, each.original, each.core, [each])
      }
  return result.sort(
    (a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]
  )
}

/** Add a replacement; of rows that say the same, the longest says it best. */
function add(
  result: Array<Replacement>,
  start: number,
  end: number,
  original: string,
  {from, to, value}: ChannelEntry['core'],
  entries: ReadonlyArray<ChannelEntry>
): void {
  const first = start + from
  const last = start + to
  for (let i = result.length - 1; i >= 0; i--) {
    const other = result[i] as Replacement
    if (
      other.range[0] !== first ||
      other.range[1] !== last ||
      other.value !== value
    )
      continue
    if (other.whole.value.length >= original.length) return
    result.splice(i, 1)
    break
  }
  result.push({
    range: [first, last],
    value,
    whole: {range: [start, end], value: original},
    entries,
    penalty: 0
  })
}

/** Whether some word row is about this very form. */
function isKey(words: Channel['words'], form: string): boolean {
  let node = 0
  for (let i = 0; i < form.length; i++) {
    node = words.child(node, form.charCodeAt(i))
    if (node === 0) return false
  }
  return words.valuesAt(node).length > 0
}
