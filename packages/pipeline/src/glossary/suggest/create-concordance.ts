import type {Range} from '@zhengben/bitext'
import type {ConcordanceLine} from '@zhengben/glossary'
import {createPointFinder} from '../../create-point-finder.ts'

/** Shows stretches of a file in their line, by their place in the file. */
export type Concordance = (range: Range) => ConcordanceLine

/** UTF-16 units on either side. */
const width = 16

export function createConcordance(path: string, source: string): Concordance {
  const pointOf = createPointFinder(source)
  return ([start, end]) => {
    const before = source.slice(Math.max(0, start - width), start)
    const after = source.slice(end, end + width)
    return {
      path,
      ...pointOf(start),
      before: trimStart(before.split(/[\r\n]/).at(-1) ?? ''),
      match: source.slice(start, end),
      after: trimEnd(after.split(/[\r\n]/)[0] ?? '')
    }
  }
}

/** No half of a surrogate pair at the edges. */
function trimStart(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]/, '')
}

function trimEnd(text: string): string {
  return text.replace(/[\uD800-\uDBFF]$/, '')
}
