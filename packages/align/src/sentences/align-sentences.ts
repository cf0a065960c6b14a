import type {AlignResources} from './align-resources.ts'
import {type Band, layBand} from './band.ts'
import type {BeadMeasure} from './bead-measure.ts'
import {createBeadScore} from './bead-score.ts'
import {findAnchors} from './find-anchors.ts'
import {findPath, type Step} from './find-path.ts'
import {findPosteriors} from './find-posteriors.ts'
import {indexTexts} from './index-texts.ts'
import {learnPairs} from './learn-pairs.ts'
import {estimateRatio} from './length-score.ts'
import {extendLexicon} from './lexicon.ts'
import {createMatchSum} from './match-sum.ts'
import type {Paragraphs} from './paragraphs.ts'
import {createRelatedness} from './relatedness.ts'
import {scoreBeads} from './score-beads.ts'
import {settings} from './settings.ts'
import {type Shape, shapes, simpleShapes} from './shapes.ts'
import type {TextPairIndex} from './text-pair-index.ts'

/** Sentences that render each other, by index; one side may be empty. */
export interface Bead {
  readonly source: ReadonlyArray<number>
  readonly target: ReadonlyArray<number>
  /** How likely the bead is right, 0–1. */
  readonly score: number
}

export interface AlignOptions {
  /** Soft evidence: beads seldom reach across the ends of paragraphs. */
  readonly paragraphs?: Paragraphs
}

/** How far around the anchors the first search goes, in sentences, and how far at most. */
const wide = 20
const widest = 180
/** How far around the first path the second search goes. */
const narrow = 4

/**
 * Chinese sentences and the English that renders them: every sentence is in
 * exactly one bead, beads are in order and do not cross.
 *
 * Words that render each other by dictionary, glossary, number or spelling are
 * weighed by how rare they are in the text; the best sequence of beads is
 * found by dynamic programming, first around anchors and with the common
 * beads, then around that path with all beads and the word pairs learnt from
 * it. Time and memory are linear in the length of the texts.
 */
export function alignSentences(
  source: ReadonlyArray<string>,
  target: ReadonlyArray<string>,
  resources: AlignResources,
  {paragraphs}: AlignOptions = {}
): Array<Bead> {
  const texts = indexTexts(source, target, resources)
  const draft = sketchPath(texts, paragraphs)
  const learnt = {
    ...texts,
    lexicon: extendLexicon(texts.lexicon, learnPairs(draft.path, texts))
  }
  const band = layBand(draft.path, source.length, target.length, narrow)
  const ratio = estimateRatio(texts, draft.path.map(rangesOf))
  const sumMatches = createMatchSum(learnt, band)
  const score = createBeadScore(texts, sumMatches, ratio, paragraphs)
  const scores = scoreBeads(band, shapes.length, score)
  const posteriors = findPosteriors(scores, band, settings.sharpness)
  const relatedness = createRelatedness(texts, draft.path, draft.sumMatches)
  return findPath(scores, band).map((step) => {
    const node = (scores.rows[step.source] as number) + step.target
    const posterior = posteriors[node * shapes.length + step.shape] as number
    return toBead(step, posterior * relatedness(step.source, step.target))
  })
}

/** A first path, and how it measured matches. */
interface Sketch {
  readonly path: ReadonlyArray<Step>
  readonly sumMatches: BeadMeasure
}

/** Searches again, farther from the anchors, where the path comes to the edge of the band. */
function sketchPath(
  texts: TextPairIndex,
  paragraphs: Paragraphs | undefined
): Sketch {
  const rows = texts.source.starts.length - 1
  const columns = texts.target.starts.length - 1
  const anchors = findAnchors(texts)
  const ratio = estimateRatio(
    texts,
    anchors.map(({source, target}) => ({
      source: [source, source + 1],
      target: [target, target + 1]
    }))
  )
  for (let width = wide; ; width *= 3) {
    const band = layBand(anchors, rows, columns, width)
    const sumMatches = createMatchSum(texts, band)
    const score = createBeadScore(texts, sumMatches, ratio, paragraphs)
    const path = findPath(scoreBeads(band, simpleShapes, score), band)
    if (width >= widest || !touchesEdge(path, band, columns)) {
      return {path, sumMatches}
    }
  }
}

function touchesEdge(
  path: ReadonlyArray<Step>,
  {low, high}: Band,
  columns: number
): boolean {
  return path.some(
    ({source, target}) =>
      (target === low[source] && target > 0) ||
      (target === high[source] && target < columns)
  )
}

/** The sentences of a step; none on both sides where one is empty. */
function rangesOf({shape, source, target}: Step): {
  source: [number, number]
  target: [number, number]
} {
  const {source: a, target: b} = shapes[shape] as Shape
  const isNull = a === 0 || b === 0
  return {
    source: [isNull ? source : source - a, source],
    target: [isNull ? target : target - b, target]
  }
}

function toBead({shape, source, target}: Step, score: number): Bead {
  const {source: a, target: b} = shapes[shape] as Shape
  return {
    source: Array.from({length: a}, (_, k) => source - a + k),
    target: Array.from({length: b}, (_, k) => target - b + k),
    score
  }
}
