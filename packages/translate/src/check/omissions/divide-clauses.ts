import type {Range} from '@zhengben/bitext'
import {sizeOf} from './measure-text.ts'

/** A stretch of a Chinese text up to the next mark, that mark included. */
export interface Clause {
  readonly range: Range
  readonly size: number
}

/** The clauses of a Chinese text that say something. */
export function divideClauses(text: string): Array<Clause> {
  return Array.from(
    text.matchAll(
      /(?:[^，。；：！？,;:!?\n]|(?<=\d)[,:](?=\d))+[，。；：！？,;:!?\n”」』"’）)]*/gu
    ),
    ({0: clause, index}) => ({
      range: [index, index + clause.length] as const,
      size: sizeOf(clause)
    })
  ).filter((d) => d.size > 0)
}
