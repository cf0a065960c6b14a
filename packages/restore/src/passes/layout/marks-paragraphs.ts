import {type Column, isFull} from './column.ts'
import type {Seam} from './seam.ts'

/** Share of seams that must follow the convention. */
const most = 0.8

/**
 * How a wrapped text shows where paragraphs begin, other than by the end of a
 * line: by an indent or by a blank line. Where it does, a line that is full
 * goes on in the next, stop or not.
 */
export function marksParagraphs(
  seams: ReadonlyArray<Seam>,
  column: Column | undefined
): {byIndent: boolean; byBlank: boolean} {
  const tight = seams.filter((d) => d.kind === 'tight')
  const indented = tight.filter((d) => d.after.indent > 1)
  const flush = tight.filter((d) => d.after.indent <= 1)
  const byIndent =
    indented.length > 0 &&
    flush.length > 0 &&
    indented.filter((d) => !d.isOpen).length >= indented.length * most
  if (column === undefined) return {byIndent, byBlank: false}
  // Full lines with a stop are chance where every paragraph is one line.
  const stopped = flush.filter((d) => !d.isOpen)
  const isKept =
    stopped.filter((d) => isFull(d.before, d.after, column)).length >=
    stopped.length * 0.9
  const spaced = seams.filter((d) => d.kind === 'spaced')
  const byBlank =
    isKept &&
    spaced.length > 0 &&
    spaced.filter(
      (d) => !d.isOpen || d.before[column.measure] < column.column / 2
    ).length >=
      spaced.length * most
  return {byIndent: byIndent && isKept, byBlank}
}
