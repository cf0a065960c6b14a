import {
  createOffsetMap,
  type Prose,
  proseToSource,
  type Sentence,
  sourceToProse,
  unitsOf
} from '@zhengben/bitext'
import type {BuildContext} from '../build-document.ts'
import {buildDocument} from '../build-document.ts'
import {createPointFinder} from '../create-point-finder.ts'
import type {DocumentFiles} from '../find-documents.ts'
import {joinSentences, type PlacedUnit} from './checked-text.ts'

/**
 * The units of a document of the corpus, restored and aligned as `build` does.
 * @throws {InputError} where a part cannot be read.
 */
export async function readDocumentUnits(
  document: DocumentFiles,
  context: Omit<BuildContext, 'formats'>
): Promise<Array<PlacedUnit>> {
  const {edition, followed} = await buildDocument(document, {
    ...context,
    formats: []
  })
  const {bitext, source, target} = edition
  const restoration = createOffsetMap(bitext.edits)
  const sides = {
    source: {path: document.source, pointAt: createPointFinder(source.source)},
    target: {
      path: document.translation ?? document.target ?? document.source,
      pointAt: followed?.placeOf ?? createPointFinder(target?.source ?? '')
    }
  }
  const locateSource = ({range}: Sentence, offset: number): number => {
    const [start] = restoration.rangeToEdited(range)
    return restoration.rangeToSource([start + offset, start + offset])[0]
  }
  const locateTarget = (sentence: Sentence, offset: number): number =>
    target ? locateInProse(target, sentence, offset) : 0
  let lastSource = 0
  let lastTarget = 0
  return Array.from(unitsOf(bitext), (unit) => {
    lastSource = unit.source[0]?.range[0] ?? lastSource
    lastTarget = unit.target[0]?.range[0] ?? lastTarget
    return {
      id: unit.id,
      source: {
        ...joinSentences(unit.source, '', locateSource, lastSource),
        ...sides.source
      },
      target: {
        ...joinSentences(unit.target, ' ', locateTarget, lastTarget),
        ...sides.target
      }
    }
  })
}

function locateInProse(
  prose: Prose,
  {range}: Sentence,
  offset: number
): number {
  const [start] = sourceToProse(prose, range)
  const at = Math.min(start + offset, prose.value.length)
  return proseToSource(prose, [at, at])[0]
}
