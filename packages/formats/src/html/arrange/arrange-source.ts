import type {Prose, Range, Sentence} from '@zhengben/bitext'
import type {ArrangedSentence} from './arrangement.ts'
import {layerOf} from './arrangement.ts'
import type {Layers} from './collect-layers.ts'
import {cutAtoms, type PlacedEdit} from './cut-atoms.ts'
import {divideProse, type Region} from './divide-prose.ts'
import {type ReadPinyin, spellAtoms} from './spell-atoms.ts'

/** A block that has no sentence once restored. */
export interface RemovedBlock {
  readonly start: number
  readonly sentence: ArrangedSentence
}

/** The source side, cut for the page. */
export interface ArrangedSource {
  readonly sentences: ReadonlyMap<Sentence, ArrangedSentence>
  /** In the order of the source. */
  readonly removed: ReadonlyArray<RemovedBlock>
  readonly regions: ReadonlyArray<Region>
  /** Numbers of the edits that stand in the text. */
  readonly edits: ReadonlySet<number>
  /** Keys of the messages that have a mark of their own in the text. */
  readonly doubts: ReadonlySet<string>
}

/**
 * Cut the source in its own order, whatever the order of units, so that each
 * edit is met once.
 */
export function arrangeSource(
  source: Prose,
  sentences: ReadonlyArray<Sentence>,
  edits: ReadonlyArray<PlacedEdit>,
  layers: Layers,
  readPinyin: ReadPinyin | undefined
): ArrangedSource {
  const {regions, rest} = divideProse(source, sentences)
  const arranged = new Map<Sentence, ArrangedSentence>()
  const removed: Array<RemovedBlock> = []
  const shown = new Set<number>()
  const doubts = new Set<string>()
  let next = 0
  let at = 0
  const stretches = [
    ...regions,
    ...rest.map((range) => ({range, own: range, sentence: undefined}))
  ].sort((a, b) => a.range[0] - b.range[0])
  for (const {own, range: whole, sentence} of stretches) {
    const range = trim(source.value, whole, own, edits[next]?.range[0])
    const start = Math.max(range[0], at)
    const inside: Array<PlacedEdit> = []
    for (let edit = edits[next]; edit; edit = edits[++next]) {
      const [from, to] = edit.range
      // What is put in at the very end belongs to this stretch.
      if (from > range[1] || (from === range[1] && to > from)) break
      if (from < start) continue
      inside.push(edit)
      shown.add(edit.number)
      at = to
    }
    const atoms = cutAtoms(
      source,
      [start, range[1]],
      inside,
      layers.source(range)
    )
    for (const {keys} of atoms) {
      const key = keys[layerOf.doubt]
      if (key !== undefined) doubts.add(key)
    }
    const result = {
      atoms,
      pinyin: spellAtoms(atoms, layers.readings, readPinyin)
    }
    if (sentence) arranged.set(sentence, result)
    else removed.push({start: whole[0], sentence: result})
  }
  return {sentences: arranged, removed, regions, edits: shown, doubts}
}

/**
 * The stretch without the white space around the sentence itself, but for that
 * before which something was edited.
 */
function trim(
  text: string,
  [start, end]: Range,
  own: Range,
  nextEdit = Infinity
): Range {
  const isBlank = (from: number, to: number): boolean =>
    text.slice(from, to).trim() === ''
  const from = Math.max(start, own[0])
  const to = Math.min(end, own[1])
  return [
    isBlank(start, from) && nextEdit >= from ? from : start,
    isBlank(to, end) ? to : end
  ]
}
