import {setTimeout as wait} from 'node:timers/promises'
import type {HttpPorts} from '@zhengben/translate/http'

/** The network and the clock of this machine. */
export const httpPorts: HttpPorts = {
  fetch: (url, init) => fetch(url, init),
  sleep: (milliseconds, signal) =>
    wait(milliseconds, undefined, signal ? {signal} : {}),
  now: () => Date.now()
}
