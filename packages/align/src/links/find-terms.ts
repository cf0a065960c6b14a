import type {Range} from '@zhengben/bitext'
import {createMatcher, type TermRow} from '@zhengben/glossary'

/** A glossary term where it stands in a Chinese text. */
export interface Mention {
  readonly range: Range
  readonly term: TermRow
}

/** Finds the terms of one glossary in any number of texts. */
export type TermFinder = (text: string) => Array<Mention>

/**
 * Compile the approved rows. Where mentions overlap, the longer wins, then the
 * one further left; where two rows have the same source, the first.
 */
export function createTermFinder(terms: ReadonlyArray<TermRow>): TermFinder {
  const matcher = createMatcher(
    terms.filter((d) => d.status === 'approved').map((d) => [d.source, d])
  )
  return (text) => {
    const taken = new Uint8Array(text.length)
    const result: Array<Mention> = []
    const matches = matcher
      .matchAll(text)
      .sort((a, b) => lengthOf(b.range) - lengthOf(a.range))
    for (const {range, value} of matches) {
      if (taken[range[0]] || taken[range[1] - 1]) continue
      taken.fill(1, ...range)
      result.push({range, term: value})
    }
    return result.sort((a, b) => a.range[0] - b.range[0])
  }
}

/** The terms of a Chinese text, in order and disjoint; see `createTermFinder`. */
export function findTerms(
  text: string,
  terms: ReadonlyArray<TermRow>
): Array<Mention> {
  return createTermFinder(terms)(text)
}

function lengthOf([start, end]: Range): number {
  return end - start
}
