import {boundBand} from '../constraints/bound-band.ts'
import type {Limits} from '../constraints/limits.ts'
import {type Band, layBand} from './band.ts'
import type {BeadMeasure} from './bead-measure.ts'
import {createBeadScore} from './bead-score.ts'
import {findAnchors} from './find-anchors.ts'
import {findPath, type Step} from './find-path.ts'
import {estimateRatio} from './length-score.ts'
import {createMatchSum} from './match-sum.ts'
import type {Paragraphs} from './paragraphs.ts'
import {scoreBeads} from './score-beads.ts'
import {simpleShapes} from './shapes.ts'
import type {TextPairIndex} from './text-pair-index.ts'

/** A first path, and how it measured matches. */
export interface Sketch {
  readonly path: ReadonlyArray<Step>
  readonly sumMatches: BeadMeasure
}

/** How far from the anchors the search begins, in sentences, and how far it goes at most. */
const narrowest = 8
const widest = 216
/**
 * How many nodes a band may have; 15 scores of each are held. It matters where
 * very long texts have nothing to do with each other: there no width is enough.
 */
const mostNodes = 12_000_000

/**
 * Finds the path of common beads along the anchors. Where it comes to the edge
 * of the band the anchors are wrong: there the band is widened and the search
 * done again.
 */
export function sketchPath(
  texts: TextPairIndex,
  paragraphs: Paragraphs | undefined,
  limits: Limits | undefined
): Sketch {
  const rows = texts.source.starts.length - 1
  const columns = texts.target.starts.length - 1
  const found = findAnchors(texts)
  const anchors = limits ? limits.improve(found) : found
  const ratio = estimateRatio(
    texts,
    found.map(({source, target}) => ({
      source: [source, source + 1],
      target: [target, target + 1]
    }))
  )
  const none = new Int32Array(rows + 1)
  const all = new Int32Array(rows + 1).fill(columns)
  const widths = new Int32Array(rows + 1).fill(narrowest)
  for (let width = narrowest; ; width *= 3) {
    const band = boundBand(layBand(anchors, columns, widths), limits?.bounds)
    const sumMatches = createMatchSum(texts, band)
    const score = createBeadScore(texts, sumMatches, ratio, {
      paragraphs,
      limits
    })
    const path = findPath(scoreBeads(band, simpleShapes, score), band)
    const edges = path.filter((step) =>
      isAtEdge(step, band, limits?.bounds ?? {low: none, high: all})
    )
    if (edges.length === 0 || width >= widest) return {path, sumMatches}
    for (const {source} of edges) {
      const reach = 6 * width
      widths.fill(3 * width, Math.max(0, source - reach), source + reach + 1)
    }
    const nodes = widths.reduce((sum, d) => sum + 2 * d + 1, 0)
    if (nodes > mostNodes) return {path, sumMatches}
  }
}

function isAtEdge(
  {source, target}: Step,
  {low, high}: Band,
  bounds: Band
): boolean {
  return (
    (target === low[source] && target > (bounds.low[source] as number)) ||
    (target === high[source] && target < (bounds.high[source] as number))
  )
}
