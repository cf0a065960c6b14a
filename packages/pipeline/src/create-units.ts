import type {
  Link,
  Range,
  Section,
  Sentence,
  Unit,
  UnitState
} from '@zhengben/bitext'
import {blocksOf, type Side} from './side.ts'

/** Sentences, by index, that render each other. */
export interface Pairing {
  readonly source: ReadonlyArray<number>
  readonly target: ReadonlyArray<number>
  /** 0–1; absent where nothing was aligned. */
  readonly score?: number
  /** A correction says that it is so. */
  readonly locked?: true
  /** Absent: `translated` where there is a target. */
  readonly state?: UnitState
  /** Who translated it, and what a person remarked; where that is known. */
  readonly origin?: string
  readonly note?: string
  /** What else its first sentence may be in, the likeliest first; where asked for. */
  readonly alternatives?: ReadonlyArray<Omit<Pairing, 'alternatives'>>
}

/** Links the inside of a unit; ranges point into the two texts given. */
export type UnitLinker = (source: string, target: string) => ReadonlyArray<Link>

/**
 * Units, grouped by the block of the source they begin in. A unit without
 * source stays with the unit before it.
 */
export function createUnits(
  source: Side,
  target: Side | undefined,
  pairings: ReadonlyArray<Pairing>,
  link: UnitLinker
): Array<Section | Unit> {
  const sections: Array<Section & {children: Array<Unit>}> = []
  const blocks = blocksOf(source)
  let current = -1
  for (const [index, pairing] of pairings.entries()) {
    const unit = createUnit(`u${index + 1}`, source, target, pairing, link)
    const block = blocks[pairing.source[0] ?? -1] ?? Math.max(0, current)
    if (block !== current || sections.length === 0) {
      const {type = 'paragraph', depth} = source.blocks[block] ?? {}
      sections.push({
        type: 'section',
        kind: type,
        ...(depth !== undefined && {depth}),
        children: []
      })
      current = block
    }
    sections.at(-1)?.children.push(unit)
  }
  return sections
}

function createUnit(
  id: string,
  source: Side,
  target: Side | undefined,
  {source: from, target: to, score, state, origin, note}: Pairing,
  link: UnitLinker
): Unit {
  const left = readSentences('s', source, from)
  const right = target ? readSentences('t', target, to) : []
  const stretches =
    target && left.length > 0 && right.length > 0
      ? ([stretch(source, from), stretch(target, to)] as const)
      : undefined
  return {
    type: 'unit',
    id,
    source: left,
    target: right,
    links:
      stretches && target
        ? link(
            source.value.slice(...stretches[0]),
            target.value.slice(...stretches[1])
          ).map((d) => ({
            ...d,
            source: d.source.map((r) => carry(source, stretches[0], r)),
            target: d.target.map((r) => carry(target, stretches[1], r))
          }))
        : [],
    state: state ?? (right.length > 0 ? 'translated' : 'initial'),
    ...(origin !== undefined && {origin}),
    ...(note !== undefined && {note}),
    ...(score !== undefined && {score})
  }
}

function readSentences(
  prefix: string,
  side: Side,
  indices: ReadonlyArray<number>
): Array<Sentence> {
  return indices.map((index) => {
    const range = side.sentences[index] as Range
    return {
      id: `${prefix}${index + 1}`,
      range: side.toDocument(range),
      value: side.value.slice(...range)
    }
  })
}

/** From the first sentence to the last; those of a unit follow each other. */
function stretch(side: Side, indices: ReadonlyArray<number>): Range {
  const first = side.sentences[indices[0] as number] as Range
  const last = side.sentences[indices.at(-1) as number] as Range
  return [first[0], last[1]]
}

function carry(side: Side, [shift]: Range, [start, end]: Range): Range {
  return side.wordToDocument([start + shift, end + shift])
}
