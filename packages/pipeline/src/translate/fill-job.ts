import type {MemoryStore} from '@zhengben/translate'
import type {Engine} from '@zhengben/translate/engines'
import {type Asked, askEngine, type EngineSources} from './ask-engine.ts'
import {fillFromMemory} from './fill-from-memory.ts'
import type {Job, UnitDraft} from './job.ts'
import {placeTarget} from './place-target.ts'

/** What drafts come from. */
export interface FillSources extends EngineSources {
  /** Takes in what the job itself has. */
  readonly memory: MemoryStore
  /** Searched before it, and never written to. */
  readonly stores?: ReadonlyArray<MemoryStore>
  /** The least match that is filled in, in percent. */
  readonly minimum: number
  /** Absent where nobody named one. */
  readonly engine?: Engine | undefined
}

/** What was found for the units of a job. */
export interface FilledJob extends Omit<Asked, 'drafts' | 'problems'> {
  /** By the index of the unit. */
  readonly drafts: ReadonlyMap<number, UnitDraft>
  /** Match of each draft from a memory, in percent, by the index of the unit. */
  readonly scores: ReadonlyMap<number, number>
  /** Units that an engine translated, now or before. */
  readonly byEngine: ReadonlySet<number>
  /** Why units were left, by index. */
  readonly problems: ReadonlyMap<number, string>
}

/**
 * Draft every unit that has a source and no target: from memory, then by the
 * engine. What has a target stays as it is; where somebody has looked at it, it
 * is a memory, too.
 */
export async function fillJob(
  job: Job,
  sources: FillSources
): Promise<FilledJob> {
  const {name, units, entries} = job
  const {memory, stores = [], minimum, engine} = sources
  const drafts = new Map<number, UnitDraft>()
  const scores = new Map<number, number>()
  const problems = new Map<number, string>()
  const textAt = (index: number): string => units[index]?.source.text ?? ''
  const queryAt = (index: number) => ({
    source: textAt(index),
    before: textAt(index - 1),
    after: textAt(index + 1)
  })
  for (const entry of entries) memory.add(entry)
  for (const [index, {target, state}] of units.entries())
    if (target.text.trim() !== '' && state !== 'initial')
      memory.add({...queryAt(index), target: target.text, origin: name})
  for (const [index, {source, target}] of units.entries()) {
    if (source.text.trim() === '' || target.text.trim() !== '') continue
    const fill = fillFromMemory(queryAt(index), [...stores, memory], minimum)
    if (!fill) continue
    const {score, target: text, ...rest} = fill
    const placed = placeTarget(text, source)
    if (placed) {
      drafts.set(index, {...rest, target: placed})
      scores.set(index, score)
    } else
      problems.set(
        index,
        `A match of ${score}% is not filled in, since codes stand inside the text: ${text}`
      )
  }
  const asked: Asked = engine
    ? await askEngine(job, drafts, engine, sources)
    : {drafts: new Map(), problems: new Map(), requests: [], sent: 0}
  return {
    ...asked,
    drafts: new Map([...drafts, ...asked.drafts]),
    scores,
    byEngine: new Set(asked.drafts.keys()),
    problems: new Map([...problems, ...asked.problems])
  }
}
