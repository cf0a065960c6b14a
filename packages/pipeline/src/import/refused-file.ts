import {resolve} from 'node:path'
import type {UnitState} from '@zhengben/bitext'
import {
  BilingualError,
  readTmx,
  type TmxPair,
  writeTmxPairs
} from '@zhengben/formats/bilingual'
import {OutputError} from '../output-error.ts'
import {unitStates} from '../translation/translation-schema.ts'
import {writeFile} from '../write-file.ts'
import type {Refusal} from './incoming-unit.ts'
import {readKeptFile} from './read-kept-file.ts'
import {exactKey} from './text-key.ts'

/** Where translations of a file are kept that fit nothing: `job.refused.tmx` beside `job.xlf`. */
export function refusedPath(path: string): string {
  return `${path.replace(/\.[^.\\/]+$/, '')}.refused.tmx`
}

/**
 * Keep refused translations as a memory, each with the reason. What stands in
 * the file already stays.
 * @throws {OutputError} where the file cannot be read or written.
 */
export async function keepRefused(
  path: string,
  refused: ReadonlyArray<Refusal>,
  cwd: string
): Promise<void> {
  const place = resolve(cwd, path)
  const xml = await readKeptFile(path, cwd)
  const keyOf = ({source, target}: TmxPair): string =>
    JSON.stringify([exactKey(source), exactKey(target)])
  const pairs = new Map<string, TmxPair>()
  for (const pair of xml === undefined ? [] : readPresent(path, xml))
    pairs.set(keyOf(pair), pair)
  for (const {unit, reason} of refused) {
    const {source, target, note, state} = unit
    const own = note === undefined ? [] : [note]
    const there = pairs.get(keyOf({source, target, notes: []}))
    const known = there?.notes ?? []
    const higher = pickHigher(there?.state, state)
    const pair = {
      source,
      target,
      notes: there
        ? [...known, ...own.filter((d) => !known.includes(d))]
        : [...own, reason],
      ...(higher !== undefined && {state: higher})
    }
    pairs.set(keyOf(pair), pair)
  }
  const value = writeTmxPairs({source: 'zh-CN', target: 'en'}, [
    ...pairs.values()
  ])
  if (value !== xml) await writeFile(place, value)
}

/** What somebody confirmed once stays so. */
function pickHigher(
  one: UnitState | undefined,
  other: UnitState | undefined
): UnitState | undefined {
  return unitStates.findLast((d) => d === one || d === other)
}

function readPresent(path: string, xml: string): Array<TmxPair> {
  try {
    return readTmx(xml, {source: 'zh', target: 'en'}).units.map((d) => ({
      source: d.source.text,
      target: d.target.text,
      notes: d.notes,
      ...stateOf(d.state)
    }))
  } catch (error) {
    if (error instanceof BilingualError)
      throw new OutputError(
        `Cannot add to ${path}: ${error.message}; move it away`
      )
    throw error
  }
}

/** A person may have written anything there. */
function stateOf(said: string | undefined): {state?: UnitState} {
  const state = unitStates.find((d) => d === said)
  return state === undefined ? {} : {state}
}
