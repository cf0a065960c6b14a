import {widthOf} from '../show-text.ts'

/** A piece of a line; `isMarked` where it was changed. */
export interface Span {
  /** Without line breaks and hidden characters. */
  readonly text: string
  readonly isMarked: boolean
}

/** As much of the text as fits into so many columns. */
export function clipSpans(spans: ReadonlyArray<Span>, width: number): string {
  const text = spans.map((d) => d.text).join('')
  if (widthOf(text) <= width) return text
  let result = ''
  let taken = 1
  for (const character of text) {
    taken += widthOf(character)
    if (taken > width) break
    result += character
  }
  return `${result}…`
}
