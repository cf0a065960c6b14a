import type {TermFinder} from '@zhengben/align'
import type {TermRow} from '@zhengben/glossary'
import type {UnitText} from '../check/unit.ts'
import {type Mask, type ProtectedText, protect} from './placeholders.ts'

/** A unit as an engine is asked for it. */
export interface Item {
  readonly unit: number
  /** With placeholders. */
  readonly text: string
  readonly protected: ProtectedText
  readonly terms: ReadonlyArray<TermRow>
  readonly masksTerms: boolean
}

/** `masksTerms` puts a placeholder in place of each term that can stand as it is. */
export function prepareItem(
  unit: number,
  source: UnitText,
  findTerms: TermFinder,
  masksTerms: boolean
): Item {
  const mentions = findTerms(source.text)
  const masks: Array<Mask> = masksTerms
    ? mentions
        // A verb has to be fitted in; a name or a noun can stand as it is.
        .filter((d) => /^(?:n|l|$)/.test(d.term.pos))
        .map(({range, term}) => ({range, value: term.preferred}))
    : []
  const made = protect(source, masks)
  return {
    unit,
    text: made.text,
    protected: made,
    masksTerms,
    terms: mergeTerms([mentions.map((d) => d.term)])
  }
}

/** Each row once, the longest term first. */
export function mergeTerms(
  lists: ReadonlyArray<ReadonlyArray<TermRow>>
): Array<TermRow> {
  return [...new Set(lists.flat())].sort(
    (a, b) => b.source.length - a.source.length
  )
}
