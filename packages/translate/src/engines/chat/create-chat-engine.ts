import {createPoster} from '../../http/create-poster.ts'
import {showAddress} from '../../http/find-address-fault.ts'
import type {HttpPorts} from '../../http/ports.ts'
import {RequestError} from '../../http/request-error.ts'
import type {Engine, EngineRequest} from '../engine.ts'
import {type EngineSettings, joinPath, readJson} from '../engine-settings.ts'
import {answerFormats} from './answer-formats.ts'
import {readTranslations} from './read-translations.ts'
import {writeMessages} from './write-messages.ts'

export interface ChatSettings extends EngineSettings {
  readonly model: string
  /** What the project wants besides: spelling, tone. */
  readonly instructions?: string
}

/** Statuses of a server that does not know what a request asks for. */
const refusals: ReadonlySet<number | undefined> = new Set([400, 404, 422, 501])

/**
 * An engine that speaks the protocol of OpenAI's `/v1/chat/completions`: Ollama,
 * vLLM, llama.cpp, LM Studio, DeepSeek, Qwen, OpenAI. A server that refuses a form of
 * answer is asked for a looser one, and so from then on.
 */
export function createChatEngine(
  {name, url, model, key, timeout = 300_000, instructions}: ChatSettings,
  ports: HttpPorts
): Engine {
  const address = joinPath(url, '/chat/completions')
  const post = createPoster(
    {
      url: address,
      ...(key && {headers: {authorization: `Bearer ${key}`}}),
      secret: key,
      timeout
    },
    ports
  )
  let format = 0
  /** A server that took the form once refuses something else. */
  let isTaken = false
  const write = (request: EngineRequest, form = format): object => ({
    model,
    messages: writeMessages(
      request,
      request.segments.map((_, index) => makeId(index)),
      instructions
    ),
    ...answerFormats[form],
    stream: false
  })

  return {
    name,
    model,
    host: new URL(address).host,
    address: showAddress(address),
    limits: {segments: 20, characters: 2000, longest: 8000},
    takesTerms: true,
    ...(instructions !== undefined && {settings: instructions}),
    write: (request) => write(request),
    async translate(request, signal) {
      const ids = request.segments.map((_, index) => makeId(index))
      for (let form = format; ; form++)
        try {
          const body = write(request, form)
          return await post(
            body,
            (answer, type) => {
              format = form
              isTaken = true
              return readTranslations(readContent(answer, type), ids)
            },
            signal
          )
        } catch (error) {
          const isRefused =
            error instanceof RequestError && refusals.has(error.status)
          if (!isRefused || isTaken || form === answerFormats.length - 1)
            throw error
        }
    }
  }
}

/** Not in a row, lest a model counts on where it left one out. */
function makeId(index: number): string {
  return ((index + 1) * 7919).toString(36)
}

function readContent(body: string, type: string): string {
  const {choices} = readJson(body, type) as {
    choices?: ReadonlyArray<{
      finish_reason?: unknown
      message?: {content?: unknown}
    }>
  }
  const choice = Array.isArray(choices) ? choices[0] : undefined
  const content = choice?.message?.content
  if (choice?.finish_reason === 'length')
    throw new RequestError('an answer that broke off at its longest', {
      isFinal: true
    })
  if (typeof content !== 'string')
    throw new RequestError('an answer without choices[0].message.content', {
      isFinal: true
    })
  return content
}
