/** Words that stand for words: some of the left, some of the right. */
export interface Block {
  /** Where it begins, in UTF-16 units of the left words together. */
  readonly at: number
  readonly left: string
  readonly right: string
}

const mostWords = 4
const emptySide = 2.2
const extraWord = 1.2
const otherLength = 0.3
const nothingShared = 0.5

/**
 * Pair the words of two readings in order, one by one as far as it goes: words
 * of the same length and with a character in common go together, and up to
 * four with one. What is the same in both is a block too.
 */
export function pairBlocks(
  left: ReadonlyArray<string>,
  right: ReadonlyArray<string>
): Array<Block> {
  const width = right.length + 1
  const costs = new Float64Array((left.length + 1) * width).fill(
    Number.POSITIVE_INFINITY
  )
  const back = new Int32Array(costs.length)
  costs[0] = 0
  for (let i = 0; i <= left.length; i++)
    for (let j = 0; j <= right.length; j++)
      for (let a = 0; a <= Math.min(i, mostWords); a++)
        for (let b = 0; b <= Math.min(j, mostWords); b++) {
          if (a + b === 0) continue
          const from = (i - a) * width + j - b
          const cost =
            (costs[from] as number) +
            blockCost(left.slice(i - a, i), right.slice(j - b, j))
          if (cost >= (costs[i * width + j] as number)) continue
          costs[i * width + j] = cost
          back[i * width + j] = from
        }
  const result: Array<Block> = []
  let at = left.join('').length
  for (let cell = costs.length - 1; cell > 0; cell = back[cell] as number) {
    const from = back[cell] as number
    const words = left.slice(Math.floor(from / width), Math.floor(cell / width))
    const form = words.join('')
    at -= form.length
    result.push({
      at,
      left: form,
      right: right.slice(from % width, cell % width).join('')
    })
  }
  return result.reverse()
}

function blockCost(
  left: ReadonlyArray<string>,
  right: ReadonlyArray<string>
): number {
  const form = left.join('')
  const other = right.join('')
  if (form === other) return 0
  if (form === '' || other === '')
    return emptySide * Math.max(left.length, right.length)
  return (
    1 +
    extraWord * (left.length + right.length - 2) +
    otherLength * Math.abs(form.length - other.length) +
    ([...form].some((d) => other.includes(d)) ? 0 : nothingShared)
  )
}
