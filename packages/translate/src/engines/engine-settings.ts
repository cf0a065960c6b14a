import {RequestError} from '../http/request-error.ts'

/** What every engine is made from. */
export interface EngineSettings {
  /** As the user calls it. */
  readonly name: string
  /** Of the server: `http://127.0.0.1:11434/v1`, with or without the path of the call. */
  readonly url: string
  /** Never shown. */
  readonly key?: string | undefined
  /** For one try, in milliseconds. */
  readonly timeout?: number
}

/** The address of a call on a server, of which it may be part already. */
export function joinPath(url: string, path: string): string {
  const address = new URL(url)
  const base = address.pathname.replace(/\/+$/, '')
  address.pathname = base.endsWith(path) ? base : base + path
  return address.href
}

/**
 * The object in the body of an answer.
 * @throws {RequestError} where there is none; one that is cut off may come
 *   whole at the next try.
 */
export function readJson(body: string, type: string): object {
  let value: unknown
  try {
    value = JSON.parse(body)
  } catch {
    const isPage =
      /\bhtml\b/i.test(type) || /^\s*<(?:!doctype|html)/i.test(body)
    throw new RequestError(
      isPage
        ? 'a web page instead of an answer; is the address right?'
        : `an answer of ${body.length} characters that is not JSON`,
      isPage ? {kind: 'server', isFinal: true} : {}
    )
  }
  if (typeof value !== 'object' || value === null)
    throw new RequestError('an answer that is no JSON object', {isFinal: true})
  return value
}
