import {setFlagsFromString} from 'node:v8'
import {runInNewContext} from 'node:vm'

/**
 * Makes the engine free what is no longer used. Left to itself it lets garbage
 * grow as it likes: a clean file of 200 MB took 236 MB at its peak, with this
 * 161 MB, in the same time.
 */
export function createCollector(): () => void {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('globalThis.gc')
  return typeof collect === 'function' ? () => collect() : () => undefined
}
