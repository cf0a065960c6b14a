import {UsageError} from '../usage-error.ts'

/** A source and a target token, counted from 0. */
export interface WordLink {
  readonly source: number
  readonly target: number
}

/** Links between the words of one sentence pair, by hand. */
export interface GoldWords {
  /** Links that must be found. */
  readonly sure: ReadonlyArray<WordLink>
  /** Links that may be found as well. */
  readonly possible: ReadonlyArray<WordLink>
}

export interface WordScore {
  /** Alignment error rate, 0–1: 0 where all sure links are found and no others than sure and possible ones. */
  readonly aer: number
  /** Share of the links found that are sure or possible. */
  readonly precision: number
  /** Share of the sure links that are found. */
  readonly recall: number
  readonly links: number
  readonly goldLinks: number
}

/** The scores of Och and Ney (2003) over all sentence pairs. */
export function scoreWords(
  sentences: ReadonlyArray<{
    readonly gold: GoldWords
    readonly found: ReadonlyArray<WordLink>
  }>
): WordScore {
  let links = 0
  let goldLinks = 0
  let right = 0
  let kept = 0
  for (const {gold, found} of sentences) {
    const sure = new Set(gold.sure.map(keyOf))
    const possible = new Set([...sure, ...gold.possible.map(keyOf)])
    const all = new Set(found.map(keyOf))
    links += all.size
    goldLinks += sure.size
    for (const key of all) {
      if (possible.has(key)) right++
      if (sure.has(key)) kept++
    }
  }
  return {
    aer: 1 - (kept + right) / Math.max(1, links + goldLinks),
    precision: right / Math.max(1, links),
    recall: kept / Math.max(1, goldLinks),
    links,
    goldLinks
  }
}

/**
 * Word links in the form of Pharaoh, a sentence pair a line: `0-0 1-2`. A link
 * that is possible, not sure, is written `1?2` or `1p2`, or ends in `P`: `1-2/P`.
 * @throws {UsageError} where something else stands.
 */
export function readWordLinks(path: string, text: string): Array<GoldWords> {
  const lines = text.split(/\r?\n/)
  if (lines.at(-1) === '') lines.pop()
  return lines.map((line, index) => {
    const sure: Array<WordLink> = []
    const possible: Array<WordLink> = []
    for (const {0: value, index: column} of line.matchAll(/\S+/g)) {
      const [, source, sign, target, kind] =
        /^(\d+)([-?p])(\d+)(?:[/:-]?([SP]))?$/.exec(value) ?? []
      if (source === undefined || target === undefined)
        throw new UsageError(
          `${path}:${index + 1}:${column + 1} Unexpected ${JSON.stringify(value)}, expected a link such as 0-0, or 0?0 where it is only possible`
        )
      const isSure = sign === '-' && kind !== 'P'
      const link = {source: Number(source), target: Number(target)}
      ;(isSure ? sure : possible).push(link)
    }
    return {sure, possible}
  })
}

function keyOf({source, target}: WordLink): string {
  return `${source}-${target}`
}
