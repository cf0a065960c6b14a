/** Stand before the first and after the last unit. */
const edge = 0x7fff_ffff

/**
 * The pairs of neighbours in a sequence, its edges included, as hash values: one more
 * than there are units. The second occurrence of a pair is another value than
 * the first, so that shared values count shared occurrences. Two pairs may
 * have one value; then two texts seem to share more than they do, never less.
 */
export function listGrams(units: Int32Array): Array<number> {
  const grams: Array<number> = []
  const seen = new Map<number, number>()
  for (let i = 0; i <= units.length; i++) {
    const first = i === 0 ? edge : (units[i - 1] as number)
    const second = i === units.length ? edge : (units[i] as number)
    const gram = mix(Math.imul(first, 0x9e37_79b1) ^ second)
    const times = seen.get(gram) ?? 0
    seen.set(gram, times + 1)
    grams.push(times === 0 ? gram : mix(gram + times))
  }
  return grams
}

/** Spreads a value over 32 bits (the finalizer of MurmurHash3). */
function mix(value: number): number {
  let hash = value | 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2_ae35)
  return (hash ^ (hash >>> 16)) | 0
}
