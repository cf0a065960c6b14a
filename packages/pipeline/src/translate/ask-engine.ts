import type {CheckResources} from '@zhengben/translate'
import {
  type Engine,
  listRequests,
  translateUnits
} from '@zhengben/translate/engines'
import {RequestError} from '@zhengben/translate/http'
import type {EngineFiles} from '../adapters/engine-files.ts'
import {
  describeRequest,
  type PlannedRequest,
  planRequest
} from './describe-request.ts'
import type {Job, UnitDraft} from './job.ts'

export interface EngineSources {
  /** Absent where nothing may be sent. */
  readonly files?: EngineFiles | undefined
  readonly resources: CheckResources
  readonly signal?: AbortSignal | undefined
  readonly onStep: (text: string) => void
}

/** What an engine said of the units of a job. */
export interface Asked {
  /** By the index of the unit. */
  readonly drafts: ReadonlyMap<number, UnitDraft>
  /** Why units were left, by index. */
  readonly problems: ReadonlyMap<number, string>
  /** What would be sent; only where nothing may be. */
  readonly requests: ReadonlyArray<PlannedRequest>
  /** How many requests were sent. */
  readonly sent: number
  /** Why it was asked no more; what it said before counts. */
  readonly failure?: string
}

/** Ask for what has neither a target nor a draft; every answer is kept as it comes. */
export async function askEngine(
  {name, lang, units}: Job,
  drafted: ReadonlyMap<number, UnitDraft>,
  engine: Engine,
  {files, resources, signal, onStep}: EngineSources
): Promise<Asked> {
  const asked = units.map(({source, target}, index) => {
    const known =
      target.text.trim() === '' ? drafted.get(index)?.target : target
    return {source, ...(known && {target: known.text})}
  })
  const options = {lang, resources, cache: files?.cache}
  const drafts = new Map<number, UnitDraft>()
  const problems = new Map<number, string>()
  if (!files) {
    const requests = listRequests(asked, engine, options)
    return {
      drafts,
      problems,
      requests: requests.map((d) => planRequest(engine, d)),
      sent: 0
    }
  }
  const origin = ['engine', engine.name, engine.model]
    .filter((d) => d !== undefined)
    .join(' ')
  const all = asked.filter((d) => d.target === undefined).length
  let done = 0
  let sent = 0
  let failure: string | undefined
  try {
    for await (const outcome of translateUnits(asked, engine, {
      ...options,
      ...(signal && {signal}),
      onRequest: async (request) => {
        await files.log(describeRequest(name, engine, request))
        sent++
      }
    })) {
      onStep(`${name}, ${engine.name} ${++done} of ${all}`)
      if ('problem' in outcome) problems.set(outcome.unit, outcome.problem)
      else
        drafts.set(outcome.unit, {
          target: outcome.target,
          state: 'initial',
          origin
        })
    }
  } catch (error) {
    if (!signal?.aborted && !(error instanceof RequestError)) throw error
    failure = signal?.aborted
      ? 'Interrupted'
      : `${engine.name} at ${engine.host}: ${(error as Error).message}`
  }
  for (const [index, {source, target}] of asked.entries())
    if (
      target === undefined &&
      source.text.trim() &&
      !/\p{Script=Han}/u.test(source.text)
    )
      problems.set(index, 'No Chinese in it; an engine is not asked for that')
  return {
    drafts,
    problems,
    requests: [],
    sent,
    ...(failure !== undefined && {failure})
  }
}
