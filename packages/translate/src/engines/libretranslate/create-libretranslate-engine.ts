import {createPoster} from '../../http/create-poster.ts'
import {showAddress} from '../../http/find-address-fault.ts'
import type {HttpPorts} from '../../http/ports.ts'
import {RequestError} from '../../http/request-error.ts'
import type {Engine, EngineRequest} from '../engine.ts'
import {type EngineSettings, joinPath, readJson} from '../engine-settings.ts'

/** Newer servers call simplified Chinese zh-Hans, older ones zh. */
const chinese = ['zh-Hans', 'zh'] as const

/**
 * LibreTranslate's `/translate`. It knows no glossary, so that terms are
 * masked, and no context. What one instance takes is its own; this is little.
 */
export function createLibreTranslateEngine(
  {name, url, key, timeout = 60_000}: EngineSettings,
  ports: HttpPorts
): Engine {
  const address = joinPath(url, '/translate')
  const post = createPoster({url: address, secret: key, timeout}, ports)
  let source = 0
  const write = ({segments}: EngineRequest): object => ({
    q: segments,
    source: chinese[source],
    target: 'en',
    format: 'text'
  })

  return {
    name,
    host: new URL(address).host,
    address: showAddress(address),
    limits: {segments: 20, characters: 2000, longest: 5000},
    takesTerms: false,
    write,
    async translate(request, signal) {
      const count = request.segments.length
      for (;;)
        try {
          return await post(
            {...write(request), ...(key && {api_key: key})},
            (answer, type) => readTexts(answer, type, count),
            signal
          )
        } catch (error) {
          const isRefused =
            error instanceof RequestError &&
            error.status === 400 &&
            source + 1 < chinese.length
          if (!isRefused) throw error
          source++
        }
    }
  }
}

function readTexts(body: string, type: string, count: number): Array<string> {
  const {translatedText} = readJson(body, type) as {translatedText?: unknown}
  const texts: ReadonlyArray<unknown> = Array.isArray(translatedText)
    ? translatedText
    : []
  if (texts.length !== count || !texts.every((d) => typeof d === 'string'))
    throw new RequestError(
      `${texts.length} translations for ${count} segments`,
      {isFinal: true}
    )
  return texts as Array<string>
}
