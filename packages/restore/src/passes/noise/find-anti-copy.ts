import type {Edit} from '@zhengben/bitext'
import {isRandomToken} from './is-random-token.ts'
import {noiseEdit} from './noise-edit.ts'

interface Run {
  readonly start: number
  readonly text: string
}

/** A run of ASCII with single blanks, long enough for words and a token. */
const asciiRun = /[!-~](?:[!-~]| (?=[!-~])){11,}/g
/** Runs that show the same words before different tokens. */
const fewest = 3
/** How much of its beginning names a run, in letters. */
const keyLength = 8
/** The longest rest of a decoy line, in UTF-16 units. */
const longestDecoy = 6

/**
 * Strings that a site hides in its pages against copying: the same words again
 * and again, each time with a token drawn by lot stuck to them. Other runs with
 * the name they end in and a token go too, and lines of nothing else.
 */
export function findAntiCopy(text: string): Array<Edit> {
  const runs: Array<Run> = []
  for (const {index, 0: run} of text.matchAll(asciiRun))
    if (!/:\/\/|www\.|[@=]/u.test(run)) runs.push({start: index, text: run})
  if (runs.length < fewest) return []
  const found = new Map<Run, number>()
  const signatures = new Set<string>()
  for (const group of groupByStart(runs).values()) {
    const own = group.map((d) => withoutNumber(d.text))
    const core = findCore(own)
    if (core === undefined) {
      if (holdTokens(own)) for (const run of group) found.set(run, 0)
      continue
    }
    const [signature = core] = core.match(/[A-Za-z]+$/u) ?? []
    if (signatures.size < 8) signatures.add(signature)
    const digits = commonEnd(
      group.map((d) =>
        d.text.slice(0, d.text.length - withoutNumber(d.text).length)
      )
    )
    for (const run of group)
      found.set(run, run.text.length - withoutNumber(run.text).length - digits)
  }
  for (const run of runs)
    if (!found.has(run) && isSigned(run.text, signatures)) found.set(run, 0)
  return toEdits(text, found)
}

function groupByStart(runs: ReadonlyArray<Run>): Map<string, Array<Run>> {
  const groups = new Map<string, Array<Run>>()
  for (const run of runs) {
    const key = withoutNumber(run.text).slice(0, keyLength)
    const group = groups.get(key)
    if (group) group.push(run)
    else groups.set(key, [run])
  }
  return groups
}

/** The words all share, if a different token is stuck to them in each. */
function findCore(runs: ReadonlyArray<string>): string | undefined {
  if (runs.length < fewest) return undefined
  const [first = ''] = runs
  let length = first.length
  for (const run of runs) {
    let same = 0
    while (same < length && run[same] === first[same]) same++
    length = same
  }
  const core = first.slice(0, length)
  if (!/[A-Za-z]{4}$/u.test(core)) return undefined
  const tails = runs.map((d) => d.slice(length))
  const isDrawn = tails.filter(isRandomToken).length * 2 > tails.length
  const isOwn = new Set(tails).size === tails.length
  return isDrawn && isOwn && tails.every((d) => /^[A-Za-z\d]+$/u.test(d))
    ? core
    : undefined
}

/** Whether all say the same around one word, and that is drawn by lot. */
function holdTokens(runs: ReadonlyArray<string>): boolean {
  if (runs.length < fewest) return false
  const words = runs.map((d) => d.split(' '))
  const [first = []] = words
  if (first.length < 3 || words.some((d) => d.length !== first.length))
    return false
  const differing = first.flatMap((word, at) =>
    words.some((d) => d[at] !== word) ? [at] : []
  )
  const [at] = differing
  if (!at || at === first.length - 1 || differing.length > 1) return false
  if (/[:：]$/u.test(first[at - 1] ?? '')) return false
  const tokens = words.map((d) => d[at] ?? '')
  return (
    new Set(tokens).size === tokens.length &&
    tokens.every((d) => /^[A-Za-z\d]{6,}$/u.test(d)) &&
    tokens.filter(isRandomToken).length * 2 > tokens.length
  )
}

function withoutNumber(run: string): string {
  return run.replace(/^\d+ ?/u, '')
}

/** How many characters at their end all have in common. */
function commonEnd(texts: ReadonlyArray<string>): number {
  const [first = ''] = texts
  let length = 0
  while (
    length < first.length &&
    texts.every((d) => d.at(-1 - length) === first.at(-1 - length))
  )
    length++
  return length
}

function isSigned(run: string, signatures: ReadonlySet<string>): boolean {
  const isNamed = [...signatures].some((d) => run.includes(d))
  return isNamed && (run.match(/[A-Za-z\d]{12,}/gu) ?? []).some(isRandomToken)
}

/** A line whose rest is short and the same on another such line is a decoy. */
function toEdits(text: string, found: ReadonlyMap<Run, number>): Array<Edit> {
  const places = [...found].map(([run, skipped]) => {
    const start = run.start + skipped
    const end = run.start + run.text.length
    const reach = longestDecoy + 2
    const [, before] =
      text.slice(Math.max(0, start - reach), start).match(/(?:^|\n)(.*)$/u) ??
      []
    const [after = ''] = text.slice(end, end + reach).match(/^.*/u) ?? []
    const lineStart = start - (before?.length ?? 0)
    const lineEnd = end + after.length
    const isWhole = (before?.length ?? 0) < reach && after.length < reach
    const rest = isWhole ? `${before}${after}`.trim() : ''
    return {start, end, lineStart, lineEnd, rest}
  })
  const rests = new Map<string, number>()
  for (const {rest} of places) rests.set(rest, (rests.get(rest) ?? 0) + 1)
  return places.map(({start, end, lineStart, lineEnd, rest}) =>
    /^\p{L}{1,6}$/u.test(rest) && (rests.get(rest) ?? 0) > 1
      ? noiseEdit(lineStart, lineEnd, 'noise-anti-copy')
      : noiseEdit(
          start,
          text.charAt(end) === ' ' ? end + 1 : end,
          'noise-anti-copy'
        )
  )
}
