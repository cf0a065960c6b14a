import type {Piece, Range} from '@zhengben/bitext'

const object = '\ufffc'

/** A target with U+FFFC for each code, and what stands for what. */
export interface MaskedTarget {
  readonly value: string
  readonly pieces: ReadonlyArray<Piece>
}

/**
 * A target is kept as text that people read. The code and addresses of its
 * source that stand there word for word are code again, each as often as the
 * source has it.
 */
export function maskCodes(
  target: string,
  codes: ReadonlyArray<string>
): MaskedTarget {
  const pieces: Array<Piece> = []
  let value = ''
  let at = 0
  const add = (end: number, text: string, fixed: boolean): void => {
    if (end > at)
      pieces.push({
        prose: [value.length, value.length + text.length],
        source: [at, end],
        ...(fixed && {fixed: true})
      })
    value += text
    at = end
  }
  for (const [start, end] of findCodes(target, codes)) {
    add(start, target.slice(at, start), false)
    add(end, object, true)
  }
  add(target.length, target.slice(at), false)
  return {value, pieces}
}

/** Disjoint, in order; a longer code goes before one that is part of it. */
function findCodes(target: string, codes: ReadonlyArray<string>): Array<Range> {
  const found: Array<Range> = []
  for (const code of codes
    .filter((d) => d !== '' && d !== object)
    .toSorted((a, b) => b.length - a.length)) {
    let start = target.indexOf(code)
    while (start >= 0 && found.some((d) => overlaps(d, start, code.length)))
      start = target.indexOf(code, start + 1)
    if (start >= 0) found.push([start, start + code.length])
  }
  return found.sort((a, b) => a[0] - b[0])
}

function overlaps([from, to]: Range, start: number, length: number): boolean {
  return start < to && from < start + length
}
