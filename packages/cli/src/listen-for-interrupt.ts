import process from 'node:process'

/** Hears the first Ctrl-C; a second one ends the program at once, and after `stop` the first. */
export interface InterruptListener {
  readonly signal: AbortSignal
  stop(): void
}

export function listenForInterrupt(): InterruptListener {
  const controller = new AbortController()
  const names = ['SIGINT', 'SIGTERM'] as const
  const abort = (): void => controller.abort()
  for (const name of names) process.once(name, abort)
  return {
    signal: controller.signal,
    stop: () => {
      for (const name of names) process.off(name, abort)
    }
  }
}
