import type {TokenTable} from './token-table.ts'
import type {SourceToken, TargetToken} from './tokens.ts'

/** Words that go with the one before them: because of, more than. */
const followers: ReadonlyMap<string, ReadonlyArray<string>> = new Map(
  Object.entries({
    because: ['of'],
    due: ['to'],
    owing: ['to'],
    thanks: ['to'],
    according: ['to'],
    prior: ['to'],
    instead: ['of'],
    more: ['than'],
    less: ['than'],
    fewer: ['than'],
    such: ['as'],
    able: ['to'],
    based: ['on'],
    dozens: ['of'],
    hundreds: ['of'],
    thousands: ['of']
  })
)
/** Words that go with the one after them: at least. */
const leaders: ReadonlyMap<string, string> = new Map(
  Object.entries({least: 'at', most: 'at'})
)

/** What the second word of a fixed phrase is worth of the first. */
const share = 0.9

/** Links the rest of fixed English phrases of which one word is linked. */
export function completePhrases(
  table: TokenTable,
  sources: ReadonlyArray<SourceToken>,
  targets: ReadonlyArray<TargetToken>
): void {
  const isOpen = (at: number, value: string): boolean =>
    targets[at]?.value === value && table.sourcesOf(at).length === 0
  for (const {source, target, score} of [...table.links]) {
    const {value} = targets[target] as TargetToken
    const chinese = (sources[source] as SourceToken).value
    // 一百多 is more than 100, 一百多万 more than a million.
    if (/\p{L}[多余餘]/u.test(chinese)) {
      if (isOpen(target - 1, 'than') && isOpen(target - 2, 'more')) {
        table.add(source, target - 1, score * share)
        table.add(source, target - 2, score * share)
      } else if (isOpen(target - 1, 'over'))
        table.add(source, target - 1, score * share)
    }
    // What stands in the middle of a rendering belongs to it: rights and interests.
    if (
      table.has(source, target + 2) &&
      table.sourcesOf(target + 1).length === 0 &&
      /^(?:and|of|['’]s?|-|&|to|up|for)$/u.test(
        targets[target + 1]?.value ?? ''
      )
    )
      table.add(source, target + 1, score * share)
    // 最长 is longest.
    if (
      /est$/.test(value) &&
      sources[source - 1]?.value === '最' &&
      table.targetsOf(source - 1).length === 0
    )
      table.add(source - 1, target, score * share)
    const next = (followers.get(value) ?? []).find((d) => isOpen(target + 1, d))
    if (next !== undefined) table.add(source, target + 1, score * share)
    const before = leaders.get(value)
    if (before !== undefined && isOpen(target - 1, before))
      table.add(source, target - 1, score * share)
  }
}
