import type {Edit, EditKind} from '@zhengben/bitext'
import type {PassContext, PassResult} from '../pass.ts'
import {type Doubled, findDoubled} from './punctuation/find-doubled.ts'
import {findHalfWidth} from './punctuation/find-half-width.ts'
import {chinese, fullWidth, halfMark} from './punctuation/marks.ts'

/** Kinds of damage after which a page's punctuation is not trusted either. */
const damage: ReadonlyArray<EditKind> = [
  'encoding',
  'character',
  'noise',
  'reading',
  'spam',
  'variant'
]
/** Telling marks from which on a text counts as damaged by them alone, and their share of its marks: more than slips of the pen. */
const fewestTelling = 2
const leastTelling = 1 / 50
/** Other edits for each character from which on a document counts as damaged. */
const leastDamage = 1 / 500
/** The fewest of them, since one false edit must not draw others after it; wrongly decoded bytes are one edit and enough. */
const fewestDamage = 3
/** Half-width marks that one other edit can speak for: one glyph says nothing of a whole page. */
const mostForOne = 8
/** Blanks before marks from which on they are taken for damage. */
const fewestBlanks = 2

/**
 * Mend punctuation in a document that is damaged otherwise: half-width marks
 * next to Chinese become full-width, in proportion to the damage found; doubled
 * and contradictory marks become single, blanks before marks go. Marks between
 * which something was removed become single in any document. Quotation
 * marks, dashes and dots are never changed, nor is anything between Latin
 * letters and digits.
 */
export function restorePunctuation(
  text: string,
  {editsSoFar, findRemovals}: PassContext
): PassResult {
  const doubled = findDoubled(text)
  const found = damage.reduce((sum, d) => sum + (editsSoFar.get(d) ?? 0), 0)
  const fewest = editsSoFar.get('encoding') ? 1 : fewestDamage
  const isDamaged = found >= Math.max(fewest, text.length * leastDamage)
  const telling = doubled.filter((d) => d.isTelling).length
  const isDoubled =
    telling >= fewestTelling && telling >= countMarks(text) * leastTelling
  const removals = doubled.length > 0 ? findRemovals() : undefined
  const left = new Set(doubled.filter((d) => hasInside(d, removals)))
  if (!isDamaged && !isDoubled) return {edits: Array.from(left, toEdit)}

  const edits = doubled
    .filter((d) => isDoubled || !d.isUsual || left.has(d))
    .map(toEdit)
  const taken = new Set(doubled.flatMap((d) => range(d.start, d.end)))
  const half = findHalfWidth(text).filter((d) => !taken.has(d))
  if (isDoubled || half.length <= found * mostForOne)
    for (const at of half)
      edits.push(
        edit(
          at,
          at + 1,
          fullWidth.get(text.charAt(at)) ?? '',
          'punctuation-width'
        )
      )
  const blanks = [
    ...text.matchAll(/(?<=\p{Script=Han}) (?=[，。、；：！？])/gu)
  ]
  if (blanks.length >= fewestBlanks)
    for (const {index} of blanks)
      edits.push(edit(index, index + 1, '', 'punctuation-blank'))
  return {edits: edits.sort((a, b) => a.range[0] - b.range[0])}
}

/** Whether something stood between the marks: each ended what it stood behind. */
function hasInside(
  {start, end}: Doubled,
  removals: ReadonlyMap<number, number> | undefined
): boolean {
  return range(start + 1, end).some((d) => removals?.has(d))
}

function countMarks(text: string): number {
  let count = 0
  for (const {index} of text.matchAll(halfMark))
    if (chinese.test(text.charAt(index - 1))) count++
  return count + (text.match(/[，。、；：！？]/gu)?.length ?? 0)
}

function range(start: number, end: number): Array<number> {
  return Array.from({length: end - start}, (_, i) => start + i)
}

function toEdit({start, end, value}: Doubled): Edit {
  return edit(start, end, value, 'punctuation-doubled')
}

function edit(start: number, end: number, value: string, ruleId: string): Edit {
  return {
    range: [start, end],
    value,
    kind: 'punctuation',
    origin: {source: 'model', ruleId},
    confidence: 0.97
  }
}
