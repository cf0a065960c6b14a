import type {Finder} from './finder.ts'

/**
 * What `text.matchAll(pattern)` finds, for a sticky pattern that is tried only
 * where `find` says that a match may begin.
 */
export function* matchFrom(
  text: string,
  pattern: RegExp,
  find: Finder
): Generator<RegExpExecArray> {
  for (let at = find(text, 0); at >= 0; at = find(text, at)) {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    at = found ? pattern.lastIndex : at + 1
    if (found) yield found
  }
}
