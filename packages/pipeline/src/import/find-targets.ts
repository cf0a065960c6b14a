import type {DocumentFiles} from '../find-documents.ts'
import {InputError} from '../input-error.ts'
import type {StoredUnits} from '../translation/read-units.ts'
import type {IncomingUnit} from './incoming-unit.ts'
import {groupBy} from './match-units.ts'
import {foldKey} from './text-key.ts'

/** A document an import may be for. */
export interface Candidate {
  readonly document: DocumentFiles
  /** As exported files name it. */
  readonly id: string
}

/** What came back for a document. */
interface Target {
  readonly candidate: Candidate
  readonly incoming: ReadonlyArray<IncomingUnit>
}

export interface Targets {
  readonly targets: ReadonlyArray<Target>
  /** Units of no document. */
  readonly strays: ReadonlyArray<IncomingUnit>
}

/**
 * The documents that units of a file are of: those the file names, else those
 * that have their text. Of a memory a unit is of every document that has it;
 * any other file is of the one that it is called after or that has the most.
 * @throws {InputError} where several documents may be meant.
 */
export async function findTargets(
  incoming: ReadonlyArray<IncomingUnit>,
  candidates: ReadonlyArray<Candidate>,
  {file, isMemory}: {readonly file: string; readonly isMemory: boolean},
  readUnits: (candidate: Candidate) => Promise<StoredUnits | undefined>
): Promise<Targets> {
  const byName = new Map(
    candidates.flatMap((d) =>
      [d.document.name, d.id].map((name) => [name.toLowerCase(), d] as const)
    )
  )
  const found = new Map<Candidate, Array<IncomingUnit>>()
  const add = (
    candidate: Candidate,
    units: ReadonlyArray<IncomingUnit>
  ): void => {
    const present = found.get(candidate) ?? []
    for (const unit of units) present.push(unit)
    if (units.length > 0) found.set(candidate, present)
  }
  let strays: Array<IncomingUnit> = []
  for (const [name, units] of groupBy(incoming, (d) => d.document ?? '')) {
    const candidate = namesOf(name)
      .map((d) => byName.get(d))
      .find((d) => d !== undefined)
    if (candidate) add(candidate, units)
    else for (const unit of units) strays.push(unit)
  }
  if (strays.length > 0) {
    const keys = strays.map((d) => foldKey(d.source))
    const shares: Array<{candidate: Candidate; units: Array<IncomingUnit>}> = []
    for (const candidate of candidates) {
      const stored = await readUnits(candidate)
      if (!stored) continue
      const known = listTexts(stored)
      const units = strays.filter((_, k) => known.has(keys[k] as string))
      if (units.length > 0) shares.push({candidate, units})
    }
    if (isMemory) for (const {candidate, units} of shares) add(candidate, units)
    else if (shares.length > 0) add(choose(shares, file), strays)
    const placed = new Set([...found.values()].flat())
    strays = strays.filter((d) => !placed.has(d))
  }
  return {
    targets: candidates.flatMap((candidate) => {
      const units = found.get(candidate)
      return units
        ? {candidate, incoming: units.sort((a, b) => a.index - b.index)}
        : []
    }),
    strays
  }
}

/**
 * The document that the file is called after, where it has some of the texts;
 * else the one that has the most.
 * @throws {InputError} where several have as many, as forms and series do.
 */
function choose(
  shares: ReadonlyArray<{
    readonly candidate: Candidate
    readonly units: ReadonlyArray<IncomingUnit>
  }>,
  file: string
): Candidate {
  const names = namesOf(file)
  const named = shares.find(({candidate: {id, document}}) =>
    [id, document.name].some((d) => names.includes(d.toLowerCase()))
  )
  const most = Math.max(...shares.map((d) => d.units.length))
  const best = shares.filter((d) => d.units.length === most)
  const [only] = best
  if (named) return named.candidate
  if (only && best.length === 1) return only.candidate
  throw new InputError(
    file,
    `Unexpected texts that ${best.map((d) => d.candidate.id).join(', ')} have alike, expected those of one document; name it with --document`
  )
}

/** What a document may be called that a file names so: `corpus\\canteen\\source.txt`, `canteen.xlf`. */
function namesOf(name: string): Array<string> {
  const parts = name.toLowerCase().split(/[\\/]/)
  const last = parts.at(-1) ?? ''
  const stem = last.replace(/\.[a-z\d]{1,8}$/, '')
  return [
    last,
    stem,
    stem.replace(/\.[a-z\d]{1,8}$/, ''),
    ...(/^(?:source|bitext)$/.test(stem) ? parts.slice(-2, -1) : [])
  ].filter((d) => d !== '')
}

/** The texts of a document: of its units, restored and as found, and of their sentences. */
function listTexts({units}: StoredUnits): ReadonlySet<string> {
  const known = new Set(
    units.flatMap((d) =>
      [d.source, d.found ?? '', ...d.sentences].map((text) => foldKey(text))
    )
  )
  known.delete('')
  return known
}
