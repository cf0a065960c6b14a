import {type Prose, proseToSource, type Range} from '@zhengben/bitext'
import {textOfPieces, unitPieces, unitText} from '@zhengben/formats/units'
import type {Glossary} from '@zhengben/glossary'
import type {VFile} from 'vfile'
import type {Point} from '../create-point-finder.ts'
import {createEnglishSplitter} from '../english-splitter.ts'
import type {Side} from '../side.ts'
import {assembleTarget} from './assemble-target.ts'
import {fitEntries} from './fit-entries.ts'
import {pairEntries, type TranslatedPairing} from './pair-entries.ts'
import type {Translation} from './read-translation.ts'
import {reportUnfit} from './report-unfit.ts'

/** A document paired as the file of its translated units says. */
export interface FollowedTranslation {
  readonly translation: Translation
  readonly pairings: ReadonlyArray<TranslatedPairing>
  /** The targets as one text; absent where there is none. */
  readonly target?: {readonly prose: Prose; readonly side: Side}
  /** Where the character at an offset of the source of its prose stands in the file. */
  placeOf(offset: number): Point
  /** Entries, by index, whose source does not occur, in order. */
  readonly unfit: ReadonlyArray<number>
  /** Says which those are, where they stand, and what the document has there. */
  readonly file: VFile
}

/** What a translation is fitted to: the restored source of a document, cut into sentences. */
export interface TranslatedSource {
  readonly side: Side
  readonly prose: Prose
  readonly lang: {readonly source: string; readonly target: string}
  /** Where an offset of the side stands, such as `page.txt:3:1`. */
  placeOf(offset: number): string
}

/** Fit the entries to the sentences and make one text of their targets. */
export function followTranslation(
  translation: Translation,
  source: TranslatedSource,
  glossary: Glossary
): FollowedTranslation {
  const sentencePieces = readSentences(source)
  const texts = sentencePieces.map(textOfPieces)
  const runs = fitEntries(
    translation.units.map((d) => d.source),
    texts
  )
  const {side, lang} = source
  const pairs = pairEntries(translation.units, runs, texts.length)
  const {pairings, prose, sentences, starts} = assembleTarget(pairs, {
    entries: translation.units,
    source: side,
    codes: sentencePieces.map((pieces) =>
      pieces.flatMap((d) => (typeof d === 'string' ? [] : d.code))
    ),
    split: splitTarget(lang.target, glossary)
  })
  const unfit = translation.units.flatMap((d, entry) =>
    d.source.trim() === '' || runs[entry] ? [] : entry
  )
  return {
    translation,
    pairings,
    ...(sentences.length > 0 && {
      target: {
        prose,
        side: {
          value: prose.value,
          blocks: prose.blocks,
          sentences,
          toDocument: (range) => proseToSource(prose, range),
          wordToDocument: (range) => proseToSource(prose, range)
        }
      }
    }),
    placeOf: (offset) => {
      let low = 0
      let high = starts.length
      while (high - low > 1) {
        const middle = (low + high) >> 1
        if ((starts[middle]?.start ?? 0) <= offset) low = middle
        else high = middle
      }
      const found = starts[low] ?? {start: 0, entry: 0}
      return translation.placeOf(found.entry, 'target', offset - found.start)
    },
    unfit,
    file: reportUnfit(unfit, {translation, runs, texts, source})
  }
}

/** The sentences as a person reads them, code and addresses apart. */
function readSentences({
  side,
  prose,
  lang
}: Omit<TranslatedSource, 'placeOf'>): Array<ReturnType<typeof unitPieces>> {
  return side.sentences.map((range) =>
    unitPieces(
      [
        {
          id: '',
          range: side.toDocument(range),
          value: side.value.slice(...range)
        }
      ],
      prose,
      lang.source
    )
  )
}

/** Sentences of a target, where a space between them gives the same text again. */
function splitTarget(
  lang: string,
  glossary: Glossary
): (target: string) => Array<Range> {
  const split = createEnglishSplitter(glossary)
  return (target) => {
    const ranges = split(target, [{range: [0, target.length]}])
    const joined = unitText(
      ranges.map((range) => ({id: '', range, value: target.slice(...range)})),
      undefined,
      lang
    )
    return joined === target ? ranges : [[0, target.length]]
  }
}
