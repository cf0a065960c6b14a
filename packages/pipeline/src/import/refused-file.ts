import {resolve} from 'node:path'
import {
  BilingualError,
  readTmx,
  type TmxPair,
  writeTmxPairs
} from '@zhengben/formats/bilingual'
import {OutputError} from '../output-error.ts'
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
    const {source, target, note} = unit
    const pair = {
      source,
      target,
      notes: [...(note === undefined ? [] : [note]), reason]
    }
    const there = pairs.get(keyOf(pair))
    if (!there) pairs.set(keyOf(pair), pair)
    else if (note !== undefined && !there.notes.includes(note))
      pairs.set(keyOf(pair), {...there, notes: [...there.notes, note]})
  }
  const value = writeTmxPairs({source: 'zh-CN', target: 'en'}, [
    ...pairs.values()
  ])
  if (value !== xml) await writeFile(place, value)
}

function readPresent(path: string, xml: string): Array<TmxPair> {
  try {
    return readTmx(xml, {source: 'zh', target: 'en'}).units.map((d) => ({
      source: d.source.text,
      target: d.target.text,
      notes: d.notes
    }))
  } catch (error) {
    if (error instanceof BilingualError)
      throw new OutputError(
        `Cannot add to ${path}: ${error.message}; move it away`
      )
    throw error
  }
}
