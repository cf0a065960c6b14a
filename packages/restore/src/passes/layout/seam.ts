import type {Line} from './line.ts'

/** Where one line ends and another begins, and what speaks for one sentence across them. */
export interface Seam {
  readonly before: Line
  readonly after: Line
  /** How far apart they stand: one line ending, blank lines, or the foot and head of pages. */
  readonly kind: 'tight' | 'spaced' | 'page'
  /** Whether the line before ends without a stop. */
  readonly isOpen: boolean
  /** Whether the line after can go on with a sentence: no item, heading, bullet. */
  readonly goesOn: boolean
}
