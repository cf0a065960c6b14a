import {VFile} from 'vfile'
import {
  alignCorrected,
  type CorrectedAlignment
} from './corrections/align-corrected.ts'
import type {SentencePlace} from './corrections/report-corrections.ts'
import {createSides, type EditionResources} from './create-edition.ts'
import {createPointFinder} from './create-point-finder.ts'
import type {ReadDocument} from './read-document.ts'
import type {Input} from './read-input.ts'
import {warnOfUnrelated} from './warn-of-unrelated.ts'

/** A document whose sentences are aligned. */
export interface AlignedDocument extends CorrectedAlignment {
  /** Where an offset of a side's running text stands in its file. */
  readonly placeOf: SentencePlace
  /** What a person has to see to. */
  readonly warnings: ReadonlyArray<VFile>
}

/** @throws {YamlError} where two corrections contradict each other. */
export function alignDocument(
  {parts, source, target, corrections}: ReadDocument,
  resources: EditionResources,
  alternatives = false
): AlignedDocument {
  const sides = createSides(parts, resources.glossary)
  const files = {
    source: {side: sides.left, input: source},
    target: {side: sides.right ?? sides.left, input: target ?? source}
  }
  const finders = {
    source: createPointFinder(source.text),
    target: createPointFinder(files.target.input.text)
  }
  const placeOf: SentencePlace = (name, offset) => {
    const {side, input} = files[name]
    const [start] = side.toDocument([offset, offset])
    const {line, column} = finders[name](start)
    return `${input.path}:${line}:${column}`
  }
  const aligned = alignCorrected(sides, resources, {
    corrections,
    placeOf,
    alternatives
  })
  const unrelated = target && warnOfUnrelated(aligned, target.path, source.path)
  const left = aligned.corrections?.file
  const blank = [source, ...(target ? [target] : [])].filter(
    (d) => d.text !== '' && d.text.trim() === ''
  )
  return {
    ...aligned,
    placeOf,
    warnings: [
      ...blank.map(warnOfBlank),
      ...(left && left.messages.length > 0 ? [left] : []),
      ...(unrelated ? [unrelated] : [])
    ]
  }
}

function warnOfBlank({path}: Input): VFile {
  const file = new VFile(path === '-' ? {} : {path})
  file.message('Unexpected text without sentences, expected some', {
    source: 'zhengben',
    ruleId: 'empty'
  })
  return file
}
