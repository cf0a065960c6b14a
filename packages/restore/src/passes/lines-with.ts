import type {Range} from '@zhengben/bitext'
import type {Finder} from './finder.ts'

/** The lines, without their LF, that hold what `find` finds. */
export function* linesWith(text: string, find: Finder): Generator<Range> {
  for (let at = find(text, 0); at >= 0; ) {
    const start = at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1
    const next = text.indexOf('\n', at)
    const end = next < 0 ? text.length : next
    yield [start, end]
    at = find(text, end)
  }
}
