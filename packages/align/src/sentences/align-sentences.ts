import type {Constraint} from '../constraints/constraint.ts'
import {joinBeads, joinParagraphs, joinTexts} from '../constraints/join.ts'
import {createLimits} from '../constraints/limits.ts'
import {planConstraints} from '../constraints/plan-constraints.ts'
import type {AlignResources} from './align-resources.ts'
import type {Bead} from './bead.ts'
import type {Paragraphs} from './paragraphs.ts'
import {searchBeads} from './search-beads.ts'

export interface AlignOptions {
  /** Soft evidence: beads seldom reach across the ends of paragraphs. */
  readonly paragraphs?: Paragraphs
  /**
   * What is known. Links come out exactly so, with a score of 1; only the
   * stretches between them are searched.
   */
  readonly constraints?: ReadonlyArray<Constraint>
  /** Whether beads come with their alternatives. */
  readonly alternatives?: boolean
}

/**
 * Chinese sentences and the English that renders them: every sentence is in
 * exactly one bead, beads are in order and do not cross.
 *
 * Words that render each other by dictionary, glossary, number or spelling are
 * weighed by how rare they are in the text; the best sequence of beads is
 * found by dynamic programming, first around anchors and with the common
 * beads, then around that path with all beads and the word pairs learnt from
 * it. Time and memory are linear in the length of the texts.
 *
 * @throws {ContradictionError} where two constraints cannot both be met.
 */
export function alignSentences(
  source: ReadonlyArray<string>,
  target: ReadonlyArray<string>,
  resources: AlignResources,
  {paragraphs, constraints = [], alternatives = false}: AlignOptions = {}
): Array<Bead> {
  if (constraints.length === 0)
    return searchBeads({source, target}, resources, {paragraphs, alternatives})
  const plan = planConstraints(constraints, {
    source: source.length,
    target: target.length
  })
  const texts = joinTexts({source, target}, plan)
  const beads = searchBeads(texts, resources, {
    paragraphs: paragraphs && joinParagraphs(paragraphs, plan),
    alternatives,
    limits: createLimits(plan)
  })
  return joinBeads(beads, plan)
}
