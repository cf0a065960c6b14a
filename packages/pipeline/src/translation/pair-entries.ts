import type {UnitState} from '@zhengben/bitext'
import type {SentenceRun} from './fit-entries.ts'
import type {TranslationEntry} from './translation-schema.ts'

/** What an entry says of a unit. */
export interface UnitSayings {
  readonly state: UnitState
  readonly origin?: string
  readonly note?: string
}

/** Sentences of the source and the entry that renders them; absent where none does. */
export interface EntryPair {
  readonly source: ReadonlyArray<number>
  readonly entry?: number
}

/** A pair and the sentences of its target, by index. */
export interface TranslatedPairing extends EntryPair, Partial<UnitSayings> {
  readonly target: ReadonlyArray<number>
}

/**
 * Every sentence in one pair, in the order of the document. A sentence without
 * entry stands alone; an entry without source follows the one before it.
 */
export function pairEntries(
  entries: ReadonlyArray<TranslationEntry>,
  runs: ReadonlyArray<SentenceRun | undefined>,
  sentences: number
): Array<EntryPair> {
  const byStart = new Map<number, number>()
  const followers = new Map<number, Array<number>>()
  let last = -1
  for (const [entry, {source}] of entries.entries()) {
    const run = runs[entry]
    if (run) {
      byStart.set(run[0], entry)
      last = entry
    } else if (source.trim() === '') {
      const same = followers.get(last)
      if (same) same.push(entry)
      else followers.set(last, [entry])
    }
  }
  const pairs: Array<EntryPair> = []
  const follow = (entry: number): void => {
    for (const other of followers.get(entry) ?? [])
      pairs.push({source: [], entry: other})
  }
  follow(-1)
  for (let sentence = 0; sentence < sentences; ) {
    const entry = byStart.get(sentence)
    const [, end] = (entry === undefined ? undefined : runs[entry]) ?? [
      sentence,
      sentence + 1
    ]
    const source = Array.from(
      {length: end - sentence},
      (_, index) => sentence + index
    )
    pairs.push({source, ...(entry !== undefined && {entry})})
    if (entry !== undefined) follow(entry)
    sentence = end
  }
  return pairs
}

/** A unit without target is `initial`, whatever is said of it. */
export function sayingsOf({
  target,
  state = 'translated',
  origin,
  note
}: TranslationEntry): UnitSayings {
  return {
    state: target.trim() === '' ? 'initial' : state,
    ...(origin !== undefined && {origin}),
    ...(note !== undefined && {note})
  }
}
