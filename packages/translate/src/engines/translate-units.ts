import {createTermFinder} from '@zhengben/align'
import type {CheckResources} from '../check/check-units.ts'
import {hasHan} from '../check/has-han.ts'
import type {RuleResources} from '../check/rule.ts'
import type {UnitText} from '../check/unit.ts'
import {RequestError} from '../http/request-error.ts'
import {type AnswerCache, writeCacheKey} from './answer-cache.ts'
import type {ContextUnit, Engine, EngineRequest} from './engine.ts'
import {judgeAnswer} from './judge-answer.ts'
import {makeBatches} from './make-batches.ts'
import {unprotect} from './placeholders.ts'
import {type Item, mergeTerms, prepareItem} from './prepare-item.ts'

/** A unit of a document, in its order. */
export interface EngineUnit {
  readonly source: UnitText
  /** Its translation, where there is one; others are asked of the engine. */
  readonly target?: string
}

/** What became of a unit that had no translation. */
export type EngineOutcome = {readonly unit: number} & (
  | {readonly target: UnitText; readonly isCached: boolean}
  | {readonly problem: string}
)

export interface EngineOptions {
  readonly lang: EngineRequest['lang']
  readonly resources: CheckResources
  readonly cache?: AnswerCache
  /** Hears of every request before it is sent. */
  readonly onRequest?: (request: EngineRequest) => Promise<void>
  readonly signal?: AbortSignal
}

/** Neighbours that are shown, on each side, and what of them at most. */
const neighbours = 2
const longestContext = 400
/** So many units without use in a row: the engine cannot do it, and is asked no more. */
const mostFailures = 10
/** Refused for what the text is, not for good. */
const refusedTexts: ReadonlySet<number | undefined> = new Set([400, 413, 422])

/**
 * Ask the engine for the units that have no translation and hold Chinese.
 * Outcomes come as they are known, and nothing more is asked before they are
 * taken: who stores each loses nothing. A unit is asked for twice at most, in
 * its batch and, where that brought nothing, by itself.
 * @throws {RequestError} where the engine cannot be used, or not any more; what
 *   `signal` throws.
 */
export async function* translateUnits(
  units: ReadonlyArray<EngineUnit>,
  engine: Engine,
  {lang, resources, cache, onRequest, signal}: EngineOptions
): AsyncGenerator<EngineOutcome, void> {
  const findTerms = createTermFinder(resources.terms)
  const rules: RuleResources = {...resources, findTerms}
  const done = units.map((d) => d.target)
  let failures = 0

  const wanted = new Map<string, Item>()
  /** What another item is asked for, too. */
  const repeats = new Map<Item, Array<Item>>()
  for (const [unit, {source, target}] of units.entries()) {
    if (target !== undefined || !hasHan(source.text)) continue
    const item = prepareItem(unit, source, findTerms, !engine.takesTerms)
    const known = recall(item)
    if (known) yield finish(unit, known, true)
    else if (item.text.length > engine.limits.longest)
      yield {
        unit,
        problem: `Unexpected unit of ${item.text.length} characters, ${engine.name} takes ${engine.limits.longest}`
      }
    else {
      const key = keyOf(item)
      const first = wanted.get(key)
      if (first) repeats.set(first, [...(repeats.get(first) ?? []), item])
      else wanted.set(key, item)
    }
  }
  for (const batch of makeBatches([...wanted.values()], engine.limits)) {
    const answers = await askBatch(batch)
    const left: Array<readonly [Item, problem: string]> = []
    for (const [index, item] of batch.entries()) {
      const answer = answers[index] as string | RequestError
      const judged = judge(item, answer)
      if (typeof judged === 'string') left.push([item, judged])
      else yield* settle(item, item, answer as string, judged)
    }
    for (const [item, problem] of left) {
      // Masks may be what it stumbled over; a term it renders otherwise is told then.
      const alone = unmask(item)
      const [answer = ''] = await ask([alone], [problem]).catch(passOn)
      const judged = judge(alone, answer)
      if (typeof judged !== 'string') {
        yield* settle(item, alone, answer as string, judged)
        continue
      }
      failures++
      for (const {unit} of [item, ...(repeats.get(item) ?? [])])
        yield {unit, problem: judged}
      if (failures >= mostFailures)
        throw new RequestError(
          `${failures} texts in a row without a translation that can be used`
        )
    }
  }

  async function* settle(
    item: Item,
    asked: Item,
    answer: string,
    target: UnitText
  ): AsyncGenerator<EngineOutcome, void> {
    failures = 0
    await cache?.set(keyOf(asked), answer)
    yield finish(item.unit, target, false)
    for (const repeat of repeats.get(item) ?? []) {
      // Its placeholders may stand for something else.
      const judged = judge(asked === item ? repeat : unmask(repeat), answer)
      yield typeof judged === 'string'
        ? {unit: repeat.unit, problem: judged}
        : finish(repeat.unit, judged, true)
    }
  }

  function finish(
    unit: number,
    target: UnitText,
    isCached: boolean
  ): EngineOutcome {
    done[unit] = target.text
    return {unit, target, isCached}
  }

  function unmask({unit}: Item): Item {
    return prepareItem(
      unit,
      (units[unit] as EngineUnit).source,
      findTerms,
      false
    )
  }

  /** What an earlier run was answered, if it still passes. */
  function recall(item: Item): UnitText | undefined {
    for (const form of engine.takesTerms ? [item] : [item, unmask(item)]) {
      const answer = cache?.get(keyOf(form))
      const judged = answer === undefined ? '' : judge(form, answer)
      if (typeof judged !== 'string') return judged
    }
    return
  }

  function keyOf({text, terms}: Item): string {
    return writeCacheKey(engine, lang, text, terms)
  }

  /** One answer for each item; errors where they cannot be told apart. */
  async function askBatch(
    batch: ReadonlyArray<Item>
  ): Promise<ReadonlyArray<string | RequestError>> {
    const answers = await ask(batch, []).catch(passOn)
    return answers.length === batch.length
      ? answers
      : batch.map(() => answers[0] as RequestError)
  }

  async function ask(
    batch: ReadonlyArray<Item>,
    remarks: ReadonlyArray<string>
  ): Promise<ReadonlyArray<string>> {
    const first = batch[0]?.unit ?? 0
    const last = batch.at(-1)?.unit ?? 0
    const request: EngineRequest = {
      lang,
      segments: batch.map((d) => d.text),
      terms: engine.takesTerms ? mergeTerms(batch.map((d) => d.terms)) : [],
      before: contextOf(first - neighbours, first),
      after: contextOf(last + 1, last + 1 + neighbours),
      remarks
    }
    signal?.throwIfAborted()
    await onRequest?.(request)
    return engine.translate(request, signal)
  }

  function contextOf(from: number, to: number): Array<ContextUnit> {
    return units.slice(Math.max(0, from), to).flatMap(({source}, index) => {
      const target = done[Math.max(0, from) + index]
      if (source.text.length > longestContext || source.text.trim() === '')
        return []
      return [{source: source.text, ...(target ? {target} : {})}]
    })
  }

  /** The translation in an answer; a string says what is wrong. */
  function judge(item: Item, answer: string | RequestError): UnitText | string {
    if (typeof answer !== 'string') return answer.message
    const target = unprotect(answer.trim(), item.protected)
    if (typeof target === 'string') return `The answer ${target}`
    const {source} = units[item.unit] as EngineUnit
    const unit = {id: `${item.unit}`, source, target}
    const heedsTerms = engine.takesTerms || item.masksTerms
    return judgeAnswer(unit, rules, heedsTerms).join('; ') || target
  }
}

/**
 * What concerns the texts of a request alone is an answer to it; whatever else
 * keeps the engine from answering ends the work.
 */
function passOn(error: unknown): [RequestError] {
  if (
    error instanceof RequestError &&
    (error.kind === 'answer' || refusedTexts.has(error.status))
  )
    return [error]
  throw error
}
