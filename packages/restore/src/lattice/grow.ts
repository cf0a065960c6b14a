/** A copy of a typed array with room for at least `needed` elements, or itself. */
export function grow<T extends Int32Array | Uint8Array | Float64Array>(
  array: T,
  needed: number
): T {
  if (needed <= array.length) return array
  const Type = array.constructor as new (length: number) => T
  const larger = new Type(Math.max(needed, array.length * 2))
  larger.set(array as never)
  return larger
}
