import type {Line} from './line.ts'
import type {Seam} from './seam.ts'

/** Narrowest text, in columns, that is taken for wrapped: verse is narrower. */
export const narrowest = 24
/** How far from the column lines end that were broken at it: a mark may not begin a line, a word in Latin letters may not be cut. */
const slack = 4
/** Share of broken lines that must end there. */
const most = 0.75
/**
 * Log odds of a line that ends there and of one that does not: of lines cut at
 * a column 95% do, of lines that end by themselves a quarter, if that.
 */
const near = Math.log(0.95 / 0.25)
const far = Math.log(0.05 / 0.75)

/** The column at which a text was wrapped, and the log odds that it was. */
export interface Column {
  readonly column: number
  readonly odds: number
}

/** Find the column; undefined where lines end here and there. */
export function findColumn(seams: ReadonlyArray<Seam>): Column | undefined {
  if (seams.length < 3) return
  const widths = seams.map((d) => d.before.width).sort((a, b) => a - b)
  const column = widths[Math.floor((widths.length - 1) * 0.9)] as number
  const fitting = widths.filter((d) => Math.abs(d - column) <= slack).length
  if (column < narrowest || fitting < widths.length * most) return
  const odds = (fitting - 1) * near + (widths.length - fitting) * far
  return {column, odds: Math.max(0, odds)}
}

/** Whether nothing more went into the line before `next` began. */
export function isFull(line: Line, next: Line, column: number): boolean {
  if (line.width >= column - slack) return true
  const word = next.text.match(/^[!-~]+/u)?.[0] ?? ''
  return line.width + word.length >= column - 1
}
