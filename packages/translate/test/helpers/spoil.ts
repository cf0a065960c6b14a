import type {RuleId} from '@zhengben/translate'

/** A way to spoil a translation and the rules that may notice. */
export interface ErrorKind {
  readonly name: string
  readonly rules: ReadonlyArray<RuleId>
  /** The spoilt English; undefined where there is nothing to spoil. */
  readonly spoil: (
    target: string,
    source: string,
    random: () => number
  ) => string | undefined
}

/** Replaces one match, chosen at random. */
export function replaceOne(
  text: string,
  pattern: RegExp,
  random: () => number,
  replace: (match: string) => string | undefined
): string | undefined {
  const matches = [...text.matchAll(pattern)]
  const match = matches[Math.floor(random() * matches.length)]
  const value = match && replace(match[0])
  if (!match || value === undefined || value === match[0]) return
  return (
    text.slice(0, match.index) +
    value +
    text.slice(match.index + match[0].length)
  )
}

/** Each word becomes the one after it in its row. */
export function swap(...rows: ReadonlyArray<string>): ErrorKind['spoil'] {
  return swapAfter('\\b', ...rows)
}

/** The same after what an expression says. */
export function swapAfter(
  before: string,
  ...rows: ReadonlyArray<string>
): ErrorKind['spoil'] {
  const next = new Map(
    rows.flatMap((row) => {
      const words = row.split('|')
      return words.map(
        (d, i) => [d, words[(i + 1) % words.length] as string] as const
      )
    })
  )
  const pattern = new RegExp(
    `${before}(?:${[...next.keys()].sort((a, b) => b.length - a.length).join('|')})\\b`,
    'g'
  )
  return (target, _, random) =>
    replaceOne(target, pattern, random, (d) => next.get(d))
}
