/** A stretch of text as found, up to an offset, and what was written there. */
export interface Part {
  readonly value: string
  readonly end: number
}

const gap = '\ufffd'

/**
 * Join parts that are known, and keep every run that is not (U+FFFD) apart, so
 * that it can be marked as a gap. Every part gets a stretch of its own; where
 * the text as found is too short for that, all is one part.
 */
export function splitGaps(
  start: number,
  parts: ReadonlyArray<Part>
): Array<Part> {
  const groups: Array<{value: string; end: number; isGap: boolean}> = []
  for (const {value, end} of parts) {
    const isGap = value === gap
    const last = groups.at(-1)
    if (last?.isGap !== isGap) groups.push({value, end, isGap})
    else {
      if (!isGap) last.value += value
      last.end = end
    }
  }
  const end = groups.at(-1)?.end ?? start
  if (groups.length > end - start)
    return [{value: parts.map((d) => d.value).join(''), end}]
  let least = start
  for (const group of groups) {
    group.end = Math.max(group.end, least + 1)
    least = group.end
  }
  let most = end
  for (const group of groups.toReversed()) {
    group.end = Math.min(group.end, most)
    most = group.end - 1
  }
  return groups
}
