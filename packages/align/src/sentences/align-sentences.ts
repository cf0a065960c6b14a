import type {AlignResources} from './align-resources.ts'
import {layBand} from './band.ts'
import {createBeadScore} from './bead-score.ts'
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
import {type Shape, shapes} from './shapes.ts'
import {sketchPath} from './sketch-path.ts'

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
  const band = layBand(
    draft.path,
    target.length,
    new Int32Array(source.length + 1).fill(narrow)
  )
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
