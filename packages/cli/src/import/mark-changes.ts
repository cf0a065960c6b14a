import {diffWordsWithSpace} from 'diff'
import type {Span} from '../diff/span.ts'
import {showHidden} from '../show-text.ts'

/** Edits of words beyond which a text is another one. */
const mostEdits = 400

/** Both texts in pieces, the words that differ marked. */
export function markChanges(
  before: string,
  after: string
): {readonly before: Array<Span>; readonly after: Array<Span>} {
  const changes = diffWordsWithSpace(before, after, {
    maxEditLength: mostEdits
  }) ?? [
    {value: before, removed: true, added: false},
    {value: after, removed: false, added: true}
  ]
  const pick = (side: 'added' | 'removed'): Array<Span> => {
    const other = side === 'added' ? 'removed' : 'added'
    return changes
      .filter((d) => !d[other])
      .map((d) => ({text: showHidden(d.value), isMarked: d[side] === true}))
  }
  return {before: pick('removed'), after: pick('added')}
}
