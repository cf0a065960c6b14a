import type {SentencePair} from '@zhengben/pipeline/restore'
import {showHidden} from '../show-text.ts'
import type {Span} from './span.ts'

/** Both sides of a sentence in pieces, white space at its ends left out. */
export function spansOf(
  source: string,
  {range, edits}: SentencePair
): {found: Array<Span>; restored: Array<Span>} {
  const found: Array<Span> = []
  const restored: Array<Span> = []
  const add = (side: Array<Span>, text: string, isMarked: boolean): void => {
    if (text !== '') side.push({text: showHidden(text), isMarked})
  }
  let at = range[0]
  for (const [index, edit] of edits.entries()) {
    const between = source.slice(at, edit.range[0])
    const text = index === 0 ? between.trimStart() : between
    add(found, text, false)
    add(restored, text, false)
    add(found, source.slice(...edit.range), true)
    add(restored, edit.value, true)
    at = edit.range[1]
  }
  const rest = source.slice(at, range[1]).trimEnd()
  add(found, edits.length === 0 ? rest.trimStart() : rest, false)
  add(restored, edits.length === 0 ? rest.trimStart() : rest, false)
  return {found, restored}
}
