import {stopWords} from '../words/stop-words.ts'
import {isContent} from './find-candidates.ts'
import type {TokenTable} from './token-table.ts'
import type {SourceToken, TargetToken} from './tokens.ts'

const fillScore = 0.5
const halfScore = 0.42
/** Longer runs are too different to be each other's. */
const longest = 2

/**
 * Links content words left over that are alone between neighbours which stand
 * together in both languages: what is between 土地 and 计划 renders what is
 * between `land` and `plan`.
 */
export function fillGaps(
  table: TokenTable,
  sources: ReadonlyArray<SourceToken>,
  targets: ReadonlyArray<TargetToken>
): void {
  const isOpenSource = (at: number): boolean => {
    const token = sources[at]
    return (
      token !== undefined &&
      isContent(token) &&
      table.targetsOf(at).length === 0
    )
  }
  const isOpenTarget = (at: number): boolean => {
    const token = targets[at]
    return (
      token?.stems.some((d) => !stopWords.has(d)) === true &&
      table.sourcesOf(at).length === 0
    )
  }
  const found: Array<[source: number, target: number, score: number]> = []
  for (let first = 0; first < sources.length; first++) {
    if (!isOpenSource(first) || isOpenSource(first - 1)) continue
    let last = first
    while (isOpenSource(last + 1)) last++
    if (last - first >= longest) continue
    const runs = [
      ...table.targetsOf(first - 1).map((d) => runFrom(d, 1, isOpenTarget)),
      ...table.targetsOf(last + 1).map((d) => runFrom(d, -1, isOpenTarget))
    ].filter((d) => d.length > 0 && d.length <= longest)
    const run = runs.find((d) => d.length === last - first + 1) ?? runs[0]
    if (!run) continue
    const isBoth = runs.filter((d) => d[0] === run[0]).length > 1
    const score = isBoth ? fillScore + 0.1 : fillScore
    if (run.length === last - first + 1)
      for (const [k, target] of run.entries())
        found.push([first + k, target, score])
    else if (last === first)
      for (const target of run) found.push([first, target, halfScore])
    else
      for (let k = first; k <= last; k++)
        found.push([k, run[0] as number, halfScore])
  }
  for (const [source, target, score] of found) {
    const taken = table.sourcesOf(target)
    if (taken.some((d) => Math.abs(d - source) > 1)) continue
    table.add(source, target, score)
  }
}

/** The open tokens beside one, up to the next that is not open. */
function runFrom(
  start: number,
  direction: 1 | -1,
  isOpen: (at: number) => boolean
): Array<number> {
  const run: Array<number> = []
  for (let at = start + direction; isOpen(at); at += direction) run.push(at)
  return direction === 1 ? run : run.reverse()
}
