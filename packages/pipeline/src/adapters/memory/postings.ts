import type {Sqlite} from '../sqlite.ts'
import {decodeIds, encodeIds} from './encode-ids.ts'

/** Where what is found by one key is kept: keys of one slot stand side by side. */
const buckets = 64
/** Rows a key may have. */
const blocks = 512
/** Bytes of a row after which the next one is begun, so that little is written again. */
const fullBlock = 4096
/** Postings kept until they are sorted and written: 32 MB. */
const mostPending = 4_000_000

/** The key of a hash value, 0 to 63 in `bucket`. */
export function toKey(hash: number, bucket = 0): number {
  return (hash >>> 16) * buckets + bucket
}

/** Lists, for each key, the ids it was added with, ascending; keys of several texts may be one. */
export interface Postings {
  /** Ids of one key must come in ascending order. */
  add(key: number, id: number): void
  /** Write what was added into the tables. */
  flush(): void
  /** Give up what was added and is not written. */
  forget(): void
  /** How many ids the keys from one to the other have. */
  count(from: number, to: number): number
  /** Hand over these ids, by key; valid during the call only. */
  read(
    from: number,
    to: number,
    use: (key: number, ids: Int32Array, count: number) => void
  ): void
}

/**
 * Postings in a table. A row holds some ids of one key, `key × 512 + n` being
 * its own id, so that neighbouring keys are read in one go.
 */
export function createPostings(db: Sqlite, table: 'gram' | 'word'): Postings {
  const sum = db.prepare(
    `SELECT sum(count) AS count FROM ${table} WHERE id BETWEEN ? AND ?`
  )
  const select = db.prepare(
    `SELECT id, count, ids FROM ${table} WHERE id BETWEEN ? AND ? ORDER BY id`
  )
  const latest = db.prepare(
    `SELECT id, count, last, ids FROM ${table} WHERE id BETWEEN ? AND ? ORDER BY id DESC LIMIT 1`
  )
  const insert = db.prepare(
    `INSERT INTO ${table}(id, count, last, ids) VALUES (?, ?, ?, ?)`
  )
  const update = db.prepare(
    `UPDATE ${table} SET count = ?, last = ?, ids = ? WHERE id = ?`
  )
  let pending = new Float64Array(1024)
  let size = 0
  let ids = new Int32Array(4096)

  return {
    add,
    flush,
    forget: () => {
      size = 0
    },
    count,
    read
  }

  function add(key: number, id: number): void {
    if (size === mostPending) flush()
    if (size === pending.length) {
      const longer = new Float64Array(Math.min(mostPending, size * 2))
      longer.set(pending)
      pending = longer
    }
    // 22 and 31 bits: exact in a double, and sorted by key, then id.
    pending[size++] = key * 0x8000_0000 + id
  }

  function flush(): void {
    const sorted = pending.subarray(0, size).sort()
    let list: Array<number> = []
    let current = -1
    for (const value of sorted) {
      const key = Math.floor(value / 0x8000_0000)
      const id = value - key * 0x8000_0000
      if (key !== current) {
        append(current, list)
        list = []
        current = key
      }
      if (list.at(-1) !== id) list.push(id)
    }
    append(current, list)
    size = 0
  }

  function append(key: number, list: ReadonlyArray<number>): void {
    if (list.length === 0) return
    const first = key * blocks
    const row = latest.get(first, first + blocks - 1)
    const last = list.at(-1) as number
    const bytes = row?.['ids'] as Uint8Array | undefined
    const isFull =
      bytes === undefined ||
      (bytes.length >= fullBlock && row?.['id'] !== first + blocks - 1)
    if (isFull) {
      const id = row ? (row['id'] as number) + 1 : first
      insert.run(id, list.length, last, encodeIds(list, 0))
      return
    }
    const more = encodeIds(list, row?.['last'] as number)
    const joined = new Uint8Array(bytes.length + more.length)
    joined.set(bytes)
    joined.set(more, bytes.length)
    const total = (row?.['count'] as number) + list.length
    update.run(total, last, joined, row?.['id'] as number)
  }

  function count(from: number, to: number): number {
    const row = sum.get(from * blocks, to * blocks + blocks - 1)
    return (row?.['count'] as number | null) ?? 0
  }

  function read(
    from: number,
    to: number,
    use: (key: number, ids: Int32Array, count: number) => void
  ): void {
    for (const row of select.all(from * blocks, to * blocks + blocks - 1)) {
      const bytes = row['ids'] as Uint8Array
      if (bytes.length > ids.length) ids = new Int32Array(bytes.length * 2)
      const key = Math.floor((row['id'] as number) / blocks)
      use(key, ids, decodeIds(bytes, ids))
    }
  }
}
