import {boundBand} from '../constraints/bound-band.ts'
import type {Limits} from '../constraints/limits.ts'
import type {AlignResources} from './align-resources.ts'
import {layBand} from './band.ts'
import type {Bead, ScoredBead} from './bead.ts'
import {createBeadScore} from './bead-score.ts'
import {findAlternatives} from './find-alternatives.ts'
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

interface SearchOptions {
  readonly paragraphs: Paragraphs | undefined
  readonly alternatives: boolean
  readonly limits?: Limits
}

/** How far around the first path the second search goes. */
const narrow = 4

/** The best sequence of beads within limits; see `alignSentences`. */
export function searchBeads(
  {
    source,
    target
  }: {
    readonly source: ReadonlyArray<string>
    readonly target: ReadonlyArray<string>
  },
  resources: AlignResources,
  {paragraphs, alternatives, limits}: SearchOptions
): Array<Bead> {
  const texts = indexTexts(source, target, resources)
  const draft = sketchPath(texts, paragraphs, limits)
  const learnt = {
    ...texts,
    lexicon: extendLexicon(texts.lexicon, learnPairs(draft.path, texts))
  }
  const band = boundBand(
    layBand(
      draft.path,
      target.length,
      new Int32Array(source.length + 1).fill(narrow)
    ),
    limits?.bounds
  )
  const ratio = estimateRatio(texts, draft.path.map(rangesOf))
  const sumMatches = createMatchSum(learnt, band)
  const score = createBeadScore(texts, sumMatches, ratio, {paragraphs, limits})
  const scores = scoreBeads(band, shapes.length, score)
  const posteriors = findPosteriors(scores, band, settings.sharpness)
  const relatedness = createRelatedness(texts, draft.path, draft.sumMatches)
  const toScored = (step: Step, posterior: number): ScoredBead => {
    const known = limits?.isLink(step) ?? false
    const related = known ? 1 : relatedness(step.source, step.target)
    return toBead(step, known ? 1 : posterior * related)
  }
  return findPath(scores, band).map((step) => {
    const node = (scores.rows[step.source] as number) + step.target
    const posterior = posteriors[node * shapes.length + step.shape] as number
    const bead = toScored(step, posterior)
    if (!alternatives) return bead
    const others = findAlternatives(step, scores, posteriors, band)
    return {
      ...bead,
      alternatives: others.map((d) => toScored(d.step, d.posterior))
    }
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

function toBead({shape, source, target}: Step, score: number): ScoredBead {
  const {source: a, target: b} = shapes[shape] as Shape
  return {
    source: Array.from({length: a}, (_, k) => source - a + k),
    target: Array.from({length: b}, (_, k) => target - b + k),
    score
  }
}
