/** Seconds spent on one text at least. */
const least = 1.5
const mostRuns = 30

/**
 * Characters (UTF-16 units) that `work` gets through in a second: the median
 * of its runs, after one that does not count.
 */
export async function measureSpeed(
  length: number,
  work: () => unknown
): Promise<number> {
  await work()
  const times: Array<number> = []
  let sum = 0
  while (times.length < 3 || (sum < least && times.length < mostRuns)) {
    const start = performance.now()
    await work()
    const time = (performance.now() - start) / 1000
    times.push(time)
    sum += time
  }
  times.sort((a, b) => a - b)
  return length / (times[times.length >> 1] as number)
}
