import {
  type Annotation,
  type Sentence,
  type Unit,
  type UnitState,
  unitsOf
} from '@zhengben/bitext'
import {asFound} from '../as-found.ts'
import type {Edition} from '../edition.ts'
import {createRangeIndex} from '../range-index.ts'
import {unitText} from '../unit-text.ts'

/** A unit as a reviewer gets it. */
export interface EditionRow {
  readonly unit: Unit
  readonly id: string
  readonly source: string
  readonly target: string
  readonly state: UnitState
  /** What people remarked on it, one a line. */
  readonly note: string
  /** What stood there before restoration; absent where it is the same. */
  readonly found?: string
}

/** Every unit of the edition that has text on either side, in order. */
export function createUnitRows(edition: Edition): Array<EditionRow> {
  const {bitext, source, target} = edition
  const notesOf = createNotes(bitext.annotations)
  return Array.from(unitsOf(bitext)).flatMap((unit): Array<EditionRow> => {
    const from = unitText(unit.source, source, bitext.lang.source)
    const to = unitText(unit.target, target, bitext.lang.target)
    if (from.trim() === '' && to.trim() === '') return []
    const found = asFound(unit.source, source)
    return [
      {
        unit,
        id: unit.id,
        source: from,
        target: to,
        state: unit.state,
        note: [
          ...(unit.note === undefined ? [] : [unit.note]),
          ...notesOf(unit)
        ].join('\n'),
        ...(found !== undefined && {found})
      }
    ]
  })
}

function createNotes(
  annotations: ReadonlyArray<Annotation>
): (unit: Unit) => Array<string> {
  const notes = annotations.flatMap(({body, range, side}) =>
    body.type === 'note' ? {side, range, text: body.text} : []
  )
  const of = (side: Annotation['side']) =>
    createRangeIndex(notes.filter((d) => d.side === side))
  const [source, target] = [of('source'), of('target')]
  const read = (
    index: typeof source,
    sentences: ReadonlyArray<Sentence>
  ): Array<string> =>
    sentences.flatMap(({range: [start, end]}) =>
      index
        .meeting([start, end])
        .filter((d) => d.range[0] >= start && d.range[0] < end)
        .map((d) => d.text)
    )
  return (unit) => [...read(source, unit.source), ...read(target, unit.target)]
}
