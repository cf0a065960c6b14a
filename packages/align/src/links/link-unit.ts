import type {Link} from '@zhengben/bitext'
import type {AlignResources} from '../sentences/align-resources.ts'
import {createPairLinker} from './create-pair-linker.ts'
import {findLearnt, keysOf} from './find-learnt.ts'
import {groupLinks} from './group-links.ts'
import {learnLexicon} from './learn-lexicon.ts'
import {createTextPair} from './text-pair.ts'
import {toSourceTokens, toTargetTokens} from './tokens.ts'

/** A Chinese text and the English that renders it. */
export interface TextUnit {
  readonly source: string
  readonly target: string
}

/** Links the inside of one unit after another. */
export type UnitLinker = (source: string, target: string) => Array<Link>

/**
 * A linker that remembers what it looks up. It links a Chinese text and the
 * English that renders it: glossary terms, numbers and dates, names, and words
 * where the dictionary is sure. Ranges point into the two texts given; links
 * are disjoint on both sides and in the order of the source. What the dictionary
 * does not know is learnt from `memory`: units of the same document, or of
 * others like it.
 */
export function createUnitLinker(
  {dictionary, segment, terms = []}: AlignResources,
  memory: ReadonlyArray<TextUnit> = []
): UnitLinker {
  const link = createPairLinker({dictionary, terms})
  const lexicon = learnLexicon(
    memory.map((d) =>
      keysOf(toSourceTokens(segment(d.source)), toTargetTokens(d.target))
    )
  )
  return (source, target) => {
    const words = segment(source)
    const pair = createTextPair(source, target, words)
    const sources = toSourceTokens(words)
    const targets = toTargetTokens(target)
    const linked = link(
      pair,
      sources,
      targets,
      findLearnt(sources, targets, lexicon)
    )
    return [
      ...linked.mentions,
      ...groupLinks(linked, pair, sources, targets, dictionary)
    ].sort((a, b) => startOf(a) - startOf(b))
  }
}

/** The links inside one unit; `createUnitLinker` for many. */
export function linkUnit({
  source,
  target,
  ...resources
}: AlignResources & {
  readonly source: string
  readonly target: string
}): Array<Link> {
  return createUnitLinker(resources)(source, target)
}

function startOf(link: Link): number {
  return link.source[0]?.[0] ?? 0
}
