/** The same function, which keeps what it found. */
export function remember<K, T>(find: (key: K) => T): (key: K) => T {
  const known = new Map<K, T>()
  return (key) => {
    const kept = known.get(key)
    if (kept !== undefined || known.has(key)) return kept as T
    const found = find(key)
    known.set(key, found)
    return found
  }
}

/** The same function, which keeps only what it found last. */
export function rememberLast<K, T>(find: (key: K) => T): (key: K) => T {
  let last: {readonly key: K; readonly found: T} | undefined
  return (key) => {
    if (last?.key !== key) last = {key, found: find(key)}
    return last.found
  }
}

/** The same function, which is called once at most. */
export function lazily<T>(make: () => T): () => T {
  let made: {readonly value: T} | undefined
  return () => {
    made ??= {value: make()}
    return made.value
  }
}
