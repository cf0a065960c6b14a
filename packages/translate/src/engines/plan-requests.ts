import type {CheckResources} from '../check/check-units.ts'
import {createRuleResources} from '../check/create-rule-resources.ts'
import {hasHan} from '../check/has-han.ts'
import type {UnitText} from '../check/unit.ts'
import type {RequestError} from '../http/request-error.ts'
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

export interface PlanOptions {
  readonly lang: EngineRequest['lang']
  readonly resources: CheckResources
  readonly cache?: AnswerCache | undefined
}

/** What an engine has to be asked for some units. */
interface RequestPlan {
  /** What earlier answers give. */
  readonly known: ReadonlyArray<{
    readonly unit: number
    readonly target: UnitText
  }>
  readonly tooLong: ReadonlyArray<Item>
  readonly batches: ReadonlyArray<ReadonlyArray<Item>>
  /** What another item is asked for, too. */
  readonly repeats: ReadonlyMap<Item, ReadonlyArray<Item>>
  /** The translation in an answer; a string says what is wrong. */
  judge(item: Item, answer: string | RequestError): UnitText | string
  /** The same item with its terms as they are. */
  unmask(item: Item): Item
  keyOf(item: Item): string
  /** `done` holds what is translated by now. */
  toRequest(
    batch: ReadonlyArray<Item>,
    remarks: ReadonlyArray<string>,
    done: ReadonlyArray<string | undefined>
  ): EngineRequest
}

/** Neighbours that are shown, on each side, and what of them at most. */
const neighbours = 2
const longestContext = 400
/** So many times what an engine takes is not even looked through for terms and codes. */
const beyond = 2

/** Units with a translation, and without Chinese, are asked of nobody. */
export function planRequests(
  units: ReadonlyArray<EngineUnit>,
  engine: Engine,
  {lang, resources, cache}: PlanOptions
): RequestPlan {
  const rules = createRuleResources(resources)
  const {findTerms} = rules
  const known: Array<{unit: number; target: UnitText}> = []
  const tooLong: Array<Item> = []
  const wanted = new Map<string, Item>()
  const repeats = new Map<Item, Array<Item>>()
  for (const [unit, {source, target}] of units.entries()) {
    if (target !== undefined || !hasHan(source.text)) continue
    const {text} = source
    if (text.length > beyond * engine.limits.longest) {
      const whole = {text, values: []}
      tooLong.push({unit, text, protected: whole, terms: [], masksTerms: false})
      continue
    }
    const item = prepareItem(unit, source, findTerms, !engine.takesTerms)
    const recalled = recall(item)
    if (recalled) known.push({unit, target: recalled})
    else if (item.text.length > engine.limits.longest) tooLong.push(item)
    else {
      const key = keyOf(item)
      const first = wanted.get(key)
      const others = first && repeats.get(first)
      if (!first) wanted.set(key, item)
      else if (others) others.push(item)
      else repeats.set(first, [item])
    }
  }
  return {
    known,
    tooLong,
    batches: makeBatches([...wanted.values()], engine.limits),
    repeats,
    judge,
    unmask,
    keyOf,
    toRequest: (batch, remarks, done) => {
      const first = batch[0]?.unit ?? 0
      const last = batch.at(-1)?.unit ?? 0
      return {
        lang,
        segments: batch.map((d) => d.text),
        terms: engine.takesTerms ? mergeTerms(batch.map((d) => d.terms)) : [],
        before: contextOf(first - neighbours, first, done),
        after: contextOf(last + 1, last + 1 + neighbours, done),
        remarks
      }
    }
  }

  function judge(item: Item, answer: string | RequestError): UnitText | string {
    if (typeof answer !== 'string') return answer.message
    const target = unprotect(answer.trim(), item.protected)
    if (typeof target === 'string') return `The answer ${target}`
    const {source} = units[item.unit] as EngineUnit
    const unit = {id: `${item.unit}`, source, target}
    const heedsTerms = engine.takesTerms || item.masksTerms
    return judgeAnswer(unit, rules, heedsTerms).join('; ') || target
  }

  function unmask({unit}: Item): Item {
    const {source} = units[unit] as EngineUnit
    return prepareItem(unit, source, findTerms, false)
  }

  function keyOf({text, terms}: Item): string {
    return writeCacheKey(engine, lang, text, terms)
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

  function contextOf(
    from: number,
    to: number,
    done: ReadonlyArray<string | undefined>
  ): Array<ContextUnit> {
    const start = Math.max(0, from)
    return units.slice(start, to).flatMap(({source}, index) => {
      const target = done[start + index]
      if (source.text.length > longestContext || source.text.trim() === '')
        return []
      return [{source: source.text, ...(target ? {target} : {})}]
    })
  }
}

/** The requests that units would need at least, for people who want to see them first. */
export function listRequests(
  units: ReadonlyArray<EngineUnit>,
  engine: Engine,
  options: PlanOptions
): Array<EngineRequest> {
  const {batches, toRequest} = planRequests(units, engine, options)
  const done = units.map((d) => d.target)
  return batches.map((d) => toRequest(d, [], done))
}
