import type {Range} from './range.ts'

/** Whether a sentence ends at a place whatever the rules of its language say. */
export type BreakKind = 'break' | 'no-break'

/**
 * A place between two sentences, or not between any, by what stands there:
 * `before` ends where the place is, `after` begins there, white space between
 * them left out. Literal texts; one of them may be empty.
 */
export interface SentenceException {
  readonly kind: BreakKind
  readonly before: string
  readonly after: string
}

/** Exceptions prepared for use; offsets are UTF-16 units. */
export interface SentenceExceptions {
  /** All of them, in the order in which they count. */
  readonly longestFirst: ReadonlyArray<SentenceException>
  /**
   * What is said of a place in `text`: the longest exception counts, of equal
   * ones `no-break`. Undefined where there is none.
   */
  decide(text: string, at: number): BreakKind | undefined
  /** The places inside a range where a sentence ends by exception, in order. */
  findBreaks(text: string, range: Range): Array<number>
}

/** Compile exceptions of one language. Time is linear in the text. */
export function createSentenceExceptions(
  exceptions: ReadonlyArray<SentenceException>
): SentenceExceptions {
  const longestFirst = exceptions
    .filter((d) => d.before + d.after !== '')
    .sort((a, b) => lengthOf(b) - lengthOf(a) || (a.kind < b.kind ? 1 : -1))
  const breaks = longestFirst.filter((d) => d.kind === 'break')
  const longestKey = breaks.reduce(
    (longest, d) => Math.max(longest, (d.before || d.after).length),
    0
  )
  /** By the unit before the place; under '' those that say nothing of it. */
  const byUnit = new Map<string, Array<SentenceException>>()
  for (const exception of longestFirst) {
    const unit = exception.before.slice(-1)
    byUnit.set(unit, [...(byUnit.get(unit) ?? []), exception])
  }
  const decide = (text: string, at: number): BreakKind | undefined => {
    const found = [text.slice(at - 1, at), '']
      .flatMap((unit) => byUnit.get(unit) ?? [])
      .filter((d) => stands(text, at, d))
    return found.reduce<SentenceException | undefined>(
      (best, d) => (best && lengthOf(best) >= lengthOf(d) ? best : d),
      undefined
    )?.kind
  }
  return {
    longestFirst,
    decide,
    findBreaks(text, [start, end]) {
      // A search that goes on to the end of the text, for each of its blocks, is quadratic.
      const stretch = text.slice(start, end + longestKey)
      const length = end - start
      const places = new Set<number>()
      for (const {before, after} of breaks) {
        const key = before || after
        for (
          let found = stretch.indexOf(key);
          found >= 0 && found < length;
          found = stretch.indexOf(key, found + 1)
        ) {
          const at = start + (before ? found + key.length : found)
          if (at > start && at < end && decide(text, at) === 'break')
            places.add(at)
        }
      }
      return [...places].sort((a, b) => a - b)
    }
  }
}

function lengthOf({before, after}: SentenceException): number {
  return before.length + after.length
}

function stands(
  text: string,
  at: number,
  {before, after}: SentenceException
): boolean {
  const start = at - before.length
  if (start < 0 || !text.startsWith(before, start)) return false
  if (before !== '' && continuesWord(text, start)) return false
  if (after === '') return true
  let next = at
  while (next < text.length && /\s/.test(text[next] as string)) next++
  return (
    text.startsWith(after, next) && !continuesWord(text, next + after.length)
  )
}

/** Whether letters meet at a place: `pt.` is no part of `script.` */
function continuesWord(text: string, at: number): boolean {
  return letter.test(text[at - 1] ?? '') && letter.test(text[at] ?? '')
}

/** Letters of scripts that part words by spaces; Han are none. */
const letter = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}]/u
