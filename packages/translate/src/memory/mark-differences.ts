import {diffArrays} from 'diff'

/** A piece of two texts: in both, in the former alone, in the latter alone. */
export interface Difference {
  readonly kind: 'same' | 'removed' | 'inserted'
  readonly text: string
}

/** A word in letters, a number, a Han character or a mark, with the white space behind it. */
const piece =
  /^\s+|(?:(?:(?!\p{Script=Han})[\p{L}\p{M}])(?:(?!\p{Script=Han})[\p{L}\p{M}\d'’])*|\d+(?:[.,:]\d+)*|\S)\s*/gu
/** More changes are no match that anyone would read. */
const mostChanges = 2000

/**
 * What was done to `before` to make it `after`, in pieces a translator reads:
 * Han, words, numbers, marks. The same and the removed pieces together are
 * `before`, the same and the inserted ones `after`; removed ones stand before
 * what was inserted for them.
 */
export function markDifferences(
  before: string,
  after: string
): Array<Difference> {
  const changes = diffArrays(
    before.match(piece) ?? [],
    after.match(piece) ?? [],
    {maxEditLength: mostChanges}
  ) ?? [
    {removed: true, added: false, value: [before]},
    {removed: false, added: true, value: [after]}
  ]
  return changes.flatMap(({added, removed, value}): Array<Difference> => {
    const text = value.join('')
    const kind = removed ? 'removed' : added ? 'inserted' : 'same'
    return text === '' ? [] : [{kind, text}]
  })
}
