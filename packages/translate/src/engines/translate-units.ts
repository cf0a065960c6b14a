import type {UnitText} from '../check/unit.ts'
import {RequestError} from '../http/request-error.ts'
import type {Engine, EngineRequest} from './engine.ts'
import {
  type EngineUnit,
  type PlanOptions,
  planRequests
} from './plan-requests.ts'
import type {Item} from './prepare-item.ts'

/** What became of a unit that had no translation. */
export type EngineOutcome = {readonly unit: number} & (
  | {readonly target: UnitText; readonly isCached: boolean}
  | {readonly problem: string}
)

export interface EngineOptions extends PlanOptions {
  /** Hears of every request before it is sent. */
  readonly onRequest?: (request: EngineRequest) => Promise<void>
  readonly signal?: AbortSignal
}

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
  const {known, tooLong, batches, repeats, judge, unmask, keyOf, toRequest} =
    planRequests(units, engine, {lang, resources, cache})
  const done = units.map((d) => d.target)
  let failures = 0
  for (const {unit, target} of known) yield finish(unit, target, true)
  for (const {unit, text} of tooLong)
    yield {
      unit,
      problem: `Unexpected unit of ${text.length} characters, ${engine.name} takes ${engine.limits.longest}`
    }
  for (const batch of batches) {
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
    const request = toRequest(batch, remarks, done)
    signal?.throwIfAborted()
    await onRequest?.(request)
    return engine.translate(request, signal)
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
