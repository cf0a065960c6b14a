import type {Range} from '@zhengben/bitext'
import type {Pattern} from './create-pattern.ts'

/** One translation that was made before. */
export interface MemoryEntry {
  readonly source: string
  readonly target: string
  /** The source before it was restored, where that differs: it finds the entry, too. */
  readonly found?: string
  /** The source segments around it; empty at the ends of a document, absent where unknown. */
  readonly before?: string
  readonly after?: string
  /** The document or memory it comes from, as shown to people. */
  readonly origin: string
  /** BCP 47 tags; absent where nobody said. */
  readonly languages?: {readonly source: string; readonly target: string}
  /** Who translated it, or changed it last. */
  readonly author?: string
  /** ISO 8601, as in `20240131T120000Z`. */
  readonly created?: string
  readonly changed?: string
  readonly notes?: ReadonlyArray<string>
}

/** A source segment to look for. */
export interface MemoryQuery {
  readonly source: string
  /** The source segments around it, as in `MemoryEntry`. */
  readonly before?: string
  readonly after?: string
}

export interface MemoryMatch {
  readonly entry: MemoryEntry
  /**
   * In percent, see `similarity`; 101 where the segment and both its
   * neighbours are the same.
   */
  readonly score: number
}

export interface FindOptions {
  /** The least score that counts, 1–101. */
  readonly minimum: number
  /** How many matches to give, the best ones. */
  readonly most: number
  /** An origin whose entries do not count: a document is no memory of its own. */
  readonly except?: string
}

/**
 * Port: a translation memory. Adapters keep entries where they like; which
 * candidates they compare is theirs, how alike two texts are is always
 * `similarity`.
 */
export interface MemoryStore {
  /** The number of entries. */
  readonly size: number
  add(entry: MemoryEntry): void
  /** Best first, of equal ones the earlier. */
  find(query: MemoryQuery, options: FindOptions): Array<MemoryMatch>
}

/** Which text of its entries a memory is searched in. */
export type MemorySide = 'source' | 'target'

/** An entry in whose text a pattern occurs. */
export interface MemoryHit {
  readonly entry: MemoryEntry
  /** What was searched: the source, the target, or the source as it was found. */
  readonly text: string
  /** Where in `text` the parts of the pattern stand, each time they do. */
  readonly ranges: ReadonlyArray<Range>
}

export interface MemorySearch {
  readonly side: MemorySide
  /** How many entries to give, the earliest ones. */
  readonly most: number
}

/** Port: a memory that can be searched for words, too. */
export interface SearchableMemory extends MemoryStore {
  /** The entries that hold the pattern, earliest first. */
  search(pattern: Pattern, options: MemorySearch): Array<MemoryHit>
}
