import type {TokenTable} from './token-table.ts'
import type {TargetToken} from './tokens.ts'

const score = 0.6

/**
 * Links the words with capitals beside a name that is linked by its sound:
 * Chinese gives foreign names by the last part, English in full.
 */
export function joinNames(
  table: TokenTable,
  names: ReadonlySet<number>,
  targets: ReadonlyArray<TargetToken>,
  text: string
): void {
  const isOpenName = (at: number): boolean => {
    const token = targets[at]
    return (
      token !== undefined &&
      /^\p{Lu}\p{Ll}/u.test(text.slice(...token.range)) &&
      at > 0 &&
      table.sourcesOf(at).length === 0
    )
  }
  for (const source of names) {
    for (const target of [...table.targetsOf(source)]) {
      for (const step of [-1, 1]) {
        for (let at = target + step; isOpenName(at); at += step)
          table.add(source, at, score)
      }
    }
  }
}
