import {type Range, sourceToProse, type Unit} from '@zhengben/bitext'
import type {Edition} from '../../edition.ts'
import {createRangeIndex, type RangeIndex} from '../../range-index.ts'
import type {MentionedLink, TermEntry} from './arrangement.ts'
import {chooseMarks} from './choose-marks.ts'
import type {Mark, PlacedEdit} from './cut-atoms.ts'

type RankedMark = Mark & {readonly rank: number}

/** The marks of a document, by layer, and what their keys stand for. */
export interface Layers {
  /** Marks of a stretch of source, one list a layer, in the order of `layerOf`. */
  source(range: Range): ReadonlyArray<ReadonlyArray<Mark>>
  target(range: Range): ReadonlyArray<ReadonlyArray<Mark>>
  readonly mentions: ReadonlyMap<string, MentionedLink>
  readonly terms: ReadonlyMap<string, TermEntry>
  readonly glosses: ReadonlyMap<string, ReadonlyArray<string>>
  readonly readings: ReadonlyMap<string, ReadonlyArray<string>>
}

// A mention of a term yields to a link of the same stretch, which also knows the
// rendering.
const ranks = {term: 0, mention: 1, name: 2, number: 3, word: 4} as const

export function collectLayers(
  edition: Edition,
  units: ReadonlyArray<Unit>,
  edits: ReadonlyArray<PlacedEdit>
): Layers {
  const {bitext, messages, source, target} = edition
  const links = {
    source: [] as Array<RankedMark>,
    target: [] as Array<RankedMark>
  }
  const glossMarks: Array<RankedMark> = []
  const readingMarks: Array<RankedMark> = []
  const mentions = new Map<string, MentionedLink>()
  const terms = new Map<string, TermEntry>()
  const glosses = new Map<string, ReadonlyArray<string>>()
  const readings = new Map<string, ReadonlyArray<string>>()
  const removals = createRangeIndex(edits.filter((d) => d.edit.value === ''))
  const place = (
    side: 'source' | 'target',
    range: Range
  ): Range | undefined => {
    if (side === 'target') return target && sourceToProse(target, range)
    return clip(sourceToProse(source, range), removals)
  }
  const mentioned: Array<{range: Range; term: string}> = []
  for (const [index, {body, range: at, side}] of bitext.annotations.entries()) {
    const range = place(side, at)
    if (!range) continue
    const key = `a${index}`
    if (body.type === 'gloss' && side === 'source') {
      // A line must not end between a word and its punctuation.
      glossMarks.push({
        range: reachPunctuation(source.value, range),
        key,
        rank: 0
      })
      glosses.set(key, body.senses)
    } else if (body.type === 'reading' && side === 'source') {
      readingMarks.push({range, key, rank: 0})
      readings.set(key, body.pinyin)
    } else if (body.type === 'term') {
      const {type: _, ...entry} = body
      addTerm(terms, entry)
      if (side === 'source') mentioned.push({range, term: body.term})
      links[side].push({range, key, rank: ranks.mention})
      mentions.set(key, {type: 'term', term: body.term})
    }
  }
  const mentionIndex = createRangeIndex(mentioned)
  for (const [number, unit] of units.entries())
    for (const [index, link] of unit.links.entries()) {
      const key = `${number + 1}.${index + 1}`
      const {type, value} = link.body
      const rank = ranks[type]
      for (const d of link.source) {
        const range = place('source', d)
        if (range) links.source.push({range, key, rank})
      }
      for (const d of link.target) {
        const range = place('target', d)
        if (range) links.target.push({range, key, rank})
      }
      if (type !== 'term') mentions.set(key, {type})
      else {
        const first = link.source[0] && place('source', link.source[0])
        const term = (first && mentionIndex.meeting(first)[0]?.term) ?? value
        mentions.set(key, term === undefined ? {type} : {type, term})
        if (term !== undefined && !terms.has(term)) addTerm(terms, {term})
      }
    }
  const editIndex = createRangeIndex(edits)
  const doubtMarks = messages.flatMap((message, index) => {
    const range = sourceToProse(source, message.range)
    // A message about an edit is shown with the edit.
    if (editIndex.meeting(range).length > 0) return []
    return [{range, key: String(index + 1), rank: 0}]
  })
  const sourceLayers = [links.source, doubtMarks, glossMarks, readingMarks].map(
    createRangeIndex
  )
  const targetLinks = createRangeIndex(links.target)
  return {
    source: (range) => sourceLayers.map((d) => chooseMarks(d.meeting(range))),
    target: (range) => [chooseMarks(targetLinks.meeting(range))],
    mentions,
    terms,
    glosses,
    readings
  }
}

/** The range with the punctuation that may not be parted from it. */
function reachPunctuation(text: string, [start, end]: Range): Range {
  let from = start
  let to = end
  while (/[“‘（《〈【「『〔［(]/.test(text[from - 1] ?? '')) from--
  while (/[”’）》〉】」』〕］)，。、；：！？…,;:!?]/.test(text[to] ?? '')) to++
  return [from, to]
}

/** The range without removed stretches at its edges. */
function clip(
  [start, end]: Range,
  removals: RangeIndex<{readonly range: Range}>
): Range {
  let from = start
  let to = end
  const inside = removals.meeting([start, end])
  for (const {range} of inside)
    if (range[0] <= from && range[1] > from && range[1] < to) from = range[1]
  for (const {range} of inside.reverse())
    if (range[1] >= to && range[0] < to && range[0] > from) to = range[0]
  return [from, to]
}

function addTerm(
  terms: Map<string, TermEntry>,
  entry: Omit<TermEntry, 'count' | 'number'>
): void {
  const known = terms.get(entry.term)
  terms.set(entry.term, {
    ...entry,
    number: known?.number ?? terms.size + 1,
    count: (known?.count ?? 0) + 1
  })
}
