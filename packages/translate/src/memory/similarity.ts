import {createDistance} from './edit-distance.ts'
import {readUnits} from './read-units.ts'

/** The most that two segments can reach that are not the same, in percent. */
const mostAlike = 99

/**
 * How alike two source segments are, in whole percent, rounded down:
 * 1 − edits / length of the longer one, both in units of `readUnits`, which is
 * how computer-aided translation tools rank fuzzy matches. 100 only where they
 * are the same text; what differs in numbers, width, case or white space alone
 * is 99. The order of the two makes no difference.
 */
export function similarity(a: string, b: string): number {
  if (a === b) return 100
  const left = readUnits(a)
  const right = readUnits(b)
  return toPercent(createDistance(left)(right), left.length, right.length)
}

/** The similarity of two texts that differ, of their distance and lengths in units. */
export function toPercent(
  distance: number,
  left: number,
  right: number
): number {
  const longer = Math.max(left, right)
  if (longer === 0) return mostAlike
  return Math.min(mostAlike, Math.floor((100 * (longer - distance)) / longer))
}
