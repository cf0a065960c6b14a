/** Sets the way to the other bucket apart from the way to the first. */
const salt = 0x2545f491

/**
 * Exact hash table of n-grams in buckets of four 32-bit slots; a key of two
 * numbers lies in one of two buckets (packages/lm-zh/README.md, Format).
 */
export class NgramTable {
  readonly #slots: Uint32Array
  readonly #xShift: number
  readonly #yShift: number
  readonly #bucketShift: number
  readonly #aShift: number
  readonly #restBits: number
  readonly #restMask: number
  readonly #keyShift: number

  constructor(
    slots: Uint32Array,
    xBits: number,
    yBits: number,
    bucketBits: number
  ) {
    this.#slots = slots
    this.#xShift = 32 - xBits
    this.#yShift = 32 - yBits
    this.#bucketShift = 32 - bucketBits
    this.#aShift = bucketBits - xBits
    this.#restBits = xBits + yBits - bucketBits
    this.#restMask = 2 ** this.#restBits - 1
    this.#keyShift = 31 - this.#restBits
  }

  /** The slot of the key (x, y), or −1. */
  find(x: number, y: number): number {
    const slots = this.#slots
    const b = y ^ (scramble(x + 1) >>> this.#yShift)
    const a = x ^ (scramble(b + 1) >>> this.#xShift)
    const rest = b & this.#restMask
    const bucket = (a << this.#aShift) | (b >>> this.#restBits)
    const shift = this.#keyShift
    const key = rest << 1
    let at = bucket << 2
    for (const end = at + 4; at < end; at++) {
      const slot = slots[at] as number
      if (slot >>> shift === key && slot !== 0) return at
    }
    at = (bucket ^ this.#jump(rest)) << 2
    for (const end = at + 4; at < end; at++)
      if ((slots[at] as number) >>> shift === (key | 1)) return at
    return -1
  }

  /** The data in the lower bits of a slot. */
  dataAt(slot: number): number {
    return this.#slots[slot] as number
  }

  /** The y of the key that lies in a slot. */
  yAt(slot: number): number {
    const key = (this.#slots[slot] as number) >>> this.#keyShift
    const rest = key >>> 1
    const moved = slot >>> 2
    const bucket = (key & 1) === 1 ? moved ^ this.#jump(rest) : moved
    const a = bucket >>> this.#aShift
    const b = ((bucket & (2 ** this.#aShift - 1)) << this.#restBits) | rest
    const x = a ^ (scramble(b + 1) >>> this.#xShift)
    return b ^ (scramble(x + 1) >>> this.#yShift)
  }

  /** The x of the key that lies in a slot. */
  xAt(slot: number): number {
    const key = (this.#slots[slot] as number) >>> this.#keyShift
    const rest = key >>> 1
    const moved = slot >>> 2
    const bucket = (key & 1) === 1 ? moved ^ this.#jump(rest) : moved
    const b = ((bucket & (2 ** this.#aShift - 1)) << this.#restBits) | rest
    return (bucket >>> this.#aShift) ^ (scramble(b + 1) >>> this.#xShift)
  }

  /** The slots that hold a key; their order means nothing. */
  *occupied(): Generator<number> {
    for (let slot = 0; slot < this.#slots.length; slot++)
      if (this.#slots[slot] !== 0) yield slot
  }

  /** From one of a key's buckets to the other: exclusive or. */
  #jump(rest: number): number {
    return (scramble(rest ^ salt) >>> this.#bucketShift) | 1
  }
}

/** The upper bits of the result depend on all bits of the value. */
function scramble(value: number): number {
  const h = Math.imul(value, 0x9e3779b1)
  return Math.imul(h ^ (h >>> 15), 0x85ebca6b)
}
