import {isLoopback} from '@zhengben/translate/http'
import type {EngineEntry} from '../config.ts'
import {configName} from '../project.ts'
import {UsageError} from '../usage-error.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** Where the key of each built-in engine goes, whatever settings say. */
const ownServers: Readonly<Record<string, ReadonlyArray<string>>> = {
  OPENAI_API_KEY: ['https://api.openai.com'],
  DEEPSEEK_API_KEY: ['https://api.deepseek.com'],
  DEEPL_API_KEY: ['https://api.deepl.com', 'https://api-free.deepl.com']
}

/**
 * The key of an engine. One that a server cannot be sent is not shown either.
 * @throws {UsageError} where the environment has none.
 */
export function readKey(
  name: string,
  {keyVariable}: EngineEntry,
  env: Environment
): string | undefined {
  if (keyVariable === undefined) return
  const key = env[keyVariable]?.trim()
  if (!key)
    throw new UsageError(
      `Unexpected absence of the key of ${name}, expected it in the environment variable ${keyVariable}`
    )
  if (!/^[!-~]+$/.test(key))
    throw new UsageError(
      `Unexpected characters in ${keyVariable}, expected a key of visible ASCII characters`
    )
  return key
}

/**
 * Settings come with a project, which may be anybody's. That a key goes to an
 * address they name is for the user to say, in a variable beside the key, which
 * no project can set.
 * @throws {UsageError} where the user has not said so.
 */
export function refuseStrangeServer(
  variable: string,
  url: string,
  env: Environment
): void {
  const {origin, host, protocol, hostname} = new URL(url)
  const own = Object.hasOwn(ownServers, variable) ? ownServers[variable] : []
  if (own?.includes(origin)) return
  // A host alone stands for what nobody can read on the way.
  const isSafe = protocol === 'https:' || isLoopback(hostname)
  const said = (env[`${variable}_HOST`] ?? '').toLowerCase().split(/[\s,]+/)
  if (said.includes(origin) || (isSafe && said.includes(host))) return
  throw new UsageError(
    `Unexpected key from ${variable} for ${host}, which ${configName} names, expected your own word that it may go there; if you trust both, set the environment variable ${variable}_HOST to ${isSafe ? host : origin}`
  )
}
