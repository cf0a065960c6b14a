/**
 * Ascending ids as bytes: what each adds to the one before, seven bits a byte,
 * the low ones first; `previous` is what the first adds to.
 */
export function encodeIds(
  ids: ReadonlyArray<number>,
  previous: number
): Uint8Array {
  const bytes = new Uint8Array(ids.length * 5)
  let at = 0
  let last = previous
  for (const id of ids) {
    let step = id - last
    last = id
    while (step > 0x7f) {
      bytes[at++] = (step & 0x7f) | 0x80
      step >>>= 7
    }
    bytes[at++] = step
  }
  return bytes.subarray(0, at)
}

/** The ids that `encodeIds` wrote after 0, written into `ids` from 0 on; how many. */
export function decodeIds(bytes: Uint8Array, ids: Int32Array): number {
  let count = 0
  let id = 0
  let step = 0
  let shift = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number
    step |= (byte & 0x7f) << shift
    if (byte > 0x7f) {
      shift += 7
      continue
    }
    id += step
    ids[count++] = id
    step = 0
    shift = 0
  }
  return count
}
