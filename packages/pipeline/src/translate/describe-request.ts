import type {Engine, EngineRequest} from '@zhengben/translate/engines'

/** A request as it would be sent, for people who want to see it first. */
export interface PlannedRequest {
  /** Texts to be translated, with placeholders for codes. */
  readonly segments: ReadonlyArray<string>
  /** Neighbours and their translations, for understanding only. */
  readonly context: ReadonlyArray<string>
  /** Chinese of the glossary rows that go along. */
  readonly terms: ReadonlyArray<string>
  /** What goes over the line, without any key. */
  readonly body: unknown
}

export function planRequest(
  {write}: Engine,
  request: EngineRequest
): PlannedRequest {
  return {
    segments: request.segments,
    context: contextOf(request),
    terms: request.terms.map((d) => d.source),
    body: write(request)
  }
}

/**
 * A line of the record of what was sent: when, to whom, and every text that
 * went there. The only place where a time of the clock is written.
 */
export function describeRequest(
  document: string,
  {name, model, host}: Engine,
  request: EngineRequest
): object {
  const {segments, terms, remarks} = request
  const context = contextOf(request)
  const texts = [...segments, ...context]
  return {
    time: new Date().toISOString(),
    engine: name,
    ...(model !== undefined && {model}),
    host,
    document,
    units: segments.length,
    characters: texts.reduce((sum, d) => sum + [...d].length, 0),
    segments,
    ...(context.length > 0 && {context}),
    ...(terms.length > 0 && {terms: terms.map((d) => d.source)}),
    ...(remarks.length > 0 && {remarks})
  }
}

function contextOf({before, after}: EngineRequest): Array<string> {
  return [...before, ...after].flatMap(({source, target}) =>
    target === undefined ? [source] : [source, target]
  )
}
