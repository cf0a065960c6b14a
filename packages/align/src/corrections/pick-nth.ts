/** The one of `all` that `nth`, such as `2 of 3`, means, or why there is none. */
export function pickNth(
  all: ReadonlyArray<number>,
  nth: string | undefined,
  things: string
):
  | {readonly sentence: number}
  | {readonly reason: string; readonly seen: ReadonlyArray<number>} {
  if (nth === undefined) {
    if (all.length === 1) return {sentence: all[0] as number}
    return {
      reason: `it fits ${all.length} ${things}; give more of the text, or \`nth: 1 of ${all.length}\``,
      seen: all
    }
  }
  const [which = 0, count = 0] = nth.split(' of ').map(Number)
  const sentence = all[which - 1]
  if (count === all.length && sentence !== undefined) return {sentence}
  return {
    reason: `\`nth\` says ${nth}, and there ${all.length === 1 ? 'is' : 'are'} ${all.length}`,
    seen: all
  }
}
