/** A string and where it stands. */
export interface Repeat {
  readonly start: number
  /** In UTF-16 units. */
  readonly length: number
  readonly starts: ReadonlyArray<number>
}

/** The shortest and the longest string, in UTF-16 units. */
const shortest = 4
const longest = 30
/** How often it must stand there. */
const fewest = 3
/** How much of a text is looked at: what is stuffed is stuffed everywhere. */
const sample = 100_000
/** Bits of an offset in the table that counts beforehand, at most. */
const mostBits = 18

/**
 * Strings of letters and Han that stand in a text three times or more, each as
 * long as all its places agree, with different neighbours.
 */
export function groupRepeats(text: string): Array<Repeat> {
  const limit = Math.min(text.length, sample) - shortest + 1
  if (limit < fewest) return []
  const cells = 1 << Math.min(mostBits, 34 - Math.clz32(limit))
  const hashes = hashAll(text, limit, cells)
  const counts = new Uint8Array(cells)
  for (const hash of hashes)
    if (hash > 0 && (counts[hash] as number) < fewest)
      counts[hash] = (counts[hash] as number) + 1
  const places = new Map<string, Array<number>>()
  for (const [at, hash] of hashes.entries()) {
    if (hash === 0 || (counts[hash] as number) < fewest) continue
    const gram = text.slice(at, at + shortest)
    const known = places.get(gram)
    if (!known) places.set(gram, [at])
    else if (at >= (known.at(-1) as number) + shortest) known.push(at)
  }
  const result: Array<Repeat> = []
  for (const starts of places.values())
    if (starts.length >= fewest && !isInner(text, starts))
      result.push({
        start: starts[0] as number,
        length: measure(text, starts),
        starts
      })
  return result
}

/** By offset, a cell for the string that begins there; 0 where it holds marks or blanks. */
function hashAll(text: string, limit: number, cells: number): Uint32Array {
  const hashes = new Uint32Array(limit)
  let clean = 0
  for (let at = 0; at < limit + shortest - 1; at++) {
    clean = isMark(text.charCodeAt(at)) ? 0 : clean + 1
    const start = at - shortest + 1
    if (clean < shortest) continue
    let hash = 17
    for (let i = start; i <= at; i++)
      hash = Math.imul(hash ^ text.charCodeAt(i), 0x9e3779b1)
    hashes[start] = ((hash >>> 14) ^ hash) & (cells - 1) || 1
  }
  return hashes
}

function isMark(unit: number): boolean {
  return (
    unit < 0x30 ||
    (unit > 0x39 && unit < 0x41) ||
    (unit > 0x7a && unit < 0xc0) ||
    (unit >= 0x2000 && unit < 0x3040) ||
    unit >= 0xd800
  )
}

/** Whether the same character stands before all: a longer string begins earlier. */
function isInner(text: string, starts: ReadonlyArray<number>): boolean {
  const before = text.charCodeAt((starts[0] as number) - 1)
  return (
    !isMark(before) && starts.every((d) => text.charCodeAt(d - 1) === before)
  )
}

function measure(text: string, starts: ReadonlyArray<number>): number {
  const [first = 0] = starts
  let length = shortest
  while (length < longest) {
    const next = text.charCodeAt(first + length)
    if (!(next >= 0) || isMark(next)) break
    if (starts.some((d) => text.charCodeAt(d + length) !== next)) break
    length++
  }
  return length
}
