import {
  type AlignOptions,
  alignSentences,
  createUnitLinker,
  type Dictionary,
  type Embeddings
} from '@zhengben/align'
import type {Prose} from '@zhengben/bitext'
import type {WordSegmenter} from '@zhengben/chinese'
import type {DocumentMeta, Edition} from '@zhengben/formats'
import {type Glossary, selectRows} from '@zhengben/glossary'
import {annotateTerms, annotateWords, glossCredit} from './annotate.ts'
import {createChineseSplitter, type Splitter} from './chinese-splitter.ts'
import {createUnits, type Pairing} from './create-units.ts'
import {createEnglishSplitter} from './english-splitter.ts'
import type {RestoredProse} from './restore-text.ts'
import {blocksOf, createSide, type Side} from './side.ts'

/** What alignment and annotation work with. */
export interface EditionResources {
  readonly glossary: Glossary
  readonly dictionary: Dictionary
  readonly segment: WordSegmenter
  /** Vectors of the sentences of both sides, where a model was asked. */
  readonly embeddings?: Embeddings
}

/** One document, read and restored. */
export interface DocumentParts {
  readonly meta: DocumentMeta
  readonly lang: {readonly source: string; readonly target: string}
  readonly source: Prose
  readonly restored: RestoredProse
  /** Absent where there is no translation. */
  readonly target?: Prose
  /** How the two sides are cut into sentences, where not by their stops. */
  readonly split?: Splitter
}

/** The sides of a document; `right` is absent where there is no translation. */
export interface Sides {
  readonly left: Side
  readonly right?: Side
  /** Whether blocks are paragraphs; those of lines that are sentences are not. */
  readonly inParagraphs: boolean
}

/** Restore and cut both sides; the glossary says where against the rules. */
export function createSides(
  {source, restored, target, split}: Omit<DocumentParts, 'meta' | 'lang'>,
  glossary: Glossary
): Sides {
  const left = createSide(
    source,
    restored.proseEdits,
    split ?? createChineseSplitter(glossary)
  )
  const inParagraphs = split === undefined
  if (!target) return {left, inParagraphs}
  const right = createSide(target, [], split ?? createEnglishSplitter(glossary))
  return {left, right, inParagraphs}
}

/**
 * Which sentences render each other. Without a translation each sentence
 * stands alone.
 */
export function alignSides(
  {left, right, inParagraphs}: Sides,
  {glossary, dictionary, segment, embeddings}: EditionResources,
  options: Omit<AlignOptions, 'paragraphs'> = {}
): ReadonlyArray<Pairing> {
  if (!right)
    return left.sentences.map((_, index) => ({source: [index], target: []}))
  const terms = selectRows(glossary.terms, 'approved')
  return alignSentences(
    textsOf(left),
    textsOf(right),
    {dictionary, segment, terms, ...(embeddings && {embeddings})},
    {
      ...options,
      ...(inParagraphs && {
        paragraphs: {source: blocksOf(left), target: blocksOf(right)}
      })
    }
  )
}

/** Link the inside of the units and annotate the terms of an aligned document. */
export function createEdition(
  {meta, lang, source, restored, target}: DocumentParts,
  {left, right}: Sides,
  pairings: ReadonlyArray<Pairing>,
  {glossary, dictionary, segment}: EditionResources
): Edition {
  const terms = selectRows(glossary.terms, 'approved')
  const link = createUnitLinker(
    {dictionary, segment, terms},
    right ? textsOfUnits(left, right, pairings) : []
  )
  return {
    meta,
    source,
    ...(target && {target}),
    bitext: {
      type: 'bitext',
      lang,
      children: createUnits(left, right, pairings, link),
      edits: restored.edits,
      annotations: annotateTerms(left, terms)
    },
    messages: restored.messages,
    restoration: restored.document
  }
}

/**
 * The edition with the senses of its words, and the credit that must stand
 * beside them: CC-CEDICT is share-alike, so other formats go without.
 */
export function addGlosses(
  edition: Edition,
  {left}: Sides,
  {segment, dictionary}: EditionResources
): Edition {
  const glosses = annotateWords(left, segment, dictionary)
  if (glosses.length === 0) return edition
  const annotations = [...edition.bitext.annotations, ...glosses]
  return {
    ...edition,
    bitext: {...edition.bitext, annotations},
    credits: [...(edition.credits ?? []), glossCredit]
  }
}

/** What renders each other, as texts. */
function textsOfUnits(
  left: Side,
  right: Side,
  pairings: ReadonlyArray<Pairing>
): Array<{source: string; target: string}> {
  const join = (side: Side, indices: ReadonlyArray<number>): string =>
    indices
      .map((d) => side.value.slice(...(side.sentences[d] ?? [0, 0])))
      .join(' ')
  return pairings
    .filter((d) => d.source.length > 0 && d.target.length > 0)
    .map((d) => ({source: join(left, d.source), target: join(right, d.target)}))
}

/** The sentences of a side. */
export function textsOf(side: Side): Array<string> {
  return side.sentences.map((range) => side.value.slice(...range))
}
