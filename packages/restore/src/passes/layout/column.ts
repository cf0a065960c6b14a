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

/** What was counted when a text was wrapped: columns or characters. */
type Measure = 'width' | 'length'

/** The column at which a text was wrapped, and the log odds that it was. */
export interface Column {
  readonly measure: Measure
  readonly column: number
  readonly odds: number
}

/**
 * Find the column; undefined where lines end here and there. Columns are taken
 * to have been counted unless the lines are more alike in characters, and as
 * they are unless they were more alike with what was taken out of them.
 */
export function findColumn(seams: ReadonlyArray<Seam>): Column | undefined {
  if (seams.length < 3) return
  const [first, ...others] = [
    sizesOf(seams, 'width', false),
    sizesOf(seams, 'width', true),
    sizesOf(seams, 'length', false),
    sizesOf(seams, 'length', true)
  ] as const
  const {measure, sizes} = others.reduce(
    (best, d) => (irregularity(d.sizes) < irregularity(best.sizes) ? d : best),
    first
  )
  const column = columnOf(sizes)
  const fitting = sizes.filter((d) => Math.abs(d - column) <= slack).length
  if (column < narrowest || fitting < sizes.length * most) return
  const odds = (fitting - 1) * near + (sizes.length - fitting) * far
  return {measure, column, odds: Math.max(0, odds)}
}

/** Whether nothing more went into the line before `next` began. */
export function isFull(
  line: Line,
  next: Line,
  {measure, column}: Column
): boolean {
  if (line[measure] + line.lost >= column - slack) return true
  if (measure === 'length') return false
  const word = next.text.match(/^[!-~]+/u)?.[0] ?? ''
  return line.width + word.length >= column - 1
}

/** Sizes in rising order. */
interface Sizes {
  readonly measure: Measure
  readonly sizes: ReadonlyArray<number>
}

function sizesOf(
  seams: ReadonlyArray<Seam>,
  measure: Measure,
  hasLost: boolean
): Sizes {
  const sizes = seams.map(
    (d) => d.before[measure] + (hasLost ? d.before.lost : 0)
  )
  return {measure, sizes: sizes.sort((a, b) => a - b)}
}

/** The column of sizes in rising order, past those of a few lines that overhang. */
function columnOf(sizes: ReadonlyArray<number>): number {
  return sizes[Math.floor((sizes.length - 1) * 0.9)] as number
}

/** How far lines end from their column in all; one far away counts no more than one just outside. */
function irregularity(sizes: ReadonlyArray<number>): number {
  const column = columnOf(sizes)
  return sizes.reduce(
    (sum, d) => sum + Math.min(slack, Math.abs(d - column)),
    0
  )
}
