import {createPoster} from '../../http/create-poster.ts'
import {showAddress} from '../../http/find-address-fault.ts'
import type {HttpPorts} from '../../http/ports.ts'
import {RequestError} from '../../http/request-error.ts'
import type {Engine, EngineRequest} from '../engine.ts'
import {type EngineSettings, joinPath, readJson} from '../engine-settings.ts'
import {fromMarkup, toMarkup} from './markup.ts'

export interface DeeplSettings extends EngineSettings {
  /** Of a glossary that was put there; it then sees to the terms. */
  readonly glossaryId?: string
}

/**
 * DeepL's `/v2/translate`: at most 50 texts and 128 KiB in one request
 * (developers.deepl.com). A character takes at most 3 bytes, so that 20,000
 * and what goes with them stay below.
 */
const limits = {segments: 50, characters: 20_000, longest: 20_000}
const mostBytes = 128 * 1024

/**
 * DeepL. Placeholders travel as empty elements; terms are masked by placeholders
 * unless a glossary is named that DeepL has.
 */
export function createDeeplEngine(
  {name, url, key, timeout = 60_000, glossaryId}: DeeplSettings,
  ports: HttpPorts
): Engine {
  const address = joinPath(url, '/v2/translate')
  const post = createPoster(
    {
      url: address,
      ...(key && {headers: {authorization: `DeepL-Auth-Key ${key}`}}),
      secret: key,
      timeout
    },
    ports
  )
  const write = ({lang, segments, before, after}: EngineRequest): object => {
    const context = [...before, ...after].map((d) => d.source).join('\n')
    return {
      text: segments.map(toMarkup),
      source_lang: 'ZH',
      target_lang: /-gb$/i.test(lang.target) ? 'EN-GB' : 'EN-US',
      tag_handling: 'xml',
      ...(context !== '' && {context}),
      ...(glossaryId !== undefined && {glossary_id: glossaryId})
    }
  }

  return {
    name,
    host: new URL(address).host,
    address: showAddress(address),
    limits,
    takesTerms: glossaryId !== undefined,
    ...(glossaryId !== undefined && {settings: glossaryId}),
    write,
    async translate(request, signal) {
      const body = write(request)
      const bytes = new TextEncoder().encode(JSON.stringify(body)).length
      if (bytes > mostBytes)
        throw new RequestError(
          `a request of ${bytes} bytes, at most ${mostBytes} are taken`,
          {isFinal: true}
        )
      return post(
        body,
        (answer, type) => readTexts(answer, type, request.segments.length),
        signal
      )
    }
  }
}

function readTexts(body: string, type: string, count: number): Array<string> {
  const {translations} = readJson(body, type) as {
    translations?: ReadonlyArray<{text?: unknown}>
  }
  const texts = Array.isArray(translations)
    ? translations.map((d) => d?.text)
    : []
  if (texts.length !== count || !texts.every((d) => typeof d === 'string'))
    throw new RequestError(
      `${texts.length} translations for ${count} segments`,
      {isFinal: true}
    )
  return texts.map(fromMarkup)
}
