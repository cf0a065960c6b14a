/** The values under each of their keys, in order. */
export function indexBy<T>(
  values: Iterable<T>,
  keysOf: (value: T) => ReadonlyArray<string>
): Map<string, Array<T>> {
  const result = new Map<string, Array<T>>()
  for (const value of values) {
    for (const key of keysOf(value)) {
      const all = result.get(key)
      if (all) all.push(value)
      else result.set(key, [value])
    }
  }
  return result
}
