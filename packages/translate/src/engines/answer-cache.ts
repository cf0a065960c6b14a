import type {Engine, EngineRequest} from './engine.ts'

/** Port: answers that were given before. */
export interface AnswerCache {
  get(key: string): string | undefined
  set(key: string, answer: string): Promise<void>
}

/**
 * What decides an answer: source, languages, engine, its address (one name may
 * stand for another machine tomorrow) and the glossary rows that occur. Neighbours are left out: who changes a sentence does not want to pay
 * for those around it once more.
 */
export function writeCacheKey(
  {name, address, model, settings}: Engine,
  lang: EngineRequest['lang'],
  text: string,
  terms: EngineRequest['terms']
): string {
  return JSON.stringify([
    lang.source,
    lang.target,
    name,
    address,
    model ?? '',
    settings ?? '',
    text,
    terms.map((d) => [d.source, d.preferred, d.admitted, d.forbidden])
  ])
}
