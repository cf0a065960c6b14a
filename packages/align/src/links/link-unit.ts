import type {Link} from '@zhengben/bitext'
import type {AlignResources} from '../sentences/align-resources.ts'
import {createTranslator} from '../words/create-translator.ts'
import {createTermFinder} from './find-terms.ts'
import {linkNames} from './link-names.ts'
import {linkQuantities} from './link-quantities.ts'
import {linkTerms} from './link-terms.ts'
import {linkWords} from './link-words.ts'
import {createTextPair} from './text-pair.ts'

/** Links the inside of one unit after another. */
export type UnitLinker = (source: string, target: string) => Array<Link>

/**
 * A linker that remembers what it looks up. It links a Chinese text and the
 * English that renders it: glossary terms, numbers and dates, names, and words
 * where the dictionary is sure. Ranges point into the two texts given; links
 * are disjoint on both sides and in the order of the source.
 */
export function createUnitLinker({
  dictionary,
  segment,
  terms = []
}: AlignResources): UnitLinker {
  const findTerms = createTermFinder(terms)
  const translator = createTranslator(dictionary)
  return (source, target) => {
    const pair = createTextPair(source, target, segment(source))
    return [
      ...linkTerms(pair, findTerms),
      ...linkQuantities(pair),
      ...linkNames(pair, dictionary),
      ...linkWords(pair, dictionary, translator)
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
