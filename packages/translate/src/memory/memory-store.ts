/** One translation that was made before. */
export interface MemoryEntry {
  readonly source: string
  readonly target: string
  /** The source segments around it; empty at the ends of a document, absent where unknown. */
  readonly before?: string
  readonly after?: string
  /** The document or memory it comes from, as shown to people. */
  readonly origin: string
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
