import {
  type Edit,
  overlaps,
  sourceToProse,
  type TermMention,
  type Unit
} from '@zhengben/bitext'
import {asFound} from '../as-found.ts'
import type {Edition} from '../edition.ts'
import {foundText} from '../found-text.ts'
import {createRangeIndex} from '../range-index.ts'
import {visibleText} from '../visible-text.ts'

/** What a translator should know of a unit. */
export interface Remarks {
  /** How its text looked as found and what was restored, one line each. */
  readonly restored: ReadonlyArray<string>
  /** Terms of the glossary in it, each once. */
  readonly terms: ReadonlyArray<TermMention>
}

/** Finds the remarks on a unit. */
export function createRemarks(edition: Edition): (unit: Unit) => Remarks {
  const {bitext, source} = edition
  const words = createRangeIndex(
    bitext.edits.filter((d) => d.kind === 'variant')
  )
  const mentions = createRangeIndex(
    bitext.annotations.flatMap(({body, range, side}) =>
      side === 'source' && body.type === 'term' ? {body, range} : []
    )
  )
  return (unit) => {
    const found = asFound(unit.source, source)
    const terms = new Map<string, TermMention>()
    const restored: Array<string> = []
    for (const {range} of unit.source) {
      for (const edit of words.meeting(range))
        if (overlaps(edit.range, range)) restored.push(describe(edition, edit))
      for (const {body} of mentions.meeting(range))
        terms.set(describeTerm(body), body)
    }
    return {
      restored: [
        ...(found === undefined ? [] : [`As found: ${visibleText(found)}`]),
        ...restored
      ],
      terms: [...terms.values()]
    }
  }
}

/** A term as a line of a note. */
export function describeTerm({term, preferred, note}: TermMention): string {
  return `Term: ${term} = ${preferred}${note ? ` (${note})` : ''}`
}

function describe({source}: Edition, edit: Edit): string {
  const found = foundText(source, sourceToProse(source, edit.range))
  const percent = Math.floor(edit.confidence * 100)
  return `Restored: ${found} → ${edit.value} (${percent} % sure)`
}
