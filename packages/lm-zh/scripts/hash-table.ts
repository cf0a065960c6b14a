/**
 * Where n-grams lie in the packed model: an exact hash table of buckets of four
 * 32-bit slots, two buckets a key (cuckoo hashing, Pagh and Rodler 2004). A key
 * (x, y) is permuted, so that its bucket and the rest of it give it back; a
 * slot holds the rest and which of its two buckets it lies in, above the data
 * (quotienting, Cleary 1984). Finding a key reads one or two cache lines.
 * `packages/restore/src/model/ngram-table.ts` reads what this writes.
 */
export interface Shape {
  readonly xBits: number
  readonly yBits: number
  /** At least `xBits`. */
  readonly bucketBits: number
}

const bucketSize = 4
/** Sets the way to the other bucket apart from the way to the first. */
const salt = 0x2545f491
/** The fullest a table is made; buckets of four fill up to 98%. */
const highestLoad = 0.95

/** The smallest shape that holds `size` keys and leaves `dataBits` in a slot. */
export function shapeFor(
  size: number,
  xBits: number,
  yBits: number,
  dataBits: number
): Shape {
  // One bit says which bucket.
  let bucketBits = Math.max(xBits, xBits + yBits - (32 - dataBits - 1))
  while (size > highestLoad * bucketSize * 2 ** bucketBits) bucketBits++
  return {xBits, yBits, bucketBits: Math.min(bucketBits, xBits + yBits)}
}

/**
 * Lay keys out.
 *
 * @param data What a slot holds below the key; not zero.
 * @returns The slots, and the slot of each key.
 * @throws {Error} where the keys do not fit.
 */
export function buildTable(
  xs: Uint32Array,
  ys: Uint32Array,
  data: Uint32Array,
  shape: Shape
): {slots: Uint32Array; places: Uint32Array} {
  const buckets = 2 ** shape.bucketBits
  const restBits = shape.xBits + shape.yBits - shape.bucketBits
  const owner = new Int32Array(buckets * bucketSize).fill(-1)
  const homes = new Uint32Array(xs.length)
  const rests = new Uint32Array(xs.length)
  const other = (bucket: number, key: number): number =>
    bucket ^ jump(rests[key] as number, shape.bucketBits)
  for (let key = 0; key < xs.length; key++) {
    const {bucket, rest} = permute(xs[key] as number, ys[key] as number, shape)
    homes[key] = bucket
    rests[key] = rest
    let homeless = key
    let at = bucket
    for (let tries = 0; homeless >= 0; tries++) {
      if (tries > 10_000) throw new Error(`Table too full: ${xs.length} keys`)
      const free = freeSlot(owner, at) ?? freeSlot(owner, other(at, homeless))
      // With both buckets full, one that lives there has to move; which one
      // is left to chance, but the same chance every time.
      const slot = free ?? at * bucketSize + (scramble(key + tries) >>> 30)
      const evicted = owner[slot] as number
      owner[slot] = homeless
      homeless = evicted
      if (homeless >= 0) at = other(at, homeless)
    }
  }
  const slots = new Uint32Array(owner.length)
  const places = new Uint32Array(xs.length)
  const shift = 32 - restBits - 1
  for (const [slot, key] of owner.entries()) {
    if (key < 0) continue
    const moved = slot >>> 2 === homes[key] ? 0 : 1
    slots[slot] =
      ((((rests[key] as number) * 2 + moved) << shift) |
        (data[key] as number)) >>>
      0
    places[key] = slot
  }
  return {slots, places}
}

/** The slot that holds a key, or −1. */
export function findSlot(
  slots: Uint32Array,
  x: number,
  y: number,
  shape: Shape
): number {
  const {bucket, rest} = permute(x, y, shape)
  const shift = 31 - (shape.xBits + shape.yBits - shape.bucketBits)
  for (const moved of [0, 1]) {
    const at = bucket ^ (moved * jump(rest, shape.bucketBits))
    for (let slot = at * bucketSize; slot < (at + 1) * bucketSize; slot++)
      if (
        slots[slot] !== 0 &&
        (slots[slot] as number) >>> shift === rest * 2 + moved
      )
        return slot
  }
  return -1
}

function freeSlot(owner: Int32Array, bucket: number): number | undefined {
  for (let i = 0; i < bucketSize; i++)
    if ((owner[bucket * bucketSize + i] as number) < 0)
      return bucket * bucketSize + i
  return undefined
}

/** Two rounds of a Feistel network; bucket and rest together are the key. */
function permute(
  x: number,
  y: number,
  {xBits, yBits, bucketBits}: Shape
): {bucket: number; rest: number} {
  const restBits = xBits + yBits - bucketBits
  const b = (y ^ (scramble(x + 1) >>> (32 - yBits))) >>> 0
  const a = (x ^ (scramble(b + 1) >>> (32 - xBits))) >>> 0
  return {
    bucket: ((a << (bucketBits - xBits)) | (b >>> restBits)) >>> 0,
    rest: (b & (2 ** restBits - 1)) >>> 0
  }
}

/** From one of a key's buckets to the other: exclusive or. */
function jump(rest: number, bucketBits: number): number {
  return ((scramble(rest ^ salt) >>> (32 - bucketBits)) | 1) >>> 0
}

/** The upper bits of the result depend on all bits of the value. */
function scramble(value: number): number {
  let h = Math.imul(value, 0x9e3779b1)
  h ^= h >>> 15
  return Math.imul(h, 0x85ebca6b) >>> 0
}
