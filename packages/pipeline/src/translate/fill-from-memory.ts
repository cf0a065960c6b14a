import type {UnitState} from '@zhengben/bitext'
import type {MemoryQuery, MemoryStore} from '@zhengben/translate'
import {describeMatch} from './match-note.ts'

/** What a memory has for a unit. */
interface MemoryFill {
  readonly target: string
  /** In percent; 101 between the same neighbours. */
  readonly score: number
  readonly state: UnitState
  readonly origin: string
  readonly note?: string
}

/** Of one source, so many renderings are told apart. */
const mostRenderings = 4

/**
 * The best translation that is at least that alike, of equal ones that of the
 * earlier memory. The same text, rendered in
 * one way, is as good as translated; what differs, or has several renderings,
 * is a draft, and a note says how.
 */
export function fillFromMemory(
  query: MemoryQuery,
  memories: ReadonlyArray<MemoryStore>,
  minimum: number
): MemoryFill | undefined {
  const [best, ...others] = memories
    .flatMap((d) => d.find(query, {minimum, most: mostRenderings}))
    .sort((a, b) => b.score - a.score)
  if (!best) return
  const {entry, score} = best
  const fill = {
    target: entry.target,
    score,
    origin: `memory ${score} ${entry.origin}`
  }
  if (score < 100)
    return {...fill, state: 'initial', note: describeMatch(query, entry, score)}
  const renderings = others
    .filter((d) => d.score === score && d.entry.target !== entry.target)
    .map((d) => d.entry.target)
  if (renderings.length === 0) return {...fill, state: 'translated'}
  const also = [...new Set(renderings)].map((d) => `“${d}”`).join(' or ')
  return {...fill, state: 'initial', note: `Rendered elsewhere as ${also}`}
}
