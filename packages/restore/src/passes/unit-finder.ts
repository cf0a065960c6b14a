import type {Finder} from './finder.ts'

/**
 * Find any of single UTF-16 units and ranges of them, as in
 * `createUnitFinder('a-z', '_+')`: for sets of many ranges, which a pattern
 * looks through one by one.
 */
export function createUnitFinder(...parts: ReadonlyArray<string>): Finder {
  const isOne = new Uint8Array(0x10000)
  for (const part of parts) {
    const first = part.charCodeAt(0)
    if (part.length === 3 && part.charAt(1) === '-')
      isOne.fill(1, first, part.charCodeAt(2) + 1)
    else for (let i = 0; i < part.length; i++) isOne[part.charCodeAt(i)] = 1
  }
  return (text, from) => {
    for (let at = from; at < text.length; at++)
      if (isOne[text.charCodeAt(at)] === 1) return at
    return -1
  }
}
