import {harmonicMean} from './score-ranges.ts'

/** Sentences, counted from 0, that render each other. */
export interface GoldLink {
  readonly source: ReadonlyArray<number>
  readonly target: ReadonlyArray<number>
}

export interface AlignmentScore {
  /** Links that are exactly those of the gold, 0–1. */
  readonly strict: number
  /** Links that share a pair of sentences with one of the gold, 0–1. */
  readonly lax: number
  readonly links: number
  readonly goldLinks: number
}

/**
 * F1 over all documents. Precision counts every link found, recall only gold
 * links with both sides, as the scorers of vecalign and Bleualign do.
 */
export function scoreAlignment(
  documents: ReadonlyArray<{
    readonly gold: ReadonlyArray<GoldLink>
    readonly found: ReadonlyArray<GoldLink>
  }>
): AlignmentScore {
  const precision = {strict: 0, lax: 0, all: 0}
  const recall = {strict: 0, lax: 0, all: 0}
  for (const {gold, found} of documents) {
    add(precision, compare(gold, found))
    add(recall, compare(found.filter(isFull), gold.filter(isFull)))
  }
  const f1 = (key: 'strict' | 'lax'): number =>
    harmonicMean(
      precision[key] / Math.max(1, precision.all),
      recall[key] / Math.max(1, recall.all)
    )
  return {
    strict: f1('strict'),
    lax: f1('lax'),
    links: precision.all,
    goldLinks: recall.all
  }
}

interface Counts {
  strict: number
  lax: number
  all: number
}

function add(sum: Counts, counts: Counts): void {
  sum.strict += counts.strict
  sum.lax += counts.lax
  sum.all += counts.all
}

/** How many of `tested` agree with `trusted`. */
function compare(
  trusted: ReadonlyArray<GoldLink>,
  tested: ReadonlyArray<GoldLink>
): Counts {
  const known = new Set(trusted.filter(isLink).map(keyOf))
  const targets = new Map<number, Set<number>>()
  for (const {source, target} of trusted)
    for (const sentence of source) {
      const all = targets.get(sentence) ?? new Set()
      for (const other of target) all.add(other)
      targets.set(sentence, all)
    }
  const links = new Map(tested.filter(isLink).map((d) => [keyOf(d), d]))
  const counts = {strict: 0, lax: 0, all: links.size}
  for (const [key, {source, target}] of links) {
    if (known.has(key)) {
      counts.strict++
      counts.lax++
    } else if (
      source.some((d) => target.some((other) => targets.get(d)?.has(other)))
    )
      counts.lax++
  }
  return counts
}

function isLink({source, target}: GoldLink): boolean {
  return source.length + target.length > 0
}

function isFull({source, target}: GoldLink): boolean {
  return source.length > 0 && target.length > 0
}

function keyOf({source, target}: GoldLink): string {
  return `${source.join(',')}:${target.join(',')}`
}

/**
 * Links written `[0, 1]:[0]` line by line; what stands behind a second colon
 * is left out, and so is a line of another form.
 */
export function readLinks(text: string): Array<GoldLink> {
  const line = /^\s*\[([\d,\s]*)\]\s*:\s*\[([\d,\s]*)\]/
  return text.split('\n').flatMap((d) => {
    const [, source, target] = line.exec(d) ?? []
    if (source === undefined || target === undefined) return []
    return {source: readNumbers(source), target: readNumbers(target)}
  })
}

function readNumbers(text: string): Array<number> {
  return text
    .split(',')
    .filter((d) => d.trim() !== '')
    .map(Number)
}
