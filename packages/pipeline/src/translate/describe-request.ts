import type {Engine, EngineRequest} from '@zhengben/translate/engines'

/**
 * A line of the record of what was sent: when, to whom, and every text that
 * went there. The only place where a time of the clock is written.
 */
export function describeRequest(
  document: string,
  {name, model, host}: Engine,
  {segments, before, after, terms, remarks}: EngineRequest
): object {
  const context = [...before, ...after].flatMap(({source, target}) =>
    target === undefined ? [source] : [source, target]
  )
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
