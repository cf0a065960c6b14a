/** Links between tokens by index; finds them by either side. */
export interface TokenTable {
  readonly links: ReadonlyArray<TokenLink>
  add(source: number, target: number, score: number): void
  has(source: number, target: number): boolean
  targetsOf(source: number): ReadonlyArray<number>
  sourcesOf(target: number): ReadonlyArray<number>
}

/** A Chinese and an English token, by index, that render each other. */
export interface TokenLink {
  readonly source: number
  readonly target: number
  /** How likely the link is right, 0–1. */
  readonly score: number
}

export function createTokenTable(sources: number, targets: number): TokenTable {
  const links: Array<TokenLink> = []
  const bySource: Array<Array<number>> = Array.from({length: sources}, () => [])
  const byTarget: Array<Array<number>> = Array.from({length: targets}, () => [])
  return {
    links,
    has: (source, target) => bySource[source]?.includes(target) ?? false,
    targetsOf: (source) => bySource[source] ?? [],
    sourcesOf: (target) => byTarget[target] ?? [],
    add(source, target, score) {
      if (bySource[source]?.includes(target)) return
      bySource[source]?.push(target)
      byTarget[target]?.push(source)
      links.push({source, target, score})
    }
  }
}
