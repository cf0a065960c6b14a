import {type Sentence, sourceToProse, type Unit} from '@zhengben/bitext'
import type {Edition} from '../../edition.ts'
import {createRangeIndex} from '../../range-index.ts'
import type {ArrangedSource} from './arrange-source.ts'
import type {Doubt} from './arrangement.ts'
import type {PlacedEdit} from './cut-atoms.ts'

/** Where the page shows each message: at its own mark, its edit, or its unit. */
export function placeDoubts(
  {messages, source}: Edition,
  arranged: ArrangedSource,
  edits: ReadonlyArray<PlacedEdit>,
  numbers: ReadonlyMap<Unit, number>
): Array<Doubt> {
  const owner = new Map<Sentence, number>()
  for (const [unit, number] of numbers)
    for (const sentence of unit.source) owner.set(sentence, number)
  const shown = createRangeIndex(
    edits.filter((d) => arranged.edits.has(d.number))
  )
  const regions = createRangeIndex(arranged.regions)
  return messages.map((message, index) => {
    const number = index + 1
    if (arranged.doubts.has(String(number)))
      return {number, message, place: `d${number}`}
    const range = sourceToProse(source, message.range)
    const [edit] = shown.meeting(range)
    if (edit) return {number, message, place: `e${edit.number}`}
    const [region] = regions.meeting(range)
    const unit = region && owner.get(region.sentence)
    return unit === undefined
      ? {number, message}
      : {number, message, place: `u${unit}`}
  })
}
