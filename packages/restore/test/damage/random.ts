/** A sequence of numbers from 0 to 1, the same for the same seed. */
export function createRandom(seed: number): Random {
  let state = seed * 2_654_435_761
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  for (let i = 0; i < 4; i++) next()
  return {
    next,
    pick: (list) => list[Math.floor(next() * list.length)] as never
  }
}

export interface Random {
  readonly next: () => number
  readonly pick: <T>(list: ReadonlyArray<T>) => T
}

/** Letters and digits at random. */
export function token(length: number, {pick}: Random): string {
  const letters = [
    ...'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'
  ]
  return Array.from({length}, () => pick(letters)).join('')
}
