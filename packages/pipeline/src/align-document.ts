import {VFile} from 'vfile'
import {
  alignCorrected,
  type CorrectedAlignment
} from './corrections/align-corrected.ts'
import {cutSides, recutSides} from './corrections/cut-sides.ts'
import type {SentencePlace} from './corrections/report-corrections.ts'
import {
  createSides,
  type DocumentParts,
  type EditionResources,
  type Sides
} from './create-edition.ts'
import {createPointFinder, type Point} from './create-point-finder.ts'
import type {ReadDocument} from './read-document.ts'
import type {Input} from './read-input.ts'
import {
  type FollowedTranslation,
  followTranslation
} from './translation/follow-translation.ts'
import type {Translation} from './translation/read-translation.ts'
import {warnOfUnrelated} from './warn-of-unrelated.ts'

/** A document whose sentences are aligned. */
export interface AlignedDocument extends CorrectedAlignment {
  /** Where an offset of a side's running text stands in its file. */
  readonly placeOf: SentencePlace
  /** What a person has to see to. */
  readonly warnings: ReadonlyArray<VFile>
  /** What the edition is made of: `parts`, with the targets of units translated one by one as its target. */
  readonly parts: DocumentParts
  /** How units translated one by one fit; absent where there are none. */
  readonly followed?: FollowedTranslation
}

/**
 * Pair the sentences of a document: as its units were translated, where they
 * were one by one, else by alignment.
 * @throws {YamlError} where two corrections contradict each other.
 */
export function alignDocument(
  read: ReadDocument,
  resources: EditionResources,
  alternatives = false
): AlignedDocument {
  const {parts, source, target, corrections, translation} = read
  if (translation) return followUnits({...read, translation}, resources)
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
    parts,
    placeOf,
    warnings: [
      ...blank.map(warnOfBlank),
      ...(left && left.messages.length > 0 ? [left] : []),
      ...(unrelated ? [unrelated] : [])
    ]
  }
}

/** Corrections only say where the sentences of the source begin and end. */
function followUnits(
  {
    parts,
    source,
    corrections,
    translation
  }: ReadDocument & {readonly translation: Translation},
  {glossary}: EditionResources
): AlignedDocument {
  const {target: _, ...untranslated} = parts
  const uncut = createSides(untranslated, glossary)
  const {left, inParagraphs} = corrections
    ? cutSides(recutSides(uncut, corrections), corrections.entries).sides
    : uncut
  const pointAt = createPointFinder(source.text)
  const show = (path: string, {line, column}: Point): string =>
    `${path}:${line}:${column}`
  const placeInSource = (offset: number): string =>
    show(source.path, pointAt(left.toDocument([offset, offset])[0]))
  const followed = followTranslation(
    translation,
    {
      side: left,
      prose: parts.source,
      lang: parts.lang,
      placeOf: placeInSource
    },
    glossary
  )
  const {target, pairings, file} = followed
  const sides: Sides = {left, ...(target && {right: target.side}), inParagraphs}
  return {
    sides,
    pairings,
    parts: {...untranslated, ...(target && {target: target.prose})},
    followed,
    placeOf: (side, offset) =>
      side === 'source'
        ? placeInSource(offset)
        : show(
            translation.path,
            followed.placeOf(
              target ? target.side.toDocument([offset, offset])[0] : offset
            )
          ),
    warnings: file.messages.length > 0 ? [file] : []
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
