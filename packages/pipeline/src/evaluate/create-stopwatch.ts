/** Adds up the time that work took. */
export interface Stopwatch {
  /** Do the work; `amount` is what it did. */
  run<T>(amount: number, work: () => T): T
  /** Amount a second; undefined where nothing was done. */
  speed(): number | undefined
}

export function createStopwatch(): Stopwatch {
  let amount = 0
  let milliseconds = 0
  return {
    run(done, work) {
      const start = performance.now()
      try {
        return work()
      } finally {
        milliseconds += performance.now() - start
        amount += done
      }
    },
    speed: () =>
      amount > 0 && milliseconds > 0
        ? Math.round((amount / milliseconds) * 1000)
        : undefined
  }
}
