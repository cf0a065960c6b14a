import {nmtoken} from './validate/structure/value-types.ts'

/** Gives the name token for an id; the same is given once only. */
export type Tokens = (id: string) => string

/**
 * Ids of XLIFF 2 are name tokens. One that is none has `-` for each character
 * that may not stand there; one that was given already has a number behind it.
 */
export function createTokens(): Tokens {
  const given = new Set<string>()
  return (id) => {
    const token =
      Array.from(id, (d) => (nmtoken.test(d) ? d : '-')).join('') || '-'
    let result = token
    for (let number = 2; given.has(result); number++)
      result = `${token}-${number}`
    given.add(result)
    return result
  }
}
