import {
  type EditKind,
  editKinds,
  sourceToProse,
  unitsOf
} from '@zhengben/bitext'
import type {Edition} from './edition.ts'
import {unitText} from './unit-text.ts'

export interface RowUse {
  /** `FILE:LINE` of the glossary row. */
  readonly entry: string
  readonly count: number
  /** What stood in the text and what it became, at the first use. */
  readonly found: string
  readonly value: string
}

/** Figures of one edition. Characters are code points that are not white space. */
export interface Statistics {
  readonly characters: {readonly found: number; readonly restored: number}
  readonly sentences: {readonly source: number; readonly target: number}
  readonly units: number
  /** Units with text on both sides. */
  readonly aligned: number
  /** Only kinds that occur, in the order of `editKinds`. */
  readonly edits: ReadonlyArray<{
    readonly kind: EditKind
    readonly count: number
  }>
  /** Sentences on each side of a unit, `source-target`, commonest first. */
  readonly shapes: ReadonlyArray<{
    readonly shape: string
    readonly count: number
  }>
  /** Edits in ten classes of confidence: below 0.1, below 0.2, … */
  readonly confidence: ReadonlyArray<number>
  /** Characters of both sides, for each aligned unit. */
  readonly lengths: ReadonlyArray<readonly [source: number, target: number]>
  /** Places with a message. */
  readonly doubtful: number
  /** Glossary rows behind the edits, most used first. */
  readonly rows: ReadonlyArray<RowUse>
}

/** Count what an edition holds. */
export function measureEdition(edition: Edition): Statistics {
  const {bitext, messages, source, target} = edition
  const units = [...unitsOf(bitext)]
  const confidence = Array.from({length: 10}, () => 0)
  const kinds = new Map<EditKind, number>()
  const rows = new Map<string, RowUse>()
  const found = countCharacters(source.value)
  let restored = found
  for (const edit of bitext.edits) {
    const stood = source.value.slice(...sourceToProse(source, edit.range))
    restored += countCharacters(edit.value) - countCharacters(stood)
    kinds.set(edit.kind, (kinds.get(edit.kind) ?? 0) + 1)
    const step = Math.min(9, Math.floor(edit.confidence * 10))
    confidence[step] = (confidence[step] ?? 0) + 1
    const {entry} = edit.origin
    if (entry === undefined) continue
    const use = rows.get(entry) ?? {entry, found: stood, value: edit.value}
    const count = (rows.get(entry)?.count ?? 0) + 1
    rows.set(entry, {...use, count})
  }
  const shapes = new Map<string, number>()
  const lengths: Array<readonly [number, number]> = []
  for (const unit of units) {
    const shape = `${unit.source.length}-${unit.target.length}`
    shapes.set(shape, (shapes.get(shape) ?? 0) + 1)
    const from = unitText(unit.source, source, bitext.lang.source)
    const to = unitText(unit.target, target, bitext.lang.target)
    if (from && to) lengths.push([countCharacters(from), countCharacters(to)])
  }
  return {
    characters: {found, restored},
    sentences: {
      source: units.reduce((sum, d) => sum + d.source.length, 0),
      target: units.reduce((sum, d) => sum + d.target.length, 0)
    },
    units: units.length,
    aligned: lengths.length,
    edits: editKinds.flatMap((kind) => {
      const count = kinds.get(kind)
      return count ? [{kind, count}] : []
    }),
    shapes: [...shapes]
      .map(([shape, count]) => ({shape, count}))
      .sort((a, b) => b.count - a.count || compare(a.shape, b.shape)),
    confidence,
    lengths,
    doubtful: messages.length,
    rows: [...rows.values()].sort(
      (a, b) => b.count - a.count || compare(a.entry, b.entry)
    )
  }
}

function countCharacters(text: string): number {
  let count = 0
  for (const character of text) if (!/\s/u.test(character)) count++
  return count
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
