import {
  type Prose,
  type Section,
  type Sentence,
  sourceToProse,
  type Unit,
  unitsOf
} from '@zhengben/bitext'
import type {Edition} from '../../edition.ts'
import {foundText} from '../../found-text.ts'
import {arrangeSource, type RemovedBlock} from './arrange-source.ts'
import type {
  ArrangedSection,
  ArrangedSentence,
  Arrangement,
  Row
} from './arrangement.ts'
import {collectLayers, type Layers} from './collect-layers.ts'
import {cutAtoms, type PlacedEdit} from './cut-atoms.ts'
import {placeDoubts} from './place-doubts.ts'
import type {ReadPinyin} from './spell-atoms.ts'

/** Work out what the page shows, where, and under which number. */
export function arrangeEdition(
  edition: Edition,
  readPinyin?: ReadPinyin
): Arrangement {
  const {bitext, source, target} = edition
  const units = [...unitsOf(bitext)]
  const numbers = new Map(units.map((unit, index) => [unit, index + 1]))
  const edits = bitext.edits.map((edit, index): PlacedEdit => {
    const range = sourceToProse(source, edit.range)
    return {edit, number: index + 1, range, found: foundText(source, range)}
  })
  const layers = collectLayers(edition, units, edits)
  const arranged = arrangeSource(
    source,
    units.flatMap((d) => d.source),
    edits,
    layers,
    readPinyin
  )
  const {regions, removed, sentences} = arranged
  const starts = new Map(regions.map((d) => [d.sentence, d.range[0]]))
  const row = (unit: Unit): Row => ({
    number: numbers.get(unit) as number,
    unit,
    source: unit.source.flatMap((d) => sentences.get(d) ?? []),
    target: unit.target.map((d) => arrangeTarget(d, target, layers))
  })
  const sections: Array<ArrangedSection> = []
  let next = 0
  for (const child of bitext.children) {
    const children = child.type === 'unit' ? [child] : child.children
    const start = startOf(children, starts)
    for (; (removed[next]?.start ?? Infinity) < start; next++)
      sections.push(removedSection(removed[next] as RemovedBlock))
    sections.push({...shapeOf(child), rows: children.map(row)})
  }
  sections.push(...removed.slice(next).map(removedSection))
  return {
    sections,
    edits,
    shown: arranged.edits,
    terms: layers.terms,
    doubts: placeDoubts(edition, arranged, edits, numbers),
    mentions: layers.mentions,
    glosses: layers.glosses
  }
}

function removedSection({sentence}: RemovedBlock): ArrangedSection {
  return {kind: 'removed', rows: [{source: [sentence], target: []}]}
}

function shapeOf(child: Section | Unit): Omit<ArrangedSection, 'rows'> {
  if (child.type === 'unit') return {kind: 'paragraph'}
  const {depth, kind} = child
  return depth === undefined ? {kind} : {kind, depth}
}

/** Where the source of these units begins; before everything if there is none. */
function startOf(
  units: ReadonlyArray<Unit>,
  starts: ReadonlyMap<Sentence, number>
): number {
  const all = units.flatMap((d) => d.source).map((d) => starts.get(d) ?? 0)
  return all.length > 0 ? Math.min(...all) : -Infinity
}

function arrangeTarget(
  sentence: Sentence,
  prose: Prose | undefined,
  layers: Layers
): ArrangedSentence {
  if (!prose)
    return {
      atoms: [{text: sentence.value, isObject: false, keys: []}],
      pinyin: []
    }
  const range = sourceToProse(prose, sentence.range)
  const atoms = cutAtoms(prose, range, [], layers.target(range))
  return {atoms, pinyin: []}
}
