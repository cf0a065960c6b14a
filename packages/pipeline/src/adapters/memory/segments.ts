import {
  encodeUnits,
  hashText,
  listGrams,
  readUnits
} from '@zhengben/translate/memory'
import type {Sqlite} from '../sqlite.ts'
import {type Postings, toKey} from './postings.ts'

/** Buckets beyond this length are wider and wider. */
const exactLengths = 8
const growth = Math.log(1.25)
const lastBucket = 63

/** Texts of nearly the same length in units are in one bucket, longer ones in later ones. */
export function toBucket(length: number): number {
  if (length <= exactLengths) return length
  const wider = Math.floor(Math.log(length / exactLengths) / growth)
  return Math.min(lastBucket, exactLengths + wider)
}

/** The shortest length in each bucket, and in one more that nothing reaches. */
export const leastLengths: ReadonlyArray<number> = Array.from(
  {length: lastBucket + 2},
  (_, bucket) => {
    if (bucket > lastBucket) return Number.POSITIVE_INFINITY
    if (bucket <= exactLengths) return bucket
    const least = Math.floor(
      exactLengths * Math.exp((bucket - exactLengths) * growth)
    )
    return toBucket(least) === bucket ? least : least + 1
  }
)

/** A key for looking up a text, of 52 bits. */
function hashSegment(text: string): number {
  // The second half sees the text with another beginning.
  const high = hashText(`\u{1}${text}`) & 0x1f_ffff
  return high * 0x8000_0000 + (hashText(text) & 0x7fff_ffff)
}

/** The texts of a memory, each once, all of them in the index. */
export interface Segments {
  find(text: string): number | undefined
  /** The id of a text, which is taken in where it is not there. */
  add(text: string): number
}

export function createSegments(db: Sqlite, grams: Postings): Segments {
  const select = db.prepare('SELECT id, text FROM segment WHERE hash = ?')
  const insert = db.prepare(
    'INSERT INTO segment(hash, text, length) VALUES (?, ?, ?)'
  )
  const find = (text: string, hash: number): number | undefined =>
    select.all(hash).find((d) => d['text'] === text)?.['id'] as
      | number
      | undefined

  return {
    find: (text) => find(text, hashSegment(text)),
    add(text) {
      const hash = hashSegment(text)
      const known = find(text, hash)
      if (known !== undefined) return known
      const units = encodeUnits(readUnits(text))
      const id = Number(insert.run(hash, text, units.length).lastInsertRowid)
      const bucket = toBucket(units.length)
      for (const gram of listGrams(units)) grams.add(toKey(gram, bucket), id)
      return id
    }
  }
}
