import {
  type Prose,
  type Range,
  type Section,
  type Sentence,
  sourceToProse,
  type Unit,
  unitsOf
} from '@zhengben/bitext'
import type {Edition} from '../../edition.ts'
import {foundText} from '../../found-text.ts'
import {createRangeIndex} from '../../range-index.ts'
import type {
  ArrangedSection,
  ArrangedSentence,
  Arrangement,
  Doubt,
  Row
} from './arrangement.ts'
import {collectLayers, type Layers} from './collect-layers.ts'
import {cutAtoms, type PlacedEdit} from './cut-atoms.ts'
import {divideProse} from './divide-prose.ts'
import {type ReadPinyin, spellAtoms} from './spell-atoms.ts'

/** Work out what the page shows, where, and under which number. */
export function arrangeEdition(
  edition: Edition,
  readPinyin?: ReadPinyin
): Arrangement {
  const {bitext, source, target} = edition
  const units = [...unitsOf(bitext)]
  const edits = bitext.edits.map((edit, index): PlacedEdit => {
    const range = sourceToProse(source, edit.range)
    return {edit, number: index + 1, range, found: foundText(source, range)}
  })
  const layers = collectLayers(edition, units, edits)
  const {regions, rest} = divideProse(
    source,
    units.flatMap((d) => d.source)
  )
  const shown = new Set<number>()
  const cursor = {edit: 0, at: 0}
  const show = (whole: Range, own: Range): ArrangedSentence => {
    const range = trim(source.value, whole, own, edits[cursor.edit]?.range[0])
    const inside: Array<PlacedEdit> = []
    const start = Math.max(range[0], cursor.at)
    for (
      ;
      (edits[cursor.edit]?.range[0] ?? Infinity) < range[1];
      cursor.edit++
    ) {
      const edit = edits[cursor.edit] as PlacedEdit
      if (edit.range[0] < start) continue
      inside.push(edit)
      shown.add(edit.number)
      cursor.at = edit.range[1]
    }
    const atoms = cutAtoms(
      source,
      [start, range[1]],
      inside,
      layers.source(range)
    )
    return {atoms, pinyin: spellAtoms(atoms, layers.readings, readPinyin)}
  }
  // Regions and removed blocks are shown in the order of the source, whatever
  // the order of units, so that each edit is met once.
  const sentences = new Map<Sentence, ArrangedSentence>()
  const removed: Array<{start: number; sentence: ArrangedSentence}> = []
  const stretches = [
    ...regions,
    ...rest.map((range) => ({range, own: undefined, sentence: undefined}))
  ].sort((a, b) => a.range[0] - b.range[0])
  for (const {own, range, sentence} of stretches) {
    const arranged = show(range, own ?? range)
    if (sentence) sentences.set(sentence, arranged)
    else removed.push({start: range[0], sentence: arranged})
  }
  const starts = new Map(regions.map((d) => [d.sentence, d.range[0]]))
  const numbers = new Map(units.map((unit, index) => [unit, index + 1]))
  const row = (unit: Unit): Row => ({
    number: numbers.get(unit) as number,
    unit,
    source: unit.source.map((d) => sentences.get(d) as ArrangedSentence),
    target: unit.target.map((d) => arrangeTarget(d, target, layers))
  })
  const sections: Array<ArrangedSection> = []
  let open: Array<Row> | undefined
  for (const child of bitext.children) {
    const children = child.type === 'unit' ? [child] : child.children
    const start = startOf(children, starts)
    while (removed[0] && removed[0].start < start) {
      sections.push(removedSection((removed.shift() as Removed).sentence))
      open = undefined
    }
    if (child.type === 'section') {
      sections.push({...shape(child), rows: child.children.map(row)})
      open = undefined
    } else if (open) open.push(row(child))
    else {
      open = [row(child)]
      sections.push({kind: 'paragraph', rows: open})
    }
  }
  sections.push(...removed.map((d) => removedSection(d.sentence)))
  return {
    sections,
    edits,
    shown,
    terms: layers.terms,
    doubts: placeDoubts(edition, layers, edits, shown, regions, numbers),
    mentions: layers.mentions,
    glosses: layers.glosses
  }
}

/**
 * The stretch without the white space around the sentence itself, but for that
 * before or after which something was edited.
 */
function trim(
  text: string,
  [start, end]: Range,
  own: Range,
  nextEdit: number | undefined
): Range {
  const isBlank = (from: number, to: number): boolean =>
    text.slice(from, to).trim() === ''
  return [
    isBlank(start, own[0]) && !(nextEdit !== undefined && nextEdit < own[0])
      ? Math.max(start, own[0])
      : start,
    isBlank(own[1], end) ? Math.min(end, own[1]) : end
  ]
}

type Removed = {start: number; sentence: ArrangedSentence}

function removedSection(sentence: ArrangedSentence): ArrangedSection {
  return {kind: 'removed', rows: [{source: [sentence], target: []}]}
}

function shape({kind, depth}: Section): Omit<ArrangedSection, 'rows'> {
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

/** Where the page shows each message: at its edit, at its own mark, or its unit. */
function placeDoubts(
  {messages, source}: Edition,
  layers: Layers,
  edits: ReadonlyArray<PlacedEdit>,
  shown: ReadonlySet<number>,
  regions: ReadonlyArray<{sentence: Sentence; range: Range}>,
  numbers: ReadonlyMap<Unit, number>
): Array<Doubt> {
  const owner = new Map<Sentence, number>()
  for (const [unit, number] of numbers)
    for (const sentence of unit.source) owner.set(sentence, number)
  const editIndex = createRangeIndex(edits.filter((d) => shown.has(d.number)))
  const regionIndex = createRangeIndex(regions)
  return messages.map((message, index) => {
    const number = index + 1
    const mark = layers.doubts.get(number)
    if (mark) return {number, message, place: `d${number}`}
    const range = sourceToProse(source, message.range)
    const [edit] = editIndex.meeting(range)
    if (edit) return {number, message, place: `e${edit.number}`}
    const [region] = regionIndex.meeting(range)
    const unit = region && owner.get(region.sentence)
    return unit === undefined
      ? {number, message}
      : {number, message, place: `u${unit}`}
  })
}
